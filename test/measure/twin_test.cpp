// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/side_by_side.hpp>

#include <attune/measure/coincidence.hpp>

#include <doctest/doctest.h>

namespace attune::test {
namespace {

constexpr std::uint64_t recordings = 4000;

/// Asks the same of both until they differ; then makes the recording as small as it can be and shows it.
template <typename InWords>
void same_for_both(InWords in_words) {
    for (std::uint64_t seed = 1; seed <= recordings; ++seed) {
        const twin::Options options = twin::random_options(seed);
        const auto differs = [&](const twin::Recording& recording) {
            return in_words(measure_fast(recording, options))
                   != in_words(twin::account_of(recording, options));
        };
        const twin::Recording recording = twin::random_recording(seed, varied({}, seed));
        if (!differs(recording)) continue;
        const twin::Recording small = twin::smallest(recording, differs);
        INFO("seed " << seed << "\n" << twin::in_words(options) << "\n" << twin::plain_text(small));
        REQUIRE(in_words(measure_fast(small, options)) == in_words(twin::account_of(small, options)));
    }
}

} // namespace

TEST_CASE("the ledger of random recordings is the naive twin's, row by row") {
    same_for_both([](const auto& account) { return ledger_in_words(account); });
}

TEST_CASE("the breaks of random recordings are the naive twin's, row by row") {
    same_for_both([](const auto& account) { return breaks_in_words(account); });
}

TEST_CASE("the not-nows of random recordings are the naive twin's, row by row") {
    same_for_both([](const auto& account) { return not_nows_in_words(account); });
}

TEST_CASE("the exact expected share by circular shift is the mean over every shift of the naive twin's") {
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 250; ++seed) {
        const twin::Options options = twin::random_options(seed);
        const twin::Recording recording = twin::random_recording(seed);
        const twin::Account account = twin::account_of(recording, options);
        const Fast fast = measure_fast(recording, options);
        measure::Options asked = options_of(options);
        asked.shifts = 0;
        Progress silent;
        for (std::size_t episode = 0; episode < fast.seen.episodes.size(); ++episode) {
            INFO("seed " << seed << ", episode " << episode << "\n" << twin::in_words(options));
            const auto expected =
                twin::expected_by_shift(account.scene, account.ledger, static_cast<int>(episode));
            const auto found = coincidence(fast.seen, fast.ledger, asked, episode, silent);
            REQUIRE(found.determined() == expected.determined);
            if (!expected.determined) continue;
            ++compared;
            REQUIRE(found->length.count() == expected.circle);
            REQUIRE(found->margin.count() == expected.shortest);
            const auto& answered = found->expected_answered;
            CHECK(answered[measure::CueKind::any].value()
                  == doctest::Approx(expected.answered).epsilon(1e-9));
            CHECK(answered[measure::CueKind::bid].value()
                  == doctest::Approx(expected.answered_bids).epsilon(1e-9));
            CHECK(answered[measure::CueKind::alarm].value()
                  == doctest::Approx(expected.answered_alarms).epsilon(1e-9));
            CHECK(found->expected_in_window[measure::CueKind::any].value()
                  == doctest::Approx(expected.answered_in_window).epsilon(1e-9));
        }
    }
    CHECK(compared > 100);
}

} // namespace attune::test
