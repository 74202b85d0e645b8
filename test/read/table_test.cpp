// SPDX-License-Identifier: Apache-2.0
#include <attune/read/table.hpp>

#include <doctest/doctest.h>

using namespace attune::read;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Read {
    Rows rows;
    std::vector<std::size_t> lines;
    std::vector<Finding> findings;
};

Read read_table(std::string_view text, char delimiter = ',') {
    FindingLog log{"t.csv"};
    Table table{text, delimiter, log};
    Read read;
    while (table.next()) {
        read.rows.emplace_back(table.cells().begin(), table.cells().end());
        read.lines.push_back(table.line());
    }
    read.findings = log.take();
    return read;
}

std::string refusal(const std::string& text) {
    try {
        read_table(text);
    } catch (const Unreadable& refused) {
        return refused.what();
    }
    return "no refusal";
}

} // namespace

TEST_CASE("lines end with LF, CRLF or CR, and the last may have no end") {
    const Rows expected{{"a", "b"}, {"1", "2"}};
    for (const char* text : {"a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2", "a,b\r1,2"})
        CHECK_MESSAGE(read_table(text).rows == expected, text);
}

TEST_CASE("empty lines are passed over and lines keep their numbers") {
    const Read read = read_table("\n\na\r\n  \r\nb\n\n");
    CHECK(read.rows == Rows{{"a"}, {"b"}});
    CHECK(read.lines == std::vector<std::size_t>{3, 5});
}

TEST_CASE("a row of tabs alone is a row of empty cells") {
    CHECK(read_table("\t\t\nx\ty\n", '\t').rows == Rows{{"", "", ""}, {"x", "y"}});
}

TEST_CASE("a delimiter at the end of a line makes an empty cell") {
    CHECK(read_table("a,\n,\n").rows == Rows{{"a", ""}, {"", ""}});
}

TEST_CASE("cells lose the blanks at their ends, quoted ones keep them") {
    CHECK(read_table("a ,  b c , \" d \" ,e").rows == Rows{{"a", "b c", " d ", "e"}});
}

TEST_CASE("a quoted cell may hold delimiters, line ends and doubled quotes") {
    const Read read = read_table("\"a,b\",\"say \"\"hi\"\"\"\n\"two\r\nlines\",x\nlast,y\n");
    CHECK(read.rows == Rows{{"a,b", "say \"hi\""}, {"two\r\nlines", "x"}, {"last", "y"}});
    CHECK(read.lines == std::vector<std::size_t>{1, 2, 4});
    CHECK(read.findings.empty());
    CHECK(read_table("\"\",\"\"\"\"").rows == Rows{{"", "\""}});
}

TEST_CASE("a quote inside a cell is an ordinary sign") {
    CHECK(read_table("5\" tall,x").rows == Rows{{"5\" tall", "x"}});
    CHECK(read_table("5\" tall,x").findings.empty());
}

TEST_CASE("a quote that does not close loses no line after it") {
    const Read read = read_table("\"open,1\nnext,2\n");
    CHECK(read.rows == Rows{{"\"open", "1"}, {"next", "2"}});
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0]
          == Finding{Severity::warning,
                     {"t.csv", 1, {}, {}, {}},
                     "a quote does not close; it was read as an ordinary sign",
                     "Close the quote, or write the text without one."});
    CHECK(read_table("\"a\" b,1\n").rows == Rows{{"\"a\" b", "1"}});
}

TEST_CASE("many quotes that do not close end the meaning of quotes") {
    std::string text;
    for (int line = 0; line < 300; ++line) text += "\"a\"b,1\n";
    const Read read = read_table(text);
    CHECK(read.rows.size() == 300);
    CHECK(read.findings.size() == FindingLog::kept_of_a_kind + 2);
}

TEST_CASE("with a blank as delimiter any number of blanks is one") {
    CHECK(read_table("  \"pat\" \"th\"\n46   3879 \n", ' ').rows == Rows{{"pat", "th"}, {"46", "3879"}});
}

TEST_CASE("where a number of cells is expected, other rows are findings") {
    FindingLog log{"t.csv"};
    Table table{"a,b\n1\n1,2\n1,2,3\n1,2,,\n", ',', log};
    table.next();
    table.expect(2);
    while (table.next()) {
    }
    const auto findings = log.take();
    REQUIRE(findings.size() == 2);
    CHECK(findings[0]
          == Finding{Severity::warning,
                     {"t.csv", 2, {}, {}, {}},
                     "1 of 2 cells; the missing ones were read as empty",
                     "The file may have been cut off here; complete the row."});
    CHECK(findings[1]
          == Finding{Severity::warning,
                     {"t.csv", 4, {}, {}, {}},
                     "3 cells for 2 columns; the last ones were not read",
                     "Put a cell that holds the delimiter in quotes."});
}

TEST_CASE("a cell of a megabyte is read and one sign more is refused") {
    const std::string longest(Table::longest_cell, 'x');
    CHECK(read_table("a\n" + longest + ",b\n").rows[1][0].size() == Table::longest_cell);
    CHECK(refusal("a\n" + longest + "x,b\n")
          == "t.csv:2: expected cells of at most 1048576 bytes, found a longer one. Check that this is a "
             "table, and "
             "which sign parts its cells.");
}

TEST_CASE("a row of more cells than a table has is refused") {
    CHECK(refusal(std::string(Table::most_cells, ','))
          == "t.csv:1: expected a row of at most 262144 cells, found a longer one. Check that this is a "
             "table, and "
             "which sign parts its cells.");
}

TEST_CASE("the delimiter is the sign that cuts the lines into equal rows") {
    CHECK(propose_delimiter("a\tb\n1,5\t2,5\n") == '\t');
    CHECK(propose_delimiter("Maman;;0,1;240,8\nBebe;;1,2;2,0\n") == ';');
    CHECK(propose_delimiter("frame, timestamp, confidence\n1,0,0.88\n") == ',');
    CHECK(propose_delimiter("\"pat\" \"th\"\n46 3879\n") == ' ');
    CHECK(propose_delimiter("a|b\n1|2\n") == '|');
    CHECK(propose_delimiter("who,words\nCHI,no no no\nMOT,\"look; there\"\n") == ',');
    CHECK(propose_delimiter("#Study : x\n#Date : y\n\na\tb c\td\n1\t2 3\t4\n") == '\t');
    CHECK(propose_delimiter("alone\n1\n2\n") == ',');
    CHECK(propose_delimiter("") == ',');
}

TEST_CASE("a cell ends at the delimiter or the line's end, however long it is and whatever signs it holds") {
    FindingLog log{"t.csv"};
    for (const std::string sign : {"a", "\xC2\xAD", "\xE2\x80\xAC", "+", "-", "\x0C"})
        for (std::size_t length = 0; length <= 20; ++length)
            for (const std::string end : {",", "\n", "\r", "\r\n", ""}) {
                std::string cell;
                while (cell.size() < length) cell += sign;
                const std::string text = "x," + cell + end + (end.empty() ? "" : "y,z\n");
                CAPTURE(text);
                Table table{text, ',', log};
                REQUIRE(table.next());
                CHECK(table[1] == cell);
                CHECK(table[2] == (end == "," ? "y" : ""));
                if (end != "," && !end.empty()) {
                    REQUIRE(table.next());
                    CHECK(table[1] == "z");
                    CHECK(table.line() == 2);
                }
            }
}
