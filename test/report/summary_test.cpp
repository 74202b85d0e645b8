// SPDX-License-Identifier: Apache-2.0
#include <test/report/small_recording.hpp>
#include <test/report/written_account.hpp>

#include <attune/report/summary.hpp>
#include <attune/report/summary_sections.hpp>
#include <attune/report/text_table.hpp>

#include <doctest/doctest.h>

#include <sstream>

namespace attune::report {
namespace {

bool says(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

TEST_CASE("the summary begins with who, what was watched, and on what base") {
    CHECK(heading_section(test::small_account(), test::small_provenance())
          == "small, \"quoted\": Mia, 6 and MOT                                               attune 1.2.3\n"
             "\n"
             "  File       small.csv, attune's own table (.csv), codebook \"ours\" version 2\n"
             "  Watched    2:30 of 2:30; coverage assumed\n"
             "  Coded      Mia, 6 (child): gaze, face and voice; not coded: touch, posture and pace\n"
             "             MOT (caregiver): gaze, face, voice and touch; not coded: posture and pace\n"
             "  Time base  steps of 0.04 s (stated); a latency is ± 0.02 s\n"
             "  Episodes   play    0:00–2:00\n"
             "             still*  2:00–2:30  the caregiver was told to be still\n"
             "  Findings   warning: small.csv:7: a row has no offset; it was read as an instant. Write\n"
             "             its offset.\n");
}

TEST_CASE("a channel that a person does not use is neither coded nor missing") {
    measure::Account account = test::small_account();
    account.seen.not_available.child.insert(Channel::touch);
    account.seen.watched =
        Stretches{{{Instant{Duration{0}}, Instant{Duration{5'000'000'000}}},
                   {Instant{Duration{10'000'000'000}}, Instant{Duration{20'000'000'000}}}}};
    account.seen.resolution = std::nullopt;
    const std::string text = heading_section(account, test::small_provenance());
    CHECK(says(text, "gaze, face and voice; not coded: posture and pace; not used:\n             touch\n"));
    CHECK(says(text, "Watched    0:15 of 2:30, in 2 stretches;"));
    CHECK(says(text, "play    0:00–2:00  watched 0:15\n"));
    CHECK(says(text, "Time base  not stated, and too few times to estimate it\n"));
}

TEST_CASE("a share stands beside what it is made of, its interval and chance") {
    const std::string text = results_section(test::small_account(), Detail::full);
    CHECK(says(text,
               "\nShare of cues answered (share)\n"
               "                        x/n  value  95 % interval   by chance  excess      p  adjusted\n"
               "  play  any             4/7   0.57  [0.15, 0.90]         0.13   +0.44  0.005\n"));
    CHECK(says(text, "\n  – play: alarm — 1 complete cue; at least 5 are needed\n"));
    CHECK(
        says(text, "* The caregiver was instructed: not pooled, and it says nothing about the caregiver.\n"));
}

TEST_CASE("breaks are a short list, with those let go counted apart") {
    measure::Account account = test::small_account();
    CHECK(breaks_section(account)
          == "\n"
             "Breaks\n"
             "     begins  with    stages                          ended                      after\n"
             "  1  0:45.0  missed  alarm 0:45.0, turn away 0:46.5  repaired by the caregiver  6.2\u00a0s\n"
             "  2  1:30.0  missed  turn away 1:33.0                recovered alone            5.0\u00a0s\n"
             "  3  1:59.0  missed  bid 2:05.0, alarm 2:10.0        open at the end\n");
    account.breaks[1].outcome = measure::Outcome::let_go;
    CHECK(says(breaks_section(account), "\n  1 missed bid was let go: nothing followed\n"));
    account.breaks.assign(15, account.breaks[0]);
    CHECK(says(breaks_section(account), "\n  and 3 more; --csv DIR lists them all\n"));
    account.breaks.clear();
    CHECK(breaks_section(account) == "\nNo break was seen.\n");
}

TEST_CASE("what is not known at all is named with its reason, at the end") {
    const std::string text = undetermined_section(test::small_account(), Detail::full);
    CHECK(says(text, "\nCould not be determined\n\nLatency of the answer from the cue's onset\n"));
    CHECK(says(text, "  – play: answered — 4 answered cues; at least 5 are needed\n"));
}

TEST_CASE("the summary ends with what it is not, and no line of words is too wide") {
    for (const Detail detail : {Detail::brief, Detail::full}) {
        const std::string text = summary(test::small_account(), test::small_provenance(), detail);
        CHECK(text.ends_with("describes what was coded, and says which moments to\nlook at.\n"));
        std::istringstream lines{text};
        for (std::string line; std::getline(lines, line);) CHECK(width_of(line) <= 100);
    }
}

TEST_CASE("a brief summary tells the headlines only, and where the rest is") {
    const std::string brief = summary(test::small_account(), test::small_provenance(), Detail::brief);
    const std::string full = summary(test::small_account(), test::small_provenance(), Detail::full);
    for (const std::string_view both : {"\nShare of cues answered (share)\n", "\nBreaks\n", "Trust trace:"}) {
        CHECK(says(brief, both));
        CHECK(says(full, both));
    }
    CHECK(says(full, "\nWhat cues were met with (share)\n"));
    CHECK(!says(brief, "What cues were met with"));
    CHECK(says(brief, "\nThis is the account in brief. Every number: --full, --json FILE or --csv DIR.\n"));
    CHECK(!says(full, "in brief"));
}

TEST_CASE("the channels of the first answer are told once, over the free episodes together") {
    const std::string brief =
        results_section(test::account_of({.rows = std::string{test::session}}), Detail::brief);
    const auto channel = [&](std::string_view name) { return test::count(brief, name); };
    CHECK(channel("  voice   ") == 1);
    CHECK(says(brief, "carry-over: alarm"));
    CHECK(!says(brief, "carry-over, first 15 s"));
}

TEST_CASE(
    "where one episode is free the channels are told of that one, though an instructed one is the last") {
    const std::string brief = results_section(
        test::account_of({.rows = "episode,play,,,0,60\nepisode,still,still,,60,120\n"
                                  "child,bid,voice,,5,\ncaregiver,answer,voice,,6,7\n"
                                  "child,bid,voice,,15,\nchild,bid,voice,,25,\nchild,bid,voice,,35,\n"
                                  "child,bid,voice,,45,\nchild,bid,voice,,65,\nchild,bid,voice,,75,\n"
                                  "child,bid,voice,,85,\nchild,bid,voice,,95,\nchild,bid,voice,,105,\n"}),
        Detail::brief);
    CHECK(test::count(brief, "  voice ") == 1);
    CHECK(brief.find("  voice  1/5 ") < brief.find("  still*  any    0/5 "));
}

TEST_CASE("columns are as wide as their widest cell, whatever the alphabet") {
    CHECK(width_of("Müttër") == 6);
    CHECK(width_of("e\u0301") == 1);
    TextTable table{{TextTable::Align::left, TextTable::Align::right}};
    table.row({"Zoë", "1"});
    table.row({"a", "12"});
    table.row({"alone"});
    CHECK(table.text(1) == " Zoë     1\n a      12\n alone\n");
    CHECK(wrapped("one two three", 7, 2) == "one\n  two\n  three");
    CHECK(wrapped("one two", 20, 2) == "one two");
}

} // namespace
} // namespace attune::report
