// SPDX-License-Identifier: Apache-2.0
#include <test/report/small_recording.hpp>

#include <attune/report/methods.hpp>

#include <doctest/doctest.h>

namespace attune::report {
namespace {

using std::chrono_literals::operator""s;

bool says(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

TEST_CASE("the methods name what made the numbers") {
    const std::string text =
        methods(test::small_account(), test::small_provenance(), report::Speaker::english()).paragraph;
    CHECK(says(text,
               "The recording (format: attune's own table) was measured with attune 1.2.3, with the codebook "
               "\"ours\" version 2. Times were coded in steps of 0.04 s. No source stated when"));
    CHECK(says(text, "Episodes in which the caregiver was instructed (still) were measured apart"));
    CHECK(says(text, "from its onset to 2 s after its end (or after its first 3 s, where it was longer)."));
    CHECK(says(text, "credited to the cue that began last."));
    CHECK(says(text, "with 200 random recordings (null: circular-shift; seed 7)"));
    CHECK(says(text, "/ 201. Within a family of tests"));
    CHECK(says(text, "Intervals are 95 % (5-block jackknife"));
}

TEST_CASE("every option that changes a number changes the words") {
    const measure::Account usual = test::small_account();
    const std::string before = methods(usual, test::small_provenance(), report::Speaker::english()).paragraph;
    const auto after = [&](void (*change)(measure::Options&)) {
        measure::Account other = usual;
        change(other.options);
        return methods(other, test::small_provenance(), report::Speaker::english()).paragraph;
    };
    using measure::Options;
    CHECK(after([](Options&) {}) == before);
    for (const auto change :
         {+[](Options& o) { o.window = measure::WindowRule::turn; },
          +[](Options& o) { o.window = measure::WindowRule::lena; },
          +[](Options& o) { o.window = measure::WindowRule::prompt; }, +[](Options& o) { o.reach = 4s; },
          +[](Options& o) { o.hold = std::nullopt; }, +[](Options& o) { o.hold = 1s; },
          +[](Options& o) { o.together = 1s; }, +[](Options& o) { o.apart = std::nullopt; },
          +[](Options& o) { o.apart = 1s; }, +[](Options& o) { o.credit = measure::Credit::first; },
          +[](Options& o) { o.credit = measure::Credit::every; }, +[](Options& o) { o.settle = 1s; },
          +[](Options& o) { o.quiet = 1s; }, +[](Options& o) { o.reaction = 1s; },
          +[](Options& o) { o.null = measure::Null::local_shift; },
          +[](Options& o) { o.null = measure::Null::shuffled_gaps; }, +[](Options& o) { o.shifts = 9; },
          +[](Options& o) { o.seed = 9; }})
        CHECK(after(change) != before);
}

TEST_CASE("the number of threads is no part of the methods") {
    CHECK(methods(test::small_account(1), test::small_provenance(), report::Speaker::english()).paragraph
          == methods(test::small_account(2), test::small_provenance(), report::Speaker::english()).paragraph);
}

TEST_CASE("what was not compared with chance is not said to be") {
    measure::Account account = test::small_account();
    account.results.clear();
    const Methods made = methods(account, test::small_provenance(), report::Speaker::english());
    CHECK_FALSE(says(made.paragraph, "random recordings"));
    CHECK_FALSE(says(made.paragraph, "Intervals are"));
    CHECK(made.sources.empty());
}

TEST_CASE("every measure that was asked stands with its source, once") {
    const measure::Account account = test::small_account();
    const Methods made = methods(account, test::small_provenance(), report::Speaker::english());
    CHECK(made.sources.front().starts_with("Share of cues answered: Bell & Ainsworth 1972"));
    for (std::size_t i = 1; i < made.sources.size(); ++i) CHECK(made.sources[i] != made.sources[i - 1]);
}

} // namespace
} // namespace attune::report
