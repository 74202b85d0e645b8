// SPDX-License-Identifier: Apache-2.0
#include <test/twin/shares.hpp>

namespace twin {

namespace {

std::optional<double> ratio(int part, int whole) {
    if (whole == 0) return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(whole);
}

void count(const Cue& cue, Shares& shares) {
    if (!cue.complete) {
        ++shares.incomplete;
        return;
    }
    ++shares.complete;
    if (cue.status == Status::answered) ++shares.answered;
    if (cue.status == Status::unanswered) ++shares.unanswered;
    if (cue.status == Status::superseded) ++shares.superseded;
    if (cue.status == Status::shadowed) ++shares.shadowed;
    if (cue.answered_in_window) ++shares.answered_in_window;
    if (cue.coincident) ++shares.coincident;
    if (cue.answered_elsewhere) ++shares.elsewhere;
    if (cue.answered_elsewhere && cue.status == Status::answered) ++shares.answered_and_elsewhere;
    for (const Channel channel : cue.first_channel) ++shares.first_channel[channel];
}

} // namespace

std::optional<double> Shares::share() const {
    return ratio(answered, complete);
}
std::optional<double> Shares::run_share() const {
    return ratio(answered, answered + unanswered);
}
std::optional<double> Shares::full_window_share() const {
    return ratio(answered_in_window, complete);
}
std::optional<double> Shares::share_by(Channel channel) const {
    const auto found = first_channel.find(channel);
    return ratio(found == first_channel.end() ? 0 : found->second, complete);
}
// CHOICE: "without them": the coincident leave numerator and denominator alike.
std::optional<double> Shares::share_without_coincident() const {
    return ratio(answered - coincident, complete - coincident);
}
// CHOICE: all cues answered elsewhere leave, also those answered here: dropping only the unanswered of them
// would favour answers.
std::optional<double> Shares::share_without_elsewhere() const {
    return ratio(answered - answered_and_elsewhere, complete - elsewhere);
}

std::vector<EpisodeShares> shares_of(const Scene& scene, const std::vector<Cue>& cues) {
    std::vector<EpisodeShares> found;
    for (std::size_t i = 0; i < scene.episodes.size(); ++i) {
        EpisodeShares shares;
        shares.episode = static_cast<int>(i);
        shares.watched = length(watched_in(scene, shares.episode));
        for (const Cue& cue : cues) {
            if (cue.episode != shares.episode) continue;
            count(cue, shares.all);
            count(cue, cue.act == Act::alarm ? shares.alarms : shares.bids);
        }
        found.push_back(shares);
    }
    return found;
}

} // namespace twin
