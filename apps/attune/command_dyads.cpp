// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/command.hpp>
#include <apps/attune/dyad_list.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/fitted_dyads.hpp>
#include <apps/attune/fitting.hpp>
#include <apps/attune/measuring.hpp>
#include <apps/attune/memory.hpp>
#include <apps/attune/outputs.hpp>
#include <apps/attune/planning.hpp>
#include <apps/attune/today.hpp>

#include <attune/model/parameter_table.hpp>
#include <attune/model/procedure.hpp>
#include <attune/model/tally.hpp>
#include <attune/read/document.hpp>

#include <fmt/format.h>

#include <iostream>
#include <memory>
#include <optional>

namespace attune::app {

void add_dyads(Program& program);

namespace {

struct Wish {
    std::filesystem::path list;
    std::filesystem::path usual;
    std::string prior; ///< a population's name, or a path; empty: none
    unsigned threads = 0;
    std::string json; ///< a path, or `-` for standard output; empty: none
    MadeFor made_for;

    care::Scope wanted() const {
        return made_for.value_or(json.empty() ? care::Scope::team : care::Scope::researchers);
    }
};

/// What was read of a list: each dyad's recordings, and a word on each.
struct Observed {
    std::vector<std::vector<model::Transcript>> dyads;
    std::vector<DyadShare> shares;
    std::vector<std::pair<std::string, std::string>> files; ///< path and fingerprint
};

void observe(const ListedRecording& listed, const Wish& wish, Observed& all) {
    refuse_without_consent(listed.file, wish.wanted(), "a fit", today());
    MeasuringRequest request;
    request.reading.file = listed.file;
    request.reading.codebook = listed.codebook;
    request.child = listed.child;
    request.caregiver = listed.caregiver;
    request.options.apart.reset();
    const ObservedFile file = observe_file(request);
    const std::string& fingerprint = file.provenance.recording.sha256;
    for (const auto& [path, known] : all.files)
        if (known == fingerprint)
            throw Failure{
                ExitCode::data,
                fmt::format("{}: it is the same file as {}; a recording counts once", listed.file, path)};
    all.files.emplace_back(listed.file, fingerprint);
    const model::Transcript& transcript = all.dyads.back().emplace_back(model::transcript(file.seen));
    DyadShare& share = all.shares.back();
    share.fingerprints.push_back(fingerprint);
    share.files.push_back(listed.file);
    share.watched += transcript.watched();
    for (const std::size_t cues : model::tally({&transcript, 1}).cues.values) share.cues += cues;
}

Observed observe_all(const Wish& wish) {
    Observed all;
    for (const ListedDyad& dyad : dyad_list(wish.list)) {
        all.dyads.emplace_back();
        all.shares.push_back({.name = dyad.name, .files = {}, .fingerprints = {}});
        for (const ListedRecording& one : dyad.recordings) observe(one, wish, all);
    }
    allow_any_memory();
    return all;
}

void fit_and_tell(const Wish& wish, Progress& progress) {
    const Observed all = observe_all(wish);
    model::FitOptions options{.usual = model::default_parameters()};
    if (!wish.usual.empty())
        options.usual =
            model::parameters(read::load(wish.usual).bytes, wish.usual.filename().string(), options.usual);
    const auto prior = wish.prior.empty() ? std::optional<model::Population>{} : population_of(wish.prior);
    if (prior) options.prior = prior->spread;
    const model::RandomEffects effects =
        model::random_effects(courses(all.dyads, all.shares, options, wish.threads, progress), progress);
    const FittedDyads fitted{effects, all.shares, prior ? prior->name : "",
                             options.usual[model::Parameter::attentiveness]};
    if (wish.json == "-") {
        std::cout << fitted_dyads_json(fitted);
        return;
    }
    if (!wish.json.empty())
        for (std::size_t i = 0; i < all.files.size(); ++i) {
            Outputs outputs{all.files[i].first, all.files[i].second, "dyads", wish.wanted(), today()};
            if (i == 0)
                outputs.write(wish.json, fitted_dyads_json(fitted));
            else
                outputs.remember(wish.json);
        }
    std::cout << fitted_dyads_text(fitted);
}

} // namespace

void add_dyads(Program& program) {
    const auto wish = std::make_shared<Wish>();
    Command& command =
        program.command("dyads", "Fit how attentiveness differs between dyads")
            .explain("Says how readily caregivers notice cues, over many dyads: the median, and how far they "
                     "differ, each with an interval; and each dyad in that light, drawn to the others the "
                     "more, the less was recorded of it. Nobody is ranked.")
            .argument("FILE", wish->list,
                      "a table with a row for each recording: file, and child, caregiver, codebook, dyad");
    command.group("The model")
        .option("--usual", "FILE", wish->usual,
                "parameters that are not fitted, in place of the usual ones: name = value, one a line")
        .option("--prior", "POPULATION", wish->prior,
                "how all else differs between dyads: everyday, another built-in population, or a file")
        .option("--threads", "N", wish->threads, "0: one for each core; the numbers do not depend on it (0)")
        .group("Outputs")
        .option("--json", "FILE", wish->json, "write everything as JSON; `-` in place of the text");
    add_made_for_option(command, wish->made_for, "researchers");
    command.does([wish](Progress& progress) { fit_and_tell(*wish, progress); });
}

} // namespace attune::app
