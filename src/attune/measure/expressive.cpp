// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/expressive.hpp>

#include <attune/chance/jackknife.hpp>
#include <attune/measure/shown_feeling.hpp>
#include <attune/measure/time_share.hpp>
#include <attune/measure/why_unseen.hpp>

#include <algorithm>
#include <limits>

namespace attune::measure {

const Description expressive{
    .identifier = "expressive",
    .name = "Feeling shown by face and voice",
    .question = "How much of the time did the caregiver's face or voice show a feeling, and how often did it "
                "change?",
    .unit = "share",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "caregiver -> child",
    .needs = "face or voice of the caregiver with valence, 30 s covered",
    .citation = "attune definitions, section 5",
};

namespace {

/// Face, voice, or as many of them as are in use.
struct Shown {
    std::string part;
    std::vector<Channel> channels;
};

std::vector<Shown> parts_of(const Observation& seen) {
    std::vector<Shown> parts{{"any", {}}};
    for (const Channel channel : feeling_channels) {
        if (!seen.in_use.caregiver.contains(channel)) continue;
        parts.front().channels.push_back(channel);
        parts.push_back({std::string{name(channel)}, {channel}});
    }
    return parts;
}

Stretches covered(const Observation& seen, const Shown& shown) {
    Stretches all = seen.covered.caregiver[shown.channels.front()];
    for (const Channel channel : shown.channels) all = intersection(all, seen.covered.caregiver[channel]);
    return all;
}

Stretches not_neutral(const Observation& seen, const Shown& by) {
    Stretches time;
    for (const Channel channel : by.channels)
        for (const Valence valence : {Valence::positive, Valence::negative})
            time = unite(time, shown(seen, channel, valence));
    return time;
}

std::vector<Instant> changes(const Observation& seen, const Shown& shown, const Stretches& within) {
    std::vector<Instant> all;
    for (const Channel channel : shown.channels) {
        const auto of_one = changes_of_valence(seen, channel, within);
        all.insert(all.end(), of_one.begin(), of_one.end());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

/// Where `share` of the same time has a number, the moments in it per minute.
Measured<Estimate> rate(const std::vector<Instant>& moments, const Stretches& within,
                        const Measured<Estimate>& share) {
    if (!share) return Undetermined{share.because()};
    const FiveBlocks blocks{within};
    chance::FiveParts<double> n{}, left_one_out{};
    for (const Instant moment : moments) ++n[blocks.of(moment)];
    const double minutes = Seconds{within.length()}.count() / 60, all = static_cast<double>(moments.size());
    for (std::size_t i = 0; i < n.size(); ++i) left_one_out[i] = (all - n[i]) / (minutes * 4 / 5);
    const chance::Bounds bounds = chance::jackknife_interval(all / minutes, left_one_out);
    return Estimate{.value = all / minutes,
                    .count = all,
                    .of = minutes * 60,
                    .interval = Range{std::max(0.0, bounds.low), bounds.high, "5-block jackknife"}};
}

} // namespace

std::vector<Result> expressive_results(const Evidence& evidence) {
    const Observation& seen = evidence.seen;
    const std::vector<Shown> parts = parts_of(seen);
    std::vector<Result> results;
    for (const Scope& scope : scopes(seen)) {
        const bool in_use = !parts.front().channels.empty();
        if (!in_use || !feeling_is_coded(seen)) {
            const std::string why =
                in_use ? no_feeling_coded
                       : why_unseen(seen, Partner::caregiver, ChannelSet{Channel::face, Channel::voice},
                                    "no face or voice of the caregiver is coded");
            results.push_back(result(expressive, scope, "any", Undetermined{why}));
            continue;
        }
        for (const Shown& one : parts) {
            const Stretches within = part_in(seen, scope, covered(seen, one));
            const Measured<Estimate> share = share_of_time(not_neutral(seen, one), within, "covered");
            results.push_back(result(expressive, scope, one.part, share));
            results.push_back(result(expressive, scope, "changes: " + one.part,
                                     rate(changes(seen, one, within), within, share)));
            results.back().unit = "per minute";
        }
    }
    return results;
}

} // namespace attune::measure
