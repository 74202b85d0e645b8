// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/failure.hpp>
#include <apps/attune/fitting.hpp>

#include <attune/model/parameter_table.hpp>

#include <doctest/doctest.h>

#include <limits>

using namespace attune;
using namespace attune::app;

namespace {

using namespace attune::model;

/// Minutes that never end have no likelihood. No file can say so: every reader refuses such a time.
Transcript endless() {
    Transcript made;
    made.tick = .01;
    made.channels = {Channel::voice};
    made.notes = {{0, WatchBegins{ChildState::engaged, CaregiverState::present}}};
    for (int i = 0; i < 10; ++i) {
        made.notes.push_back({10. * i + 1, ChildCues{false}});
        made.notes.push_back({10. * i + 2, CaregiverActs{Channel::voice, ActKind::comfort, {}}});
    }
    made.notes.push_back({std::numeric_limits<double>::infinity(), WatchEnds{}});
    made.distraction_coded = true;
    return made;
}

template <class Action>
Failure failure_of(const Action& action) {
    try {
        action();
    } catch (const Failure& failure) {
        return failure;
    }
    FAIL("nothing was refused");
    return {ExitCode::done, ""};
}

} // namespace

TEST_CASE("a fit of what has no likelihood is refused by name") {
    Progress progress;
    const std::vector<Transcript> recordings{endless(), endless()};
    for (const Availability how : {Availability::coded, Availability::hidden}) {
        const Failure failure = failure_of([&] {
            fit_or_refuse(recordings, {.usual = default_parameters(), .availability = how},
                          {"one.csv", "two.csv"}, progress);
        });
        CHECK(failure.code() == ExitCode::data);
        CHECK(std::string{failure.what()}
              == "one.csv, two.csv: what its caregiver did has no likelihood in the model; if you gave "
                 "--usual, "
                 "try without");
    }
}

TEST_CASE("a dyad that has no likelihood is to be left out of its list") {
    Progress progress;
    const Failure failure = failure_of([&] {
        courses({{endless()}}, {{.name = "one", .files = {"a/one.csv"}, .fingerprints = {}}},
                {.usual = default_parameters()}, 1, progress);
    });
    CHECK(failure.code() == ExitCode::data);
    CHECK(std::string{failure.what()}
          == "a/one.csv: what its caregiver did has no likelihood in the model; leave it out of the list");
}
