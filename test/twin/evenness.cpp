// SPDX-License-Identifier: Apache-2.0
#include <test/twin/evenness.hpp>

#include <cmath>

namespace twin {
namespace {

bool is_one_of(const std::vector<int>& episodes, const Cue& cue) {
    return cue.complete && cue.episode
           && std::find(episodes.begin(), episodes.end(), *cue.episode) != episodes.end();
}

bool is_on_at(const Scene& scene, const std::optional<std::string>& kind, Time t) {
    const auto& all = scene.recording.distractions;
    return std::any_of(all.begin(), all.end(), [&](const Distraction& one) {
        return (!kind || one.name == *kind) && one.onset <= t && t < std::max(one.offset, one.onset + 1);
    });
}

void count(Part& part, bool counts) {
    ++part.n;
    if (counts) ++part.x;
}

double share_of(const Part& part) {
    return static_cast<double>(part.x) / part.n;
}

double log_odds(int x, int n) {
    return std::log((x + .5) / (n - x + .5));
}

template <class Numbers>
double mean_of(const Numbers& numbers) {
    double sum = 0;
    for (const double number : numbers) sum += number;
    return sum / static_cast<double>(numbers.size());
}

} // namespace

InDistraction in_distraction(const Account& account, const std::vector<int>& episodes,
                             const std::optional<std::string>& kind) {
    InDistraction found;
    for (const Cue& cue : account.ledger) {
        if (!is_one_of(episodes, cue)) continue;
        const bool answered = cue.status == Status::answered;
        if (is_on_at(account.scene, kind, cue.onset)) count(found.inside, answered);
        if (!is_on_at(account.scene, std::nullopt, cue.onset)) count(found.outside, answered);
        if (answered) count(found.answers, is_on_at(account.scene, kind, *cue.answer));
    }
    return found;
}

double odds_ratio(const InDistraction& counted) {
    const auto odds = [](const Part& part) { return (part.x + .5) / (part.n - part.x + .5); };
    return odds(counted.inside) / odds(counted.outside);
}

// CHOICE: a moment at the border of two parts belongs to the later one.
std::array<Part, 5> fifths(const Account& account, const std::vector<int>& episodes,
                           const std::optional<Act>& act) {
    Stretches watched;
    for (const int episode : episodes)
        for (const Stretch& one : watched_in(account.scene, episode)) watched.push_back(one);
    std::array<Part, 5> parts{};
    for (const Cue& cue : account.ledger) {
        if (!is_one_of(episodes, cue) || (act && cue.act != *act)) continue;
        Time before = 0;
        for (const Stretch& one : watched)
            before += std::max<Time>(0, std::min(one.offset, cue.onset) - one.onset);
        count(parts.at(static_cast<std::size_t>(5 * before / length(watched))),
              cue.status == Status::answered);
    }
    return parts;
}

double range_of(const std::array<Part, 5>& parts) {
    double least = 1, most = 0;
    for (const Part& part : parts) {
        least = std::min(least, share_of(part));
        most = std::max(most, share_of(part));
    }
    return most - least;
}

double deviation_of(const std::array<Part, 5>& parts) {
    std::vector<double> shares;
    for (const Part& part : parts) shares.push_back(share_of(part));
    double squares = 0;
    for (const double share : shares) squares += std::pow(share - mean_of(shares), 2);
    return std::sqrt(squares / 4);
}

double unevenness_of(const std::array<Part, 5>& parts) {
    Part all;
    for (const Part& part : parts) all.x += part.x, all.n += part.n;
    std::vector<double> without;
    for (const Part& part : parts) without.push_back(log_odds(all.x - part.x, all.n - part.n));
    double squares = 0;
    for (const double one : without) squares += std::pow(one - mean_of(without), 2);
    return .8 * squares / (1 / (all.x + .5) + 1 / (all.n - all.x + .5));
}

} // namespace twin
