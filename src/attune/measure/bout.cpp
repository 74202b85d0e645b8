// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/bout.hpp>

#include <algorithm>
#include <tuple>

namespace attune::measure {
namespace {

auto kind(const CodedAct& act) {
    return std::tuple{act.channel, act.act, act.valence, act.elsewhere};
}

bool by_onset(const Bout& one, const Bout& next) {
    return std::tuple{one.onset, one.channel, one.act, one.valence, one.offset}
           < std::tuple{next.onset, next.channel, next.act, next.valence, next.offset};
}

Bout begin(CodedAct&& act) {
    return {act.onset,     act.offset, act.channel, act.act, act.valence, std::move(act.source),
            act.elsewhere, act.marked, act.imitates};
}

} // namespace

Bouts bouts(std::vector<CodedAct> acts, std::optional<Duration> apart) {
    std::stable_sort(acts.begin(), acts.end(), [](const CodedAct& one, const CodedAct& next) {
        return std::tuple{kind(one), one.onset} < std::tuple{kind(next), next.onset};
    });
    Bouts made;
    made.bouts.reserve(acts.size());
    std::optional<decltype(kind(acts.front()))> last_kind;
    for (CodedAct& act : acts) {
        const bool same = last_kind == kind(act);
        if (same && apart
            && (act.onset < made.bouts.back().offset + *apart || act.onset == made.bouts.back().onset)) {
            Bout& bout = made.bouts.back();
            bout.offset = std::max(bout.offset, act.offset);
            bout.source += '+' + act.source;
            bout.marked |= act.marked;
            bout.imitates |= act.imitates;
            ++made.joined;
        } else {
            last_kind = kind(act);
            made.bouts.push_back(begin(std::move(act)));
        }
    }
    std::stable_sort(made.bouts.begin(), made.bouts.end(), by_onset);
    return made;
}

Stretches on(const std::vector<Bout>& bouts, const std::function<bool(const Bout&)>& counts) {
    std::vector<Interval> stretches;
    for (const Bout& bout : bouts)
        if (counts(bout)) stretches.push_back(bout.state());
    return Stretches{std::move(stretches)};
}

} // namespace attune::measure
