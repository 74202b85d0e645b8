// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/fitted_account.hpp>

#include <attune/report/without_names.hpp>

#include <fmt/format.h>

namespace attune::app {
namespace {

constexpr std::string_view the_break = "still-face";

/// Where a recording comes from, and what it and the two people in it are called.
struct Called {
    report::FittedRecording recording;
    ByPartner<std::string> ids;
};

Called called(const ObservedFile& file, const HandedOn& handed, care::Scope scope, std::size_t place) {
    Called made{{file.seen.recording, file.provenance}, file.seen.ids};
    made.recording.provenance.made_for = made_for(scope);
    if (handed.names) return made;
    std::string instead = handed.as;
    if (!instead.empty() && place > 0) instead += fmt::format("-{}", place + 1);
    const Pseudonyms pseudonyms =
        report::pseudonyms(file.everybody, file.provenance, file.seen.recording, instead);
    made.recording.name = pseudonyms.of(file.seen.recording);
    made.recording.provenance = report::without_names(std::move(made.recording.provenance), pseudonyms);
    for (const Partner partner : partners) made.ids[partner] = pseudonyms.of(made.ids[partner]);
    return made;
}

} // namespace

report::FitAccount fit_account(const FittedDyad& fitted, const model::Parameters& usual,
                               std::span<const ObservedFile> files, const HandedOn& handed, care::Scope scope,
                               Progress& progress) {
    std::vector<report::FittedRecording> recordings;
    for (std::size_t i = 0; i < files.size(); ++i)
        recordings.push_back(called(files[i], handed, scope, i).recording);
    const auto ids = called(files.front(), handed, scope, 0).ids;
    const model::Draws draws{fitted.fit, chance::Seed{fitted.seed}};
    const model::Procedure& procedure = *model::built_in_procedure(the_break);
    progress.note("simulating a break");
    return {.fit = fitted.fit,
            .recordings = std::move(recordings),
            .child = ids.child,
            .caregiver = ids.caregiver,
            .noticing = model::noticing(fitted.fit, draws, usual),
            .first_answer = model::first_answer(fitted.fit, draws, usual),
            .procedure = procedure,
            .expected = model::expected_break(draws, usual, procedure, {.seed = fitted.seed}, progress),
            .kept = draws.kept(),
            .check = fitted.ahead.check,
            .what_ifs = fitted.ahead.what_ifs,
            .prior = fitted.prior,
            .seed = fitted.seed,
            .climbs = fitted.climbs};
}

} // namespace attune::app
