// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/fitted.hpp>
#include <apps/attune/measuring.hpp>
#include <apps/attune/outputs.hpp>
#include <apps/attune/today.hpp>

#include <attune/model/parameter_table.hpp>
#include <attune/model/procedure.hpp>
#include <attune/read/document.hpp>

#include <fmt/format.h>

#include <filesystem>
#include <iostream>
#include <memory>

namespace attune::app {

void add_fit(Program& program);

namespace {

struct Wish {
    MeasuringRequest request;
    std::vector<std::string> also; ///< further recordings of the same dyad
    std::filesystem::path usual;
    unsigned climbs = 4;
    std::uint64_t seed = 1;
    std::string json; ///< a path, or `-` for standard output; empty: none
    std::filesystem::path out;
    MadeFor made_for;

    bool writes() const { return !json.empty() || !out.empty(); }
    care::Scope wanted() const {
        return made_for.value_or(writes() ? care::Scope::researchers : care::Scope::team);
    }
};

model::FitOptions options_of(const Wish& wish) {
    model::FitOptions options{.climbs = wish.climbs, .seed = wish.seed, .usual = model::default_parameters()};
    if (!wish.usual.empty())
        options.usual =
            model::parameters(read::load(wish.usual).bytes, wish.usual.filename().string(), options.usual);
    return options;
}

/// Every recording, read with the same codebook and for the same people. Acts keep their own onsets.
std::vector<ObservedFile> observe_all(const Wish& wish) {
    MeasuringRequest request = wish.request;
    request.options.apart.reset();
    std::vector<ObservedFile> all{observe_file(request)};
    for (const std::string& file : wish.also) {
        request.reading.file = file;
        refuse_without_consent(file, wish.wanted(), "a fit", today());
        all.push_back(observe_file(request));
    }
    return all;
}

void fit_and_tell(const Wish& wish, Progress& progress) {
    if (wish.climbs == 0) throw Failure{ExitCode::usage, "--climbs wants at least 1"};
    refuse_without_consent(wish.request.reading.file, wish.wanted(), "a fit", today());
    const std::vector<ObservedFile> files = observe_all(wish);
    std::vector<model::Transcript> transcripts;
    std::vector<std::string> names, fingerprints;
    for (const ObservedFile& file : files) {
        transcripts.push_back(model::transcript(file.seen));
        names.push_back(file.seen.recording);
        fingerprints.push_back(file.provenance.recording.sha256);
    }
    const model::Fit fit = model::fit(transcripts, options_of(wish), progress);
    const auto& ids = files.front().seen.ids;
    const FittedDyad fitted{fit, names, fingerprints, ids.child, ids.caregiver, wish.seed, wish.climbs};
    Outputs outputs{wish.request.reading.file, fingerprints.front(), "fit", wish.wanted(), today()};
    if (!wish.out.empty()) outputs.write(wish.out, fitted_parameters(fitted));
    if (wish.json == "-") {
        std::cout << fitted_json(fitted);
        return;
    }
    if (!wish.json.empty()) outputs.write(wish.json, fitted_json(fitted));
    std::cout << fitted_text(fitted);
}

} // namespace

void add_fit(Program& program) {
    const auto wish = std::make_shared<Wish>();
    Command& command =
        program.command("fit", "Fit the model of attachment to a recording")
            .explain(
                "Says how readily the caregiver noticed cues, on which channels and how soon they were "
                "answered, and how often the child went from one state to another, each with an interval, "
                "or why this recording can not tell it; and how well the model holds.\n\n"
                "A fit describes one recording in the words of a model. It is no test of anybody.");
    add_observing_options(command, wish->request);
    command
        .option("--also", "FILE",
                Destination::repeated([wish](std::string_view file) { wish->also.emplace_back(file); }),
                "a further recording of the same two people, coded alike; may be given again")
        .group("The model")
        .option("--usual", "FILE", wish->usual,
                "parameters that are not fitted, in place of the usual ones: name = value, one a line")
        .option("--climbs", "N", wish->climbs, "searches from different places; 4")
        .option("--seed", "N", wish->seed, "the same seed searches from the same places; 1")
        .group("Outputs")
        .option("--json", "FILE", wish->json, "write everything as JSON; `-` in place of the text")
        .option("--out", "FILE", wish->out, "write what was told as parameters for `attune simulate`");
    add_made_for_option(command, wish->made_for, "researchers");
    command.does([wish](Progress& progress) { fit_and_tell(*wish, progress); });
}

} // namespace attune::app
