// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/availability_option.hpp>
#include <apps/attune/carried_on.hpp>
#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/fitted.hpp>
#include <apps/attune/fitted_account.hpp>
#include <apps/attune/fitting.hpp>
#include <apps/attune/measuring.hpp>
#include <apps/attune/memory.hpp>
#include <apps/attune/outputs.hpp>
#include <apps/attune/planning.hpp>
#include <apps/attune/speaking_options.hpp>
#include <apps/attune/today.hpp>

#include <attune/measure/in_episodes.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/model/procedure.hpp>
#include <attune/read/document.hpp>
#include <attune/report/fit_page.hpp>

#include <fmt/format.h>

#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>

namespace attune::app {

void add_fit(Program& program);

namespace {

struct Wish {
    MeasuringRequest request;
    std::vector<std::string> files; ///< recordings of the same dyad
    std::filesystem::path usual;
    std::string prior; ///< a population's name, or a path; empty: none
    bool profiles = false;
    std::optional<model::Availability> availability;
    unsigned climbs = 4;
    std::uint64_t seed = 1;
    CarryOnWish ahead;
    std::string json; ///< a path, or `-` for standard output; empty: none
    std::filesystem::path out;
    std::filesystem::path report;
    std::string language = "en"; ///< of the page
    HandedOn handed;

    bool writes() const { return !json.empty() || !out.empty(); }
    care::Scope wanted() const {
        return handed.scope(writes() ? care::Scope::researchers : care::Scope::team);
    }
};

model::FitOptions options_of(const Wish& wish) {
    model::FitOptions options{.climbs = wish.climbs, .seed = wish.seed, .usual = model::default_parameters()};
    if (!wish.usual.empty())
        options.usual =
            model::parameters(read::load(wish.usual).bytes, wish.usual.filename().string(), options.usual);
    options.profiles = wish.profiles;
    options.availability = wish.availability;
    return options;
}

void refuse_another_dyad(const ObservedFile& first, const ObservedFile& next) {
    const auto differ = [&](std::string_view who, const std::string& one, const std::string& other) {
        if (one != other)
            throw Failure{
                ExitCode::data,
                fmt::format("{}: the {} is {}, and in {} it is {}; several recordings are fitted together "
                            "only where they are of the same two: choose with --child and --caregiver, or "
                            "fit each apart",
                            next.provenance.recording.name, who, other, first.provenance.recording.name,
                            one)};
    };
    differ("child", first.seen.ids.child, next.seen.ids.child);
    differ("caregiver", first.seen.ids.caregiver, next.seen.ids.caregiver);
}

void refuse_the_same(const ObservedFile& first, const ObservedFile& next) {
    if (first.provenance.recording.sha256 == next.provenance.recording.sha256)
        throw Failure{ExitCode::data,
                      fmt::format("{}: it is the same file as {}; a recording counts once",
                                  next.provenance.recording.name, first.provenance.recording.name)};
}

/// Every recording, read with the same codebook and for the same people.
std::vector<ObservedFile> observe_all(const Wish& wish, MeasuringRequest request) {
    std::vector<ObservedFile> all;
    for (const std::string& file : wish.files) {
        request.reading.file = file;
        refuse_without_consent(file, wish.handed, wish.wanted(), "a fit", today());
        all.push_back(observe_file(request));
        all.back().seen = measure::in_episodes(std::move(all.back().seen));
        refuse_another_dyad(all.front(), all.back());
        for (std::size_t i = 0; i + 1 < all.size(); ++i) refuse_the_same(all[i], all.back());
    }
    allow_any_memory();
    return all;
}

/// As a fit reads them: acts keep their own onsets.
std::vector<ObservedFile> observe_acts(const Wish& wish) {
    MeasuringRequest request = wish.request;
    request.options.apart.reset();
    return observe_all(wish, std::move(request));
}

CarriedOn carry_on(const Wish& wish, const model::Fit& fit, const model::FitOptions& how,
                   Progress& progress) {
    if (!wish.ahead.anything()) return {};
    return carry_on(fit, how, observe_all(wish, wish.request), wish.ahead, progress);
}

/// Writes what was made of several recordings; the record beside each of them knows of it.
class FitOutputs {
public:
    FitOutputs(const Wish& wish, const std::vector<ObservedFile>& files) {
        for (std::size_t i = 0; i < files.size(); ++i)
            outputs_.emplace_back(wish.files[i], files[i].provenance.recording.sha256, "fit", wish.wanted(),
                                  today());
    }

    void write(const std::filesystem::path& file, std::string_view text) {
        outputs_.front().write(file, text);
        for (std::size_t i = 1; i < outputs_.size(); ++i) outputs_[i].remember(file);
    }

private:
    std::vector<Outputs> outputs_;
};

void fit_and_tell(const Wish& wish, Progress& progress) {
    if (wish.climbs == 0) throw Failure{ExitCode::usage, "--climbs wants at least 1"};
    if (wish.ahead.draws < model::least_draws)
        throw Failure{ExitCode::usage, fmt::format("--draws wants at least {}", model::least_draws)};
    if (wish.ahead.refits.value_or(model::least_refits) < model::least_refits)
        throw Failure{ExitCode::usage, fmt::format("--bootstrap wants at least {}", model::least_refits)};
    if (wish.language != "en" && wish.report.empty())
        throw Failure{
            ExitCode::usage,
            "the text and the JSON of a fit are in English; --language is of the page, and goes with "
            "--report"};
    const std::vector<ObservedFile> files = observe_acts(wish);
    std::vector<model::Transcript> transcripts;
    std::vector<std::string> names, fingerprints;
    for (const ObservedFile& file : files) {
        transcripts.push_back(model::transcript(file.seen));
        names.push_back(file.seen.recording);
        fingerprints.push_back(file.provenance.recording.sha256);
    }
    const auto prior = wish.prior.empty() ? std::optional<model::Population>{} : population_of(wish.prior);
    model::FitOptions options = options_of(wish);
    if (prior) options.prior = prior->spread;
    const model::Fit fit = fit_or_refuse(transcripts, options, wish.files, progress);
    const auto& ids = files.front().seen.ids;
    const FittedDyad fitted{fit,
                            names,
                            fingerprints,
                            ids.child,
                            ids.caregiver,
                            wish.seed,
                            wish.climbs,
                            prior ? prior->name : "",
                            carry_on(wish, fit, options, progress)};
    FitOutputs outputs{wish, files};
    if (!wish.out.empty()) outputs.write(wish.out, fitted_parameters(fitted));
    std::optional<report::FitAccount> shown;
    if (!wish.report.empty()) {
        shown.emplace(
            fit_account(fitted, options_of(wish).usual, files, wish.handed, wish.wanted(), progress));
        const report::Speaker speaker{report::Messages::in(wish.language), {}};
        outputs.write(wish.report, report::fit_page(*shown, speaker));
    }
    const report::FitAccount* on_page = shown ? &*shown : nullptr;
    if (wish.json == "-") {
        std::cout << fitted_json(fitted, on_page);
        return;
    }
    if (!wish.json.empty()) outputs.write(wish.json, fitted_json(fitted, on_page));
    std::cout << fitted_text(fitted);
}

} // namespace

void add_fit(Program& program) {
    const auto wish = std::make_shared<Wish>();
    Command& command =
        program.command("fit", "Fit the model of attachment to recordings of a dyad")
            .explain(
                "Says how readily the caregiver noticed cues, on which channels and how soon they were "
                "answered, and how often the child went from one state to another, each with an interval, "
                "or why this recording can not tell it; and how well the model holds. Several recordings of "
                "the same two are fitted together.\n\n"
                "A fit describes recordings in the words of a model. It is no test of anybody.");
    add_observing_options(command, wish->request, wish->files);
    command.group("The model")
        .option("--usual", "FILE", wish->usual,
                "parameters that are not fitted, in place of the usual ones: name = value, one a line")
        .option("--prior", "POPULATION", wish->prior,
                "how dyads differ, so that short recordings are told within bounds: everyday, another "
                "built-in population, or a file; the text says how much of each number came from it")
        .option("--availability", "coded|hidden", availability_into(wish->availability),
                "whether the caregiver is distracted as coded, or at moments that are left open; if you say "
                "nothing, coded where any distraction is")
        .flag("--profile", wish->profiles, "intervals by profile for all of the caregiver's numbers; slower")
        .option("--climbs", "N", wish->climbs, "searches from different places; 4")
        .option("--seed", "N", wish->seed, "the same seed searches from the same places; 1");
    add_carrying_on_options(command, wish->ahead);
    command.group("Outputs")
        .option("--json", "FILE", wish->json, "write everything as JSON; `-` in place of the text")
        .option("--report", "FILE", wish->report, "write a page to read, show and print: fit.html")
        .option("--language", typed_languages(), language_into(wish->language), "of the page (en)")
        .option("--out", "FILE", wish->out, "write what was told as parameters for `attune simulate`");
    add_handing_on_options(command, wish->handed, "researchers");
    command.does([wish](Progress& progress) { fit_and_tell(*wish, progress); });
}

} // namespace attune::app
