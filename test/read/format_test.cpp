// SPDX-License-Identifier: Apache-2.0
#include <attune/read/format.hpp>

#include <attune/read/finding.hpp>
#include <attune/timeline/misuse.hpp>

#include <filesystem>
#include <set>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;

TEST_CASE("no two formats share an identifier, and each has a title") {
    std::set<std::string_view> identifiers;
    for (const Format& format : formats()) {
        CHECK(identifiers.insert(format.identifier).second);
        CHECK_FALSE(format.title.empty());
        CHECK(format_named(format.identifier) == &format);
    }
    CHECK(format_named("telepathy") == nullptr);
}

TEST_CASE("each example is told from all other formats, and read as what its name says") {
    std::size_t read_so_far = 0;
    for (const auto& entry : std::filesystem::directory_iterator{"examples"}) {
        if (!entry.is_regular_file()) continue;
        const std::string format = entry.path().stem().string();
        if (format_named(format) == nullptr) continue;
        CAPTURE(format);
        const Document document = load(entry.path().string());
        CHECK(read::read(document, "", {}).format == format); // refused where two formats are equally likely
        ++read_so_far;
    }
    CHECK(read_so_far >= 8); // the others are shown by a journey
}

TEST_CASE("a document that no format fits is refused, with what attune reads and what to do") {
    std::string identifiers;
    for (const Format& format : formats())
        identifiers += (identifiers.empty() ? "" : ", ") + std::string{format.identifier};
    const std::string refusal = "notes.docx: expected a format that attune reads (" + identifiers
                                + "), found none of these. Check that it is the file the coding program "
                                  "saved, or export a table from "
                                  "that program, with a row for each coded thing and its onset and offset.";
    CHECK_THROWS_WITH_AS((void)read::read({"notes.docx", std::string("\x00\x01\x02\xff", 4)}, "", {}),
                         refusal.c_str(), Unreadable);
}

TEST_CASE("a format that attune does not have is the caller's mistake") {
    CHECK_THROWS_WITH_AS((void)read::read({"a.eaf", "x"}, "telepathy", {}),
                         "read needs the identifier of a format, not 'telepathy'", Misuse);
}
