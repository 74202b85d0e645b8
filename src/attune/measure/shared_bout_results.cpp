// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/shared_bout.hpp>

#include <attune/measure/length.hpp>
#include <attune/measure/share_of_cues.hpp>
#include <attune/measure/time_share.hpp>
#include <attune/measure/turned_counts.hpp>
#include <attune/measure/why_unseen.hpp>

#include <algorithm>
#include <array>
#include <limits>

namespace attune::measure {

const Description shared_bout{
    .identifier = "shared_bout",
    .name = "Being together: shared bouts",
    .question = "How often and how long were both engaged, and who opened, completed and ended it?",
    .unit = "share",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "child <-> caregiver",
    .needs = "bids or engagement of the child, answers or demands of the caregiver, 30 s watched",
    .citation = "Stern 1974; Kaye & Fogel 1980",
};
const Description mutual_gaze{
    .identifier = "mutual_gaze",
    .name = "Mutual gaze",
    .question = "How often and how long did both look at each other, and who opened, completed and ended it?",
    .unit = "share",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "child <-> caregiver",
    .needs = "gaze of both partners, 30 s watched",
    .citation = "Stern 1974; Kaye & Fogel 1980",
};
const Description shared_bout_of_channel{
    .identifier = "shared_bout_of_channel",
    .name = "Shared bouts on each channel alone",
    .question = "How often and how long were both engaged on the same channel, and who opened, completed and "
                "ended it?",
    .unit = "share",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "child <-> caregiver",
    .needs = "a channel of both partners, 30 s watched; asked only where --only names it",
    .citation = "Stern 1974; Kaye & Fogel 1980",
};

namespace {

/// One of the three things that can be a partner's doing.
struct Doing {
    std::string_view part;
    Whose SharedBout::*whose;
};
constexpr std::array doings{Doing{"opened by the child", &SharedBout::opened},
                            Doing{"completed by the child", &SharedBout::completed},
                            Doing{"ended by the child", &SharedBout::ended}};

bool is_known(Whose whose) {
    return whose == Whose::child || whose == Whose::caregiver;
}

constexpr Noun bouts_noun{"shared bout", "shared bouts"};

std::vector<Duration> lengths(const std::vector<SharedBout>& bouts) {
    std::vector<Duration> all;
    for (const SharedBout& bout : bouts) all.push_back(bout.length());
    return all;
}

std::vector<Counted> count(const std::vector<SharedBout>& bouts) {
    std::vector<Counted> counts;
    for (const Doing& doing : doings) {
        Counted of{0, 0};
        for (const SharedBout& bout : bouts) {
            of.n += is_known(bout.*doing.whose);
            of.x += bout.*doing.whose == Whose::child;
        }
        counts.push_back(of);
    }
    return counts;
}

class Asking {
public:
    Asking(const Evidence& evidence, const Description& description, ByPartner<Stretches> time)
        : evidence_{evidence}, description_{description}, time_{std::move(time)},
          bouts_{shared_bouts(time_.child, time_.caregiver, evidence.seen.watched)},
          random_{evidence, [this](const Turning& turning, Duration lag) {
                      return count(
                          shared_bouts(time_.child, turning.moved(time_.caregiver, lag), turning.watched()));
                  }} {}

    std::vector<Result> results() const {
        std::vector<Result> all;
        for (const Scope& scope : scopes(evidence_.seen)) add(all, scope);
        return all;
    }

private:
    std::vector<SharedBout> bouts_in(const Scope& scope) const {
        std::vector<SharedBout> inside;
        for (const SharedBout& bout : bouts_)
            if (scope.holds(evidence_.seen.episode_at(bout.onset))) inside.push_back(bout);
        return inside;
    }

    void add(std::vector<Result>& results, const Scope& scope) const {
        const std::vector<SharedBout> bouts = bouts_in(scope);
        results.push_back(result(description_, scope, "of the time", time_together(scope)));
        Result rate = result(description_, scope, "rate", rate_per_minute(evidence_, scope, bouts.size()));
        Result mean = result(description_, scope, "mean length", mean_length(lengths(bouts), bouts_noun));
        rate.unit = "per minute";
        mean.unit = "s";
        results.push_back(std::move(rate));
        results.push_back(std::move(mean));
        const std::vector<Counted> counts = count(bouts);
        for (std::size_t i = 0; i < doings.size(); ++i) results.push_back(whose(scope, bouts, counts[i], i));
    }

    Measured<Estimate> time_together(const Scope& scope) const {
        std::vector<Interval> together;
        for (const SharedBout& bout : bouts_) together.emplace_back(bout.onset, bout.offset);
        return share_of_time(Stretches{std::move(together)}, watched_in(evidence_.seen, scope), "watched");
    }

    Result whose(const Scope& scope, const std::vector<SharedBout>& bouts, const Counted& counted,
                 std::size_t which) const {
        std::vector<Instance> instances;
        for (const SharedBout& bout : bouts)
            if (is_known(bout.*doings[which].whose))
                instances.push_back({bout.onset, bout.*doings[which].whose == Whose::child});
        Result one =
            result(description_, scope, std::string{doings[which].part},
                   share_of(evidence_, scope, FiveBlocks{evidence_.seen, scope}, instances, "shared bout"));
        if (one.estimate) one.chance = random_.beside(scope, which, counted);
        return one;
    }

    const Evidence& evidence_;
    const Description& description_;
    ByPartner<Stretches> time_;
    std::vector<SharedBout> bouts_;
    TurnedCounts random_;
};

/// Where looking is not coded nothing is said of mutual gaze; where it can not be had, why.
std::vector<Result> with_why_nobody_looked(const Observation& seen, std::vector<Result> results) {
    for (const Partner partner : partners) {
        const std::string why = why_unseen(seen, partner, Channel::gaze, "");
        if (why.empty()) continue;
        for (const Scope& scope : scopes(seen))
            results.push_back(result(mutual_gaze, scope, "of the time", Undetermined{why}));
        break;
    }
    return results;
}

} // namespace

std::vector<Result> shared_bout_results(const Evidence& evidence, const Description& description,
                                        ByPartner<Stretches> time) {
    return Asking{evidence, description, std::move(time)}.results();
}

std::vector<Result> shared_bout_results(const Evidence& evidence) {
    std::vector<Result> results = shared_bout_results(evidence, shared_bout, engaged_time(evidence.seen));
    const bool both_look = evidence.seen.in_use.child.contains(Channel::gaze)
                           && evidence.seen.in_use.caregiver.contains(Channel::gaze);
    if (!both_look) return with_why_nobody_looked(evidence.seen, std::move(results));
    for (Result& one : shared_bout_results(evidence, mutual_gaze, engaged_time(evidence.seen, Channel::gaze)))
        results.push_back(std::move(one));
    return results;
}

std::vector<Result> shared_bouts_of_channels(const Evidence& evidence) {
    const Observation& seen = evidence.seen;
    std::vector<Result> results;
    for (const Channel channel : channels) {
        if (!seen.in_use.child.contains(channel) || !seen.in_use.caregiver.contains(channel)) continue;
        for (Result& one :
             shared_bout_results(evidence, shared_bout_of_channel, engaged_time(seen, channel))) {
            one.part = std::string{name(channel)} + ": " + one.part;
            results.push_back(std::move(one));
        }
    }
    if (results.empty())
        for (const Scope& scope : scopes(seen))
            results.push_back(
                result(shared_bout_of_channel, scope, "any", Undetermined{"no channel is coded for both"}));
    return results;
}

} // namespace attune::measure
