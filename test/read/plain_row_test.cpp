// SPDX-License-Identifier: Apache-2.0
#include <attune/read/wide_table/plain_row.hpp>

#include <attune/read/wide_table.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace attune::read;
using namespace attune::read::sampled_rows;

namespace {

/// time, person, mood (not read), a, b
Columns columns() {
    Columns columns;
    columns.header = Header{std::vector<std::string_view>{"time", "who", "mood", "a", "b"}};
    columns.time = 0;
    columns.person = 1;
    columns.signals = {3, 4};
    return columns;
}

/// Rows below these, so that none is the last.
const std::string more = "\n1,x,y,2,3\n";

bool is_plain(const std::string& row) {
    const Columns five = columns();
    return PlainRow{five, ',', '.'}.read(row + more);
}

/// A cell as it may stand in a table, now and then with something to tell.
std::string cell(std::mt19937_64& random) {
    static constexpr std::array<std::string_view, 22> odd{
        "",         "NA",  "nan",   "-",     ".",
        "1e-3",     "+4",  " 5 ",   "\t6",   "\"7\"",
        "\"8,5\"",  "x",   "1.2.3", "--1",   "12345678",
        "-1234567", "7.",  "-.5",   "1e999", "0.1234567890123456789",
        "\" 9",     "a\"b"};
    if (random() % 6 == 0) return std::string{odd[random() % odd.size()]};
    std::string number = std::to_string(random() >> (random() % 60));
    number.insert(random() % (number.size() + 1), 1, '.');
    return (random() % 2 == 0 ? "-" : "") + number;
}

std::string random_table(std::uint64_t seed, char delimiter) {
    std::mt19937_64 random{seed};
    std::string text = "time,a,b,who,c";
    const std::string_view line_end = std::array{"\n", "\r\n", "\r"}[random() % 3];
    const bool has_people = random() % 2 == 0;
    if (!has_people) text.replace(text.find("who"), 3, "d");
    text += line_end;
    for (std::size_t row = 0; row < 30; ++row) {
        text += random() % 20 == 0 ? "soon" : std::to_string(static_cast<double>(row) / 25);
        for (int column = 0; column < 4; ++column)
            text += ',' + (has_people && column == 2 ? std::string{"pq"[random() % 2]} : cell(random));
        if (random() % 15 == 0) text += ",";
        if (random() % 15 == 0) text.erase(text.rfind(','));
        if (random() % 15 == 0) text += line_end;
        text += line_end;
    }
    // A comma in quotes is no delimiter; the two tables differ in nothing else.
    std::replace(text.begin(), text.end(), ',', delimiter);
    return text;
}

struct Read {
    std::vector<std::uint64_t> samples;
    std::vector<std::string> told;

    bool operator==(const Read&) const = default;
};

Read read(std::uint64_t seed, char delimiter) {
    TableLayout layout;
    layout.delimiter = delimiter;
    layout.unit = TimeUnit::seconds;
    Read read;
    const Coding coding = wide_table({"t.csv", random_table(seed, delimiter)}, {{}, layout, {}});
    for (const CodedSignal& signal : coding.signals) {
        read.told.push_back(signal.person + ' ' + signal.name);
        for (const double sample : signal.samples)
            read.samples.push_back(std::isnan(sample) ? 0 : std::bit_cast<std::uint64_t>(sample));
    }
    for (const Finding& finding : coding.findings) {
        std::string words = attune::read::words(finding.place) + finding.what + finding.remedy;
        std::replace(words.begin(), words.end(), delimiter, ',');
        read.told.push_back(std::move(words));
    }
    return read;
}

} // namespace

TEST_CASE("a plain row gives its time, its person and its samples") {
    const Columns five = columns();
    PlainRow row{five, ',', '.'};
    const std::string text = "0.04, ann ,happy,-1.5,12345.678901" + more;
    REQUIRE(row.read(text));
    CHECK(row.size() == text.find('\n'));
    CHECK(row.time() == "0.04");
    CHECK(row.person() == "ann");
    CHECK(row.samples()[0] == -1.5);
    CHECK(row.samples()[1] == 12345.678901);
}

TEST_CASE("cells without a value are missing in a plain row") {
    const Columns five = columns();
    PlainRow row{five, ',', '.'};
    for (const char* cells : {",", "NA,nan", " , -", "\t,."}) {
        const std::string text = std::string{"0,p,q,"} + cells + more;
        CHECK_MESSAGE(row.read(text), text);
        CHECK(std::isnan(row.samples()[0]));
        CHECK(std::isnan(row.samples()[1]));
    }
}

TEST_CASE("a row about which there is something to tell is not plain") {
    CHECK(is_plain("0,p,q,1,2"));
    CHECK(is_plain("0,p,q,1,2\r"));
    CHECK(is_plain("0,p,a \"word\",1,2"));
    for (const char* row : {"0,p,q,1", "0,p,q,1,2,3", "0,p,q,1,2,", "0,p,q,1,x", "0,p,q,\"1\",2",
                            "0,\"p\",q,1,2", "0,p,\"q\",1,2", "0,p, \"q\",1,2", "0,p,q,1e999,2"})
        CHECK_MESSAGE(!is_plain(row), row);
}

TEST_CASE("the last row of a text and rows parted by what may be in a number are not plain") {
    const Columns five = columns();
    CHECK_FALSE(PlainRow{five, ',', '.'}.read("0,p,q,1,2"));
    CHECK_FALSE(PlainRow{five, ',', '.'}.read("0,p,q,1,2\n"));
    CHECK_FALSE(PlainRow{five, ',', ','}.read("0,p,q,1,2" + more));
    CHECK_FALSE(PlainRow{five, '-', '.'}.read("0-p-q-1-2\n0-p-q-1-2\n"));
    CHECK(PlainRow{five, ';', ','}.read("0;p;q;1,5;2\n0;p;q;1;2\n"));
}

TEST_CASE("plain rows and rows read cell by cell give the same samples and findings") {
    // Rows parted by an exclamation mark are never plain.
    std::size_t told = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const Read plain = read(seed, ',');
        CHECK(plain == read(seed, '!'));
        told += plain.told.size();
    }
    CHECK(told > 3'000); // findings, that is, in nearly every table
}
