// SPDX-License-Identifier: Apache-2.0
#include <attune/read/encoding.hpp>

#include <doctest/doctest.h>

using namespace attune::read;
using namespace std::string_literals;

namespace {

Document file(std::string bytes) {
    return {"table.csv", std::move(bytes)};
}

std::string utf16(std::u16string_view text, bool big_endian) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFF);
        const char high = static_cast<char>(unit >> 8);
        bytes += big_endian ? std::string{high, low} : std::string{low, high};
    }
    return bytes;
}

std::string refusal(std::string bytes) {
    try {
        decode(file(std::move(bytes)));
    } catch (const Unreadable& refused) {
        return refused.what();
    }
    return "no refusal";
}

} // namespace

TEST_CASE("UTF-8 is taken as it is, and its mark is no part of the text") {
    const Document plain = file("bébé,1\n");
    CHECK(decode(plain).text().data() == plain.bytes.data());
    CHECK(decode(plain).findings().empty());
    const Document marked = file("\xEF\xBB\xBF"
                                 "a,b\n");
    CHECK(decode(marked).text() == "a,b\n");
    CHECK(decode(marked).encoding() == Encoding::utf8);
}

TEST_CASE("UTF-16 is read in both orders, with a mark or by its zeros") {
    const std::u16string text = u"bébé \U0001F476 na sto\u0142e,1\n";
    const std::string expected = "bébé \U0001F476 na sto\u0142e,1\n";
    for (const bool big_endian : {false, true}) {
        const Document marked = file((big_endian ? "\xFE\xFF"s : "\xFF\xFE"s) + utf16(text, big_endian));
        CHECK(decode(marked).text() == expected);
        CHECK(decode(marked).findings().empty());
        const Document bare = file(utf16(text, big_endian));
        CHECK(decode(bare).text() == expected);
        CHECK(decode(bare).encoding() == (big_endian ? Encoding::utf16_be : Encoding::utf16_le));
        REQUIRE(decode(bare).findings().size() == 1);
        CHECK(decode(bare).findings()[0].severity == Severity::note);
    }
}

TEST_CASE("half signs of UTF-16 are counted and a cut-off byte is said") {
    const Document cut = file("\xFF\xFE"s + utf16(u"a\xD83D,b", false) + "x");
    CHECK(decode(cut).text() == "a\uFFFD,b");
    const auto findings = decode(cut).findings();
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].what == "the last byte is half a sign; it was left out");
    CHECK(findings[1].what == "half signs (lone surrogates): 1; each was read as U+FFFD");
}

TEST_CASE("what is not UTF-8 is Windows-1252, with the first place that shows it") {
    const Document latin = file("name,code\nB\xE9"
                                "b\xE9,\x80\n");
    CHECK(decode(latin).text() == "name,code\nBébé,€\n");
    CHECK(decode(latin).findings()
          == std::vector<Finding>{{Severity::warning,
                                   {"table.csv", 2, 2, {}, {}},
                                   "byte 0xE9 is not UTF-8; the file was read as Windows-1252 (Latin-1)",
                                   "Save the file as UTF-8 if its letters look wrong."}});
}

TEST_CASE("UTF-8 with a few bad bytes stays UTF-8") {
    const Document cut = file("bébé, caf\xC3");
    CHECK(decode(cut).text() == "bébé, caf\uFFFD");
    CHECK(decode(cut).findings()[0].what
          == "bytes that are not UTF-8: 1, the first here; each was read as U+FFFD");
    CHECK(decode(file("a\xE2\x82")).text() == "a\uFFFD\uFFFD"); // ASCII, but cut within a sign
    CHECK(decode(file("\u00e9\u00e9\u00e9\xED\xA0\x80"))
              .findings()[0]
              .what.starts_with("bytes that are not UTF-8: 3"));
    CHECK(decode(file("\u00e9\u00e9\xC0\xAF")).findings()[0].what.starts_with("bytes that are not UTF-8: 2"));
}

TEST_CASE("another kind of file is refused by its name") {
    CHECK(refusal("PK\x03\x04rest")
          == "table.csv: expected a text file, found a zip archive or an .xlsx sheet. Save "
             "a sheet as CSV (UTF-8); unpack an archive.");
    CHECK(
        refusal("\x89PNG\r\n")
        == "table.csv: expected a text file, found a picture. Name the file that your coding program saved.");
    CHECK(refusal("onset,offset\n1,\0"s)
          == "table.csv: expected a text file, found binary bytes (a zero at byte 16). "
             "Name the file that your coding program saved.");
    CHECK(refusal(std::string(1000, '\x01'))
          == "table.csv: expected a text file, found binary bytes (control signs). "
             "Name the file that your coding program saved.");
    CHECK(refusal("\xFF\xFE"s + utf16(u"a\nb\0"s, false))
          == "table.csv: expected a text file, found binary bytes (a zero sign in line 2). "
             "Name the file that your coding program saved.");
}

TEST_CASE("the beginning of a document is whole lines") {
    const Document lines = file("first,1\nsecond,2\nthird,3\n");
    CHECK(decode_beginning(lines, 12)->text() == "first,1\n");
    CHECK(decode_beginning(lines, 1000)->text() == lines.bytes);
    const Document one = file(std::string(5000, 'x'));
    CHECK(decode_beginning(one, 100)->text().size() == 100);
    CHECK(!decode_beginning(file("PK\x03\x04"), 100));
}
