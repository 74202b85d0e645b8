// SPDX-License-Identifier: Apache-2.0
#include <attune/report/told_moment.hpp>

#include <attune/report/wording.hpp>

namespace attune::report {
namespace {

using measure::Account;
using measure::Break;

/// The sentence of a moment, with its numbers where they are wanted.
class Telling {
public:
    Telling(const Speaker& speaker, const Account& account, const Candidate& moment, Numbers numbers)
        : speaker_{speaker}, account_{account}, moment_{moment}, numbers_{numbers} {}

    ToldMoment chain() const {
        const bool calm = moment_.theme == Theme::comfort;
        const std::string act = account_.ledger.rows[moment_.place].cue.act == Act::alarm ? "alarm" : "bid";
        std::string reason = speaker_.say("reason." + std::string{name(moment_.theme)});
        if (moment_.answers.size() >= 3) reason += "; " + speaker_.say("reason.channels");
        return {std::move(reason), speaker_.say("chain." + act, {{"signals", signals()}}),
                speaker_.say(timed("chain.did"), {{"answers", answers()}, {"latency", latency()}}),
                speaker_.say(timed(calm ? "chain.settles" : "chain.joins"),
                             {{"reaction", chosen(account_.options.reaction)}}),
                speaker_.say("chain.why_" + act)};
    }

    ToldMoment turns() const {
        return {speaker_.say("reason.pace"), speaker_.say("turns.signal", {{"signals", signals()}}),
                speaker_.say(timed("turns.did"), {{"answered", std::to_string(moment_.answered)},
                                                  {"turns", std::to_string(moment_.turns)}}),
                speaker_.say(timed("turns.next"), {{"length", length(moment_.effect - moment_.signal)}}),
                speaker_.say("turns.why")};
    }

    ToldMoment together() const {
        return {speaker_.say("reason.beginnings"), speaker_.say("together.signal"),
                speaker_.say(timed("together.did"), {{"latency", latency()}}),
                speaker_.say(timed("together.next"), {{"length", length(moment_.effect - moment_.answer)}}),
                speaker_.say("together.why")};
    }

    ToldMoment not_now() const {
        return {speaker_.say("reason.not_now"), speaker_.say("pause.signal"),
                speaker_.say(timed("pause.did"), {{"length", length(moment_.effect - moment_.signal)}}),
                speaker_.say("pause.next"), speaker_.say("pause.why")};
    }

    ToldMoment repair() const {
        const Break& mended = account_.breaks[moment_.place];
        return {speaker_.say("reason.repair"),
                speaker_.say("repair." + measure::name(mended.opening)) + far(mended.depth),
                speaker_.say("repair.did", {{"answers", answers()}}),
                speaker_.say(timed("repair.next"), {{"length", length(mended.close - mended.onset)}}),
                speaker_.say("repair.why")};
    }

private:
    std::string timed(const std::string& key) const {
        return numbers_ == Numbers::said ? key + "_timed" : key;
    }
    std::string signals() const { return speaker_.listed("signal", moment_.signals); }
    std::string answers() const { return speaker_.listed("answer", moment_.answers); }
    std::string latency() const { return length(moment_.latency()); }
    std::string length(Duration length) const { return speaker_.number(length_words(length)); }
    std::string chosen(Duration length) const { return speaker_.number(chosen_words(length)); }

    std::string far(measure::Stage depth) const {
        switch (depth) {
        case measure::Stage::bid: return " " + speaker_.say("repair.far_bid");
        case measure::Stage::turn_away: return " " + speaker_.say("repair.far_turn");
        case measure::Stage::alarm: return " " + speaker_.say("repair.far_alarm");
        case measure::Stage::none: break;
        }
        return {};
    }

    const Speaker& speaker_;
    const Account& account_;
    const Candidate& moment_;
    Numbers numbers_;
};

} // namespace

ToldMoment told(const Speaker& speaker, const Account& account, const Candidate& moment, Numbers numbers) {
    const Telling telling{speaker, account, moment, numbers};
    switch (moment.theme) {
    case Theme::pace: return telling.turns();
    case Theme::not_now: return telling.not_now();
    case Theme::beginnings: return telling.together();
    case Theme::repair: return telling.repair();
    case Theme::focus:
    case Theme::comfort: break;
    }
    return telling.chain();
}

} // namespace attune::report
