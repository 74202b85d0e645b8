// SPDX-License-Identifier: Apache-2.0
#include <attune/read/finding_log.hpp>

#include <doctest/doctest.h>

using namespace attune::read;

namespace {
constexpr FindingKind kind{Severity::warning, "rows without a code", "Fill them in."};
}

TEST_CASE("of one kind the first ten are kept and the rest is counted") {
    FindingLog log{"a.csv"};
    for (std::size_t line = 1; line <= 12; ++line) log.add(kind, line, "no code");
    CHECK(log.count(kind) == 12);
    const auto findings = log.take();
    REQUIRE(findings.size() == 11);
    CHECK(findings[9] == Finding{Severity::warning, {"a.csv", 10, {}, {}, {}}, "no code", "Fill them in."});
    CHECK(findings[10]
          == Finding{Severity::warning,
                     {"a.csv", 12, {}, {}, {}},
                     "and 2 more rows without a code, the last one here",
                     "Fill them in."});
}

TEST_CASE("ten of one kind are simply ten") {
    FindingLog log{"a.csv"};
    for (std::size_t line = 1; line <= 10; ++line) log.add(kind, line, "no code");
    CHECK(log.take().size() == 10);
}

TEST_CASE("a message shows at most forty signs of a file's words") {
    CHECK(quoted("look") == "\"look\"");
    CHECK(shown(std::string(40, 'x')) == std::string(40, 'x'));
    CHECK(shown(std::string(41, 'x')) == std::string(40, 'x') + "…");
    std::string accents;
    for (int i = 0; i < 41; ++i) accents += "é";
    CHECK(shown(accents) == accents.substr(0, 80) + "…");
}

TEST_CASE("a finding may name an annotation, and has no line where the place has none") {
    FindingLog log{"a.eaf"};
    log.add(kind, Place{"a.eaf", {}, {}, "gaze", "a17"}, "no code");
    CHECK(log.take()
          == std::vector{
              Finding{Severity::warning, {"a.eaf", {}, {}, "gaze", "a17"}, "no code", "Fill them in."}});
}
