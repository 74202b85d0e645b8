// SPDX-License-Identifier: Apache-2.0
// Shares, offers and breaks' orders of random recordings, against the naive twin; and what a lag makes of
// them.
#include <test/measure/support/shares_in_words.hpp>
#include <test/measure/support/side_by_side.hpp>

#include <attune/measure/break_order.hpp>
#include <attune/measure/break_shares.hpp>
#include <attune/measure/circle.hpp>
#include <attune/measure/lag.hpp>
#include <attune/measure/offers.hpp>
#include <attune/measure/repair_time.hpp>
#include <attune/measure/share_answered.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune;
using namespace attune::test;
using measure::CueKind;

namespace {

std::string offers(const MeasuredCase& found) {
    std::string text;
    for (const measure::Result& one : measure::offers(found.evidence()))
        if (one.estimate && one.part == "any" && one.episode != "free")
            text += one.episode + " " + in_digits(one.estimate->count) + "\n";
    return text;
}

// Offers: answer bouts in watched time whose onset no cue is credited with.
std::string offers(const twin::Account& account) {
    std::set<std::size_t> credited;
    for (const twin::Cue& cue : account.ledger) credited.insert(cue.credited.begin(), cue.credited.end());
    std::string text;
    for (const twin::EpisodeShares& one : account.shares) {
        if (one.watched < 30 * twin::second) continue;
        const auto watched = watched_in(account.scene, one.episode);
        int count = 0;
        for (std::size_t i = 0; i < account.scene.bouts.size(); ++i) {
            const twin::Bout& bout = account.scene.bouts[i];
            count += bout.person == twin::Person::caregiver && bout.act == twin::Act::answer
                     && takes_part(account.scene.options, bout.channel) && holds(watched, bout.onset)
                     && !credited.contains(i);
        }
        text += account.scene.episodes[static_cast<std::size_t>(one.episode)].name + " " + in_digits(count)
                + "\n";
    }
    return text;
}

std::string order_in_words(int full, int all_three, int pairs, double in_order, std::array<double, 3> rates,
                           std::optional<double> full_by_rates, std::optional<double> pairs_by_rates) {
    std::string text = std::to_string(full) + " of " + std::to_string(all_three) + ", " + in_digits(in_order)
                       + " of " + std::to_string(pairs) + ", rates";
    for (const double rate : rates) text += " " + in_digits(rate);
    return text + ", by rates " + in_digits(full_by_rates) + " " + in_digits(pairs_by_rates);
}

std::string orders(const MeasuredCase& found) {
    std::string text;
    for (std::size_t i = 0; i < found.seen.episodes.size(); ++i) {
        const auto breaks = measure::breaks_in(found.evidence(), {"", {i}, false});
        const measure::StageOrder order = measure::stage_order(breaks);
        text += order_in_words(static_cast<int>(order.in_full_order), static_cast<int>(order.with_all_three),
                               static_cast<int>(order.pairs), order.pairs_in_order, order.per_second,
                               order.full_by_rates, order.pairs_by_rates);
        for (const measure::StageStep& step : measure::stage_steps(breaks)) {
            text += ", " + std::to_string(step.at_risk.count()) + ":";
            for (const auto to : step.to) text += " " + std::to_string(to);
            for (std::size_t part = 0; part < 3; ++part) {
                text += " / " + std::to_string(step.at_risk_by_time[part].count());
                for (const auto to : step.to_by_time[part]) text += " " + std::to_string(to);
            }
        }
        const auto first = measure::first_repair(found.evidence(), i);
        text += first
                    ? " first " + std::to_string(first->after.count()) + (first->repaired ? " repaired" : "")
                    : "";
        text += "\n";
    }
    return text;
}

std::string orders(const twin::Account& account) {
    std::string text;
    for (std::size_t i = 0; i < account.scene.episodes.size(); ++i) {
        auto breaks = without_let_go(account.breaks);
        std::erase_if(breaks, [&](const twin::Break& it) { return it.opened_in != static_cast<int>(i); });
        const twin::Order order = order_of(breaks);
        text += order_in_words(order.in_full_order, order.with_all_three, order.pairs, order.pairs_in_order,
                               {order.bid_rate, order.turn_away_rate, order.alarm_rate}, order.full_by_rates,
                               order.pairs_by_rates);
        for (const twin::Step& step : steps_of(breaks)) {
            text += ", " + std::to_string(step.at_risk) + ":";
            for (const int to : step.to) text += " " + std::to_string(to);
            for (std::size_t bin = 0; bin < 3; ++bin) {
                text += " / " + std::to_string(step.at_risk_by_bin[bin]);
                for (const int to : step.to_by_bin[bin]) text += " " + std::to_string(to);
            }
        }
        const auto first = first_repair(account.scene, account.breaks, static_cast<int>(i));
        text += first ? " first " + std::to_string(first->t) + (first->repaired ? " repaired" : "") : "";
        text += "\n";
    }
    return text;
}

twin::Wishes busy() {
    twin::Wishes wishes;
    wishes.motifs = 30;
    return wishes;
}

std::string in_words(const measure::AnswerCounts& counts) {
    std::string text = std::to_string(counts.answered[CueKind::any]) + " "
                       + std::to_string(counts.answered[CueKind::bid]) + " "
                       + std::to_string(counts.answered[CueKind::alarm]) + " "
                       + std::to_string(counts.unanswered[CueKind::any]) + " "
                       + std::to_string(counts.in_window[CueKind::any]);
    for (const Channel channel : channels) text += " " + std::to_string(counts.by_channel[channel]);
    return text;
}

std::string in_words(const twin::Shifted& counts) {
    std::string text = std::to_string(counts.answered) + " " + std::to_string(counts.answered_bids) + " "
                       + std::to_string(counts.answered_alarms) + " " + std::to_string(counts.unanswered)
                       + " " + std::to_string(counts.answered_in_window);
    for (const twin::Channel channel : twin::all_channels) {
        const auto found = counts.first_channel.find(channel);
        text += " " + std::to_string(found == counts.first_channel.end() ? 0 : found->second);
    }
    return text;
}

} // namespace

TEST_CASE("the shares of random recordings, by kind of cue and by channel, are the naive twin's") {
    const ShareWords words;
    same_for_both(
        {[](const MeasuredCase& it) { return shares_in_words(measure::share_answered(it.evidence())); },
         [&](const twin::Account& it) { return shares_in_words(it.scene, it.shares, words); }},
        600, 300, busy());
}

TEST_CASE("the offers of random recordings are what the naive twin credits no cue with") {
    same_for_both({[](const MeasuredCase& it) { return offers(it); },
                   [](const twin::Account& it) { return offers(it); }},
                  600, 300, busy());
}

TEST_CASE("orders, steps and first repairs of random recordings are the naive twin's") {
    same_for_both({[](const MeasuredCase& it) { return orders(it); },
                   [](const twin::Account& it) { return orders(it); }},
                  1000, 500, busy());
}

// The lag of each random recording is drawn again from its stream, and handed to the twin, who moves every
// act by it.
TEST_CASE("each random recording counts what the naive twin counts at the same lag") {
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        const twin::Options options = twin::random_options(seed);
        const twin::Recording recording = twin::random_recording(seed);
        const twin::Account account = twin::account_of(recording, options);
        const Fast fast = measure_fast(recording, options);
        measure::Options asked = options_of(options);
        asked.shifts = 20;
        asked.threads = 1;
        asked.null = seed % 2 == 0 ? measure::Null::circular_shift : measure::Null::local_shift;
        Progress silent;
        for (std::size_t episode = 0; episode < fast.seen.episodes.size(); ++episode) {
            const auto found = coincidence(fast.seen, fast.ledger, asked, episode, silent);
            if (!found) continue;
            for (std::uint32_t shift = 0; shift < asked.shifts; ++shift) {
                chance::Stream stream = measure::stream_of(asked, episode, shift);
                const auto lag =
                    measure::draw_lag(stream, asked, found->length.count(), found->margin.count());
                INFO("seed " << seed << ", episode " << episode << ", lag " << lag << "\n"
                             << twin::in_words(options) << "\n"
                             << twin::plain_text(recording));
                REQUIRE(
                    in_words(found->null[shift])
                    == in_words(shifted_by(account.scene, account.ledger, static_cast<int>(episode), lag)));
                ++compared;
            }
        }
    }
    CHECK(compared > 1000);
}
