// SPDX-License-Identifier: Apache-2.0
#include <attune/report/clinician_sections.hpp>

#include <attune/report/measure_sentences.hpp>
#include <attune/report/moment_words.hpp>
#include <attune/report/wording.hpp>

#include <algorithm>
#include <functional>
#include <optional>

namespace attune::report {
namespace {

using measure::Account;
using measure::Break;
using measure::InconsolableStretch;
using measure::Reaction;
using measure::Row;

/// A page of a day-long recording stays one that a browser opens.
constexpr std::size_t most_rows = 1000;

/// A table of numbered things, in the order of the recording.
class Table {
public:
    Table(Markup& page, const Speaker& speaker) : page_{page}, speaker_{speaker} {}

    void head(std::initializer_list<const char*> columns) {
        const auto head = page_.in("thead");
        const auto row = page_.in("tr");
        for (const char* column : columns)
            page_.element("th", {{"scope", "col"}}, speaker_.say("clinician." + std::string{column}));
    }
    void row(std::size_t number, std::initializer_list<std::string> cells) {
        const auto row = page_.in("tr");
        page_.element("th", {{"scope", "row"}}, std::to_string(number));
        for (const std::string& cell : cells) page_.element("td", cell);
    }

private:
    Markup& page_;
    const Speaker& speaker_;
};

/// What fills a table, at most `most_rows` of it, and how many are left.
template <typename Thing>
void write_table(Markup& page, const Speaker& speaker, const char* caption,
                 std::initializer_list<const char*> columns, const std::vector<const Thing*>& things,
                 const std::function<void(Table&, const Thing&)>& write_row) {
    page.element("h3", speaker.say("clinician." + std::string{caption}));
    if (things.empty()) {
        page.element("p", {{"class", "none"}}, speaker.say("clinician.no_rows"));
        return;
    }
    const std::size_t shown = std::min(things.size(), most_rows);
    {
        const auto scroller = page.in("div", {{"class", "wide-table"}, {"tabindex", "0"}});
        const auto table = page.in("table", {{"id", caption}});
        Table rows{page, speaker};
        rows.head(columns);
        const auto body = page.in("tbody");
        for (std::size_t i = 0; i < shown; ++i) write_row(rows, *things[i]);
    }
    if (shown < things.size())
        page.element("p", {{"class", "caption"}},
                     speaker.say("clinician.rows_left_out", {{"n", std::to_string(things.size() - shown)}}));
}

std::vector<const Row*> full_chains(const Account& account) {
    std::vector<const Row*> found;
    for (const Row& row : account.ledger.rows)
        if (row.answer && !row.instructed
            && (row.reaction == Reaction::joins || row.reaction == Reaction::settles))
            found.push_back(&row);
    return found;
}

std::vector<const Break*> repairs(const Account& account) {
    std::vector<const Break*> found;
    for (const Break& one : account.breaks)
        if (one.outcome == measure::Outcome::repaired) found.push_back(&one);
    return found;
}

std::string far(const Speaker& speaker, measure::Stage depth) {
    switch (depth) {
    case measure::Stage::bid: return speaker.say("clinician.far_bid");
    case measure::Stage::turn_away: return speaker.say("clinician.far_turn");
    case measure::Stage::alarm: return speaker.say("clinician.far_alarm");
    case measure::Stage::none: break;
    }
    return speaker.say("clinician.far_none");
}

/// The words, and whether the episode was instructed: what an instruction brought about tells nothing of the
/// caregiver.
std::string marked(const std::string& words, const Account& account, std::optional<std::size_t> episode,
                   const Speaker& speaker) {
    return account.seen.instructed(episode) ? words + " \u00b7 " + speaker.say("clinician.instructed")
                                            : words;
}

/// Long crying that answers did not end: listed so that help can be offered.
void write_inconsolable(Markup& page, const Account& account, const Speaker& speaker) {
    std::vector<const InconsolableStretch*> found;
    for (const InconsolableStretch& one : account.inconsolable_stretches) found.push_back(&one);
    write_table<InconsolableStretch>(
        page, speaker, "inconsolable",
        {"column_stretch", "column_time", "column_length", "column_crying", "column_answered"}, found,
        [&](Table& table, const InconsolableStretch& one) {
            table.row(static_cast<std::size_t>(&one - account.inconsolable_stretches.data()) + 1,
                      {marked(speaker.number(clock(one.onset)), account, one.episode, speaker),
                       speaker.number(length_words(one.length())), speaker.number(length_words(one.alarm)),
                       speaker.number(length_words(one.answered))});
        });
    if (!found.empty()) page.element("p", {{"class", "caption"}}, speaker.say("clinician.inconsolable_lead"));
}

/// Calling while turning away: moments to look at with a supervisor, and on no other part of any page.
void write_contradictions(Markup& page, const Account& account, const Speaker& speaker) {
    std::vector<const Interval*> found;
    for (const Interval& one : account.contradictory.intervals()) found.push_back(&one);
    write_table<Interval>(page, speaker, "contradictions", {"column_stretch", "column_time", "column_length"},
                          found, [&](Table& table, const Interval& one) {
                              table.row(static_cast<std::size_t>(&one - found.front()) + 1,
                                        {marked(speaker.number(clock(one.onset())), account,
                                                account.seen.episode_at(one.onset()), speaker),
                                         speaker.number(length_words(one.length()))});
                          });
    if (const auto said = contradiction_sentence(speaker, account)) write_measure_sentence(page, "p", *said);
    if (!found.empty())
        page.element("p", {{"class", "caption"}}, speaker.say("clinician.contradictions_lead"));
}

} // namespace

void write_supervision(Markup& page, const Account& account, const Speaker& speaker) {
    const auto section = page.in("section", {{"id", "supervision"}});
    page.element("h2", speaker.say("clinician.supervision"));
    write_table<Row>(
        page, speaker, "chains",
        {"column_cue", "column_time", "column_signal", "column_answer", "column_latency", "column_next"},
        full_chains(account), [&](Table& table, const Row& row) {
            table.row(
                static_cast<std::size_t>(&row - account.ledger.rows.data()) + 1,
                {speaker.number(clock(row.cue.onset)), speaker.listed("signal_in_table", row.cue.channels),
                 speaker.listed("answer_in_table", row.answer_channels),
                 speaker.number(length_words(*row.answer - row.cue.onset)),
                 speaker.say(row.reaction == Reaction::settles ? "clinician.settles" : "clinician.joins")});
        });
    write_table<Break>(page, speaker, "repairs",
                       {"column_break", "column_time", "column_far", "column_answer", "column_length"},
                       repairs(account), [&](Table& table, const Break& one) {
                           table.row(static_cast<std::size_t>(&one - account.breaks.data()) + 1,
                                     {speaker.number(clock(one.onset)),
                                      marked(far(speaker, one.depth), account, one.opened_in, speaker),
                                      speaker.listed("answer_in_table", mended_on(account, one)),
                                      speaker.number(length_words(one.close - one.onset))});
                       });
    write_inconsolable(page, account, speaker);
    write_contradictions(page, account, speaker);
}

} // namespace attune::report
