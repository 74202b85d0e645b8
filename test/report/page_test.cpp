// SPDX-License-Identifier: Apache-2.0
#include <test/report/small_recording.hpp>
#include <test/report/written_account.hpp>

#include <attune/measure/measures.hpp>
#include <attune/report/asked.hpp>
#include <attune/report/by_measure.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/not_this.hpp>
#include <attune/report/page.hpp>
#include <attune/report/told_number.hpp>
#include <attune/report/wording.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <vector>

using namespace attune;
using attune::test::account_of;
using attune::test::count;

namespace {

std::string page_of(const measure::Account& account) {
    return report::page(account, test::small_provenance(), report::Speaker::english());
}

std::string session_page(ByPartner<std::string> ids = {"CHI", "MOT"}) {
    return page_of(account_of({.rows = std::string{test::session}, .ids = std::move(ids)}));
}

/// Takes away every stretch from `from` to the end of `to`.
std::string without(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
        const auto end = text.find(to, at);
        text.erase(at, end == std::string::npos ? end : end + to.size() - at);
    }
    return text;
}

/// All that somebody can read or hear: text, titles and labels, without style sheet and script, in small
/// letters.
std::string readable(std::string page) {
    page = without(without(std::move(page), "<style>", "</style>"), "<script>", "</script>");
    std::transform(page.begin(), page.end(), page.begin(), [](unsigned char c) { return std::tolower(c); });
    return page;
}

/// Every value of an attribute.
std::vector<std::string> values(const std::string& page, const std::string& attribute) {
    std::vector<std::string> found;
    const std::string opening = " " + attribute + "=\"";
    for (auto at = page.find(opening); at != std::string::npos; at = page.find(opening, at + 1)) {
        const auto from = at + opening.size();
        found.push_back(page.substr(from, page.find('"', from) - from));
    }
    return found;
}

bool has_word(const std::string& text, const std::string& word) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || std::isalpha(static_cast<unsigned char>(text[at - 1])) == 0;
        const bool ends = at + word.size() >= text.size()
                          || std::isalpha(static_cast<unsigned char>(text[at + word.size()])) == 0;
        if (begins && ends) return true;
    }
    return false;
}

/// The first element that is closed where another was opened; empty where all are in order.
std::string first_out_of_order(const std::string& page) {
    std::vector<std::string> open;
    for (auto at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        const auto end = page.find('>', at);
        const std::string tag = page.substr(at + 1, end - at - 1);
        if (tag.starts_with('!') || tag.ends_with('/')) continue;
        if (!tag.starts_with('/')) {
            open.push_back(tag.substr(0, tag.find(' ')));
            continue;
        }
        if (open.empty() || open.back() != tag.substr(1)) return tag;
        open.pop_back();
    }
    return open.empty() ? "" : open.back();
}

} // namespace

TEST_CASE("purpose, window, coder and agreement stand on the first page") {
    const std::string page = page_of(test::small_account());
    const std::string first = page.substr(0, page.find("id=\"moment-by-moment\""));
    for (const char* words : {"to describe what was coded and to find moments to look at, and nothing else",
                              "an answer counts until 2\u00a0s after the cue (rule ",
                              "not known: no second coder was compared", "nobody said who coded it"})
        CHECK(count(first, words) == 1);
}

TEST_CASE("the page needs nothing but itself") {
    for (const std::string& page : {session_page(), page_of(test::small_account())}) {
        CHECK(count(page, "http://") == 0);
        CHECK(count(page, "https://") == 0);
        CHECK(count(page, " src=") == 0);
        CHECK(count(page, "@import") == 0);
        CHECK(count(page, "<link") == 0);
        CHECK(count(page, "url(") == count(page, "url(#"));
        CHECK(count(page, "default-src 'none'") + count(page, "default-src &#39;none&#39;") == 1);
        for (const std::string& target : values(page, "href")) CHECK(target.starts_with('#'));
    }
}

TEST_CASE("every link leads somewhere, and no two elements share an id") {
    const std::string page = session_page();
    const std::vector<std::string> ids = values(page, "id");
    const std::set<std::string> different{ids.begin(), ids.end()};
    CHECK(different.size() == ids.size());
    for (const std::string& target : values(page, "href")) {
        CAPTURE(target);
        CHECK(different.contains(target.substr(1)));
    }
}

TEST_CASE("elements are closed in order, headings go down one level at a time") {
    const std::string page = without(without(session_page(), "<style>", "</style>"), "<script>", "</script>");
    CHECK(first_out_of_order(page) == "");
    CHECK(count(page, "<h1") == 1);
    char level = '0';
    for (auto at = page.find("<h"); at != std::string::npos; at = page.find("<h", at + 1)) {
        const char next = page[at + 2];
        if (next < '1' || next > '6') continue;
        CHECK(next <= level + 1);
        level = next;
    }
}

TEST_CASE("no word stands on the page that people shall not read about themselves") {
    // The only sentences that may name what attune does not do:
    for (std::string page : {readable(session_page()), readable(page_of(test::small_account()))}) {
        for (const std::string& allowed : {std::string{report::what_this_is_not},
                                           std::string{"measured apart and not pooled with the others"}}) {
            const std::string sentence = readable(allowed);
            const auto at = page.find(sentence);
            if (at != std::string::npos) page.erase(at, sentence.size());
        }
        for (const std::string word :
             {"secure",       "insecure",   "avoidant",   "ambivalent",  "resistant",   "disorganised",
              "disorganized", "disorder",   "attachment", "diagnosis",   "good",        "bad",
              "normal",       "abnormal",   "sensitive",  "insensitive", "cold",        "intrusive",
              "neglect",      "neglectful", "neglected",  "ignoring",    "ignored",     "ignores",
              "rejecting",    "rejected",   "failing",    "failed",      "fails",       "should have",
              "always",       "never",      "grade",      "percentile",  "no response", "felt",
              "abandoned",    "because of", "will lead",  "mother",      "father",      "mum",
              "dad",          "she",        "her",        "he",          "his",         "verdict",
              "score"}) {
            CAPTURE(word);
            CHECK(!has_word(page, word));
        }
    }
}

TEST_CASE("every number of the account stands on the page, or the reason why there is none") {
    const measure::Account account = account_of({.rows = std::string{test::session}});
    const std::string page = page_of(account);
    for (const report::OfMeasure& of : report::by_measure(account)) {
        CAPTURE(of.described->identifier);
        CHECK(count(page, "<summary>" + report::escaped(of.described->name) + "</summary>") == 1);
    }
    const auto rows =
        std::count_if(account.results.begin(), account.results.end(),
                      [](const measure::Result& result) { return result.estimate.determined(); });
    const std::string numbers = page.substr(page.find("id=\"numbers\""));
    const std::string tables = numbers.substr(0, numbers.find("</section>"));
    CHECK(count(tables, "<th scope=\"row\">") == static_cast<std::size_t>(rows));
    const std::string plainly = page.substr(page.find("id=\"plainly\""));
    CHECK(count(plainly.substr(0, plainly.find("</section>")), "<th scope=\"row\">")
          == account.descriptives.size());
    CHECK(!account.descriptives.empty());
}

TEST_CASE("the page's tables hold the values, intervals and p-values of the account") {
    const measure::Account account = account_of({.rows = std::string{test::session}});
    const std::string page = page_of(account);
    const auto digits = [](double number, bool has_sign) {
        const double size = std::abs(number);
        char text[64];
        const int small = 1 - static_cast<int>(std::floor(std::log10(std::max(size, 1e-9))));
        std::snprintf(text, sizeof text, has_sign ? "%+.*f" : "%.*f",
                      size >= 1e-6 && size < 0.005 ? small
                      : size < 10                  ? 2
                      : size < 100                 ? 1
                                                   : 0,
                      size < 1e-6 ? 0.0 : number);
        const std::string plain{text};
        return plain[0] == '-' ? "\u2212" + plain.substr(1) : plain;
    };
    const auto interval_words = [&](const measure::Result& result, bool sign) {
        const auto& [value, count, of, interval] = *result.estimate;
        if (!interval) return std::string{"\u2013"};
        if (result.unit == "share" && value == 0 && interval->low > 0)
            return "up to " + digits(interval->high, sign);
        if (result.unit == "share" && value == 1 && interval->high < 1)
            return digits(interval->low, sign) + " or more";
        return digits(interval->low, sign) + " to " + digits(interval->high, sign);
    };
    std::size_t with_chance = 0;
    for (const measure::Result& result : account.results) {
        if (!result.estimate) continue;
        const measure::Description& described = *measure::description(result.measure);
        const bool sign = described.least < 0;
        const std::string part =
            result.part + (result.unit == described.unit ? "" : " (" + std::string{result.unit} + ")");
        const std::string row =
            "<th scope=\"row\">"
            + report::escaped(
                report::place(account, result.episode, result.instructed, report::Speaker::english()))
            + "</th><td>" + report::escaped(report::with_arrows(part)) + "</td><td>"
            + digits(result.estimate->value, sign) + "</td><td>" + interval_words(result, sign) + "</td><td>"
            + report::escaped(report::made_of(report::Speaker::english(), result)) + "</td>";
        CAPTURE(result.measure);
        CAPTURE(row);
        const std::string summary = "<summary>" + report::escaped(described.name) + "</summary>";
        const auto at = page.find(row, page.find(summary));
        REQUIRE(at != std::string::npos);
        if (!result.chance || !*result.chance) continue;
        const std::string cells = page.substr(at, page.find("</tr>", at) - at);
        CHECK(count(cells, "<td>" + digits((**result.chance).expected, false) + " (") == 1);
        CHECK(count(cells, "<td>" + digits((**result.chance).excess, true) + "</td>") >= 1);
        CHECK(count(cells, "<td>" + report::escaped(report::p_number((**result.chance).p)) + "</td>") >= 1);
        ++with_chance;
    }
    CHECK(with_chance > 10);
}

TEST_CASE("the still-face table holds the contrasts of the account, in hundredths") {
    const measure::Account account = account_of({.rows = std::string{test::session}});
    const std::string page = page_of(account);
    std::size_t seen = 0;
    for (const measure::Result& result : account.results) {
        if (result.measure != "contrast" || !result.estimate || count(result.part, "first") > 0) continue;
        const long points = std::lround(100 * result.estimate->value);
        const std::string sign = points < 0 ? "\u2212" : points > 0 ? "+" : "";
        const std::string name = result.part.substr(0, result.part.find(':'));
        CAPTURE(result.part);
        CHECK(count(page,
                    "<td data-label=\"" + name + "\"><b>" + sign + std::to_string(std::labs(points)) + "</b>")
              >= 1);
        ++seen;
    }
    CHECK(seen == 12);
}

TEST_CASE("a still-face procedure is told as three contrasts of each state") {
    const std::string page = session_page();
    CHECK(count(page, "From play through the still face to the reunion") == 1);
    for (const std::string contrast : {"effect", "recovery", "carry-over"}) {
        CAPTURE(contrast);
        CHECK(count(page, "data-label=\"" + contrast + "\"") == 4);
    }
    CHECK(count(page_of(test::small_account()), "to the reunion") == 0);
}

TEST_CASE("the first page says what this is not") {
    const std::string page = session_page();
    const auto at = page.find(report::what_this_is_not);
    REQUIRE(at != std::string::npos);
    CHECK(at < page.find("id=\"moment-by-moment\""));
}

TEST_CASE("whatever an id holds, it stays text, in the sheet too") {
    const std::string hostile = "</style><script>alert(1)</script>\"';}";
    const std::string page = session_page({hostile, hostile + "2"});
    CHECK(count(page, "<script>alert") == 0);
    CHECK(count(page, "</style>") == 1);
    CHECK(count(page, "<script>") == 1);
    CHECK(count(page, "&lt;/style&gt;&lt;script&gt;alert(1)") > 0);
}

TEST_CASE("the same account gives the same bytes, whatever the number of threads") {
    const std::string once = page_of(test::small_account(1));
    CHECK(once == page_of(test::small_account(1)));
    CHECK(once == page_of(test::small_account(2)));
}

TEST_CASE("every break is listed with what ended it, what was let go apart") {
    const auto account = account_of({.rows = std::string{test::session}});
    const std::string page = page_of(account);
    const std::string list = page.substr(page.find("class=\"breaks\""));
    std::size_t kept = 0;
    for (const measure::Break& found : account.breaks) kept += !found.let_go();
    CHECK(count(list, "class=\"depth\"") == kept);
    CHECK(count(list, "mended by") >= 1);
    CHECK(
        count(list,
              "Let go, and no break in contact: 1 bid passed without an answer seen and nothing followed (at "
              "0:12.0).")
        == 1);
}

TEST_CASE("a recording too short to tell says so and draws no number") {
    const std::string page =
        page_of(account_of({.rows = "episode,free,,,0,20\ncoverage,caregiver,voice,,0,20\n"
                                    "child,bid,voice,neutral,1,2\n"}));
    CHECK(count(page, "not determined: 1 complete cue; at least 5 are needed") >= 1);
    CHECK(count(page, "NaN") == 0);
    CHECK(count(page, "nan%") == 0);
    CHECK(count(page, "Not coded: gaze, face, touch, posture and pace (both).") >= 1);
}

TEST_CASE("a recording with nothing in it still makes a page") {
    const std::string page = page_of(account_of({.rows = "episode,free,,,0,20\n"}));
    CHECK(first_out_of_order(without(without(page, "<style>", "</style>"), "<script>", "</script>")) == "");
    CHECK(count(page, "No break was seen in what was coded.") == 1);
}
