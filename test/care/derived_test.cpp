// SPDX-License-Identifier: Apache-2.0
#include <attune/care/derived.hpp>

#include <attune/read/finding.hpp>

#include <doctest/doctest.h>

using namespace attune::care;

namespace {

Derived made(std::string file, std::string sha256, const char* written) {
    return {std::move(file), std::move(sha256), day_named(written).value(), "measure", "team", "abc"};
}

std::string record(const std::vector<Derived>& all) {
    std::string text{derived_heading()};
    for (const Derived& one : all) text += derived_text(one);
    return text;
}

} // namespace

TEST_CASE("a record is read as it was written") {
    const std::vector<Derived> all{made("tables", "", "2026-11-02"),
                                   made("tables/ledger.csv", "1f", "2026-11-02"),
                                   made("../out/a \"b\".json", "2e", "2026-11-03")};
    CHECK(parse_derived({"s.eaf.derived.toml", record(all)}) == all);
    CHECK(all[0].is_folder());
    CHECK_FALSE(all[1].is_folder());
}

TEST_CASE("what was written again counts as it was last") {
    const auto first = made("a.json", "1f", "2026-11-02");
    const auto other = made("b.json", "2e", "2026-11-02");
    const auto again = made("a.json", "3d", "2026-11-03");
    CHECK(parse_derived({"s", record({first, other, again})}) == std::vector{other, again});
}

TEST_CASE("an empty record holds nothing") {
    CHECK(parse_derived({"s", std::string{derived_heading()}}).empty());
}

TEST_CASE("a damaged record is refused where it is damaged") {
    try {
        parse_derived({"s.eaf.derived.toml", "[[made]]\nfile = \"a\"\nwritten = \"soon\"\n"});
        FAIL("it was read");
    } catch (const attune::read::Unreadable& unreadable) {
        CHECK(std::string{unreadable.what()}
              == "s.eaf.derived.toml:3:11: expected a day, found \"soon\". Write it as 2026-11-02.");
    }
}
