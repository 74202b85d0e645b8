// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/turns.hpp>

#include <attune/measure/median_over_time.hpp>
#include <attune/measure/share_of_cues.hpp>
#include <attune/measure/time_share.hpp>
#include <attune/measure/why_unseen.hpp>

#include <fmt/format.h>

#include <limits>

namespace attune::measure {

constexpr double no_limit = std::numeric_limits<double>::infinity();

const Description turn_gap{
    .identifier = "turn_gap",
    .name = "Gap between turns",
    .question = "How long was it silent before the other began? Negative: both spoke.",
    .unit = "s",
    .least = -no_limit,
    .most = no_limit,
    .direction = "child <-> caregiver",
    .needs = "voice of both partners, 5 changes of turn",
    .citation = "Heldner & Edlund 2010; Sacks, Schegloff & Jefferson 1974",
};
const Description turn_change{
    .identifier = "turn_change",
    .name = "Changes of turn",
    .question = "How often did the turn go from one to the other?",
    .unit = "per minute",
    .least = 0,
    .most = no_limit,
    .direction = "child <-> caregiver",
    .needs = "voice of both partners, 30 s watched",
    .citation = "Heldner & Edlund 2010; Sacks, Schegloff & Jefferson 1974",
};
const Description lapse{
    .identifier = "lapse",
    .name = "Lapses in a turn",
    .question = "How often and how long was it silent before the same partner went on?",
    .unit = "s",
    .least = 0,
    .most = no_limit,
    .direction = "child <-> caregiver",
    .needs = "voice of both partners, 5 lapses",
    .citation = "Sacks, Schegloff & Jefferson 1974",
};
const Description listening{
    .identifier = "listening",
    .name = "Listening",
    .question = "While the child used its voice, how much of the time was the caregiver quiet and attentive?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "child -> caregiver",
    .needs = "voice of the child, gaze or touch of the caregiver, 30 s watched",
    .citation = "attune definitions, section 9",
};

namespace {

std::string direction(Partner to) {
    return fmt::format("{} -> {}", name(other(to)), name(to));
}

class Asking {
public:
    explicit Asking(const Evidence& evidence)
        : evidence_{evidence}, voice_{voice_time(evidence.seen)},
          floor_{floor_of(voice_, evidence.seen.watched)}, attentive_{attentive_time(evidence.seen)} {}

    std::vector<Result> results() const {
        std::vector<Result> all;
        for (const Scope& scope : scopes(evidence_.seen)) {
            for (const Partner to : {Partner::caregiver, Partner::child}) add_changes(all, scope, to);
            for (const Partner of : partners) add_lapses(all, scope, of);
            all.push_back(result(listening, scope, "of the child's voice", listened(scope)));
        }
        return all;
    }

private:
    bool uses(Partner partner, Channel channel) const {
        return evidence_.seen.in_use[partner].contains(channel);
    }

    /// Whose voice is missing, if anybody's is.
    std::optional<Undetermined> unheard() const {
        for (const Partner partner : partners)
            if (!uses(partner, Channel::voice))
                return Undetermined{
                    why_unseen(evidence_.seen, partner, Channel::voice,
                               fmt::format("the voice of the {} was not coded", name(partner)))};
        return std::nullopt;
    }

    Measured<Estimate> median(const Scope& scope, const std::vector<SeenAt>& found, const Noun& noun) const {
        if (auto why = unheard()) return *why;
        return median_over_time(evidence_, scope, found, noun);
    }

    Measured<Estimate> rate(const Scope& scope, std::size_t events) const {
        if (auto why = unheard()) return *why;
        return rate_per_minute(evidence_, scope, events);
    }

    void add_changes(std::vector<Result>& all, const Scope& scope, Partner to) const {
        std::vector<SeenAt> gaps;
        for (const TurnChange& change : floor_.changes)
            if (change.to == to && scope.holds(evidence_.seen.episode_at(change.onset)))
                gaps.push_back({change.onset, change.gap});
        all.push_back(result(turn_gap, scope, direction(to),
                             median(scope, gaps, {"change of turn", "changes of turn"})));
        all.push_back(result(turn_change, scope, direction(to), rate(scope, gaps.size())));
    }

    void add_lapses(std::vector<Result>& all, const Scope& scope, Partner of) const {
        std::vector<SeenAt> lapses;
        for (const Lapse& one : floor_.lapses)
            if (one.of == of && scope.holds(evidence_.seen.episode_at(one.onset)))
                lapses.push_back({one.onset, one.length});
        const std::string whose{name(of)};
        all.push_back(result(lapse, scope, whose, median(scope, lapses, {"lapse", "lapses"})));
        all.push_back(result(lapse, scope, whose + " rate", rate(scope, lapses.size())));
        all.back().unit = "per minute";
    }

    Measured<Estimate> listened(const Scope& scope) const {
        if (!uses(Partner::child, Channel::voice))
            return Undetermined{why_unseen(evidence_.seen, Partner::child, Channel::voice,
                                           "the voice of the child was not coded")};
        if (!uses(Partner::caregiver, Channel::gaze) && !uses(Partner::caregiver, Channel::touch))
            return Undetermined{why_unseen(evidence_.seen, Partner::caregiver,
                                           ChannelSet{Channel::gaze, Channel::touch},
                                           "neither gaze nor touch of the caregiver was coded")};
        if (auto why = too_little_watched(evidence_, scope)) return Undetermined{*why};
        const Stretches spoken = intersection(voice_.child, watched_in(evidence_.seen, scope));
        if (spoken.size() < least_cues)
            return too_few(spoken.size(), {"stretch of the child's voice", "stretches of the child's voice"});
        return estimate_of(*time_share(attentive_, spoken));
    }

    const Evidence& evidence_;
    ByPartner<Stretches> voice_;
    Floor floor_;
    Stretches attentive_;
};

} // namespace

std::vector<Result> turn_results(const Evidence& evidence) {
    return Asking{evidence}.results();
}

} // namespace attune::measure
