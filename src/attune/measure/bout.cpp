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

Bout begin(const CodedAct& act, SourceIndex source) {
    return {act.onset,     act.offset, act.channel,  act.act, act.valence,
            act.elsewhere, act.marked, act.imitates, source};
}

} // namespace

Bouts bouts(std::vector<CodedAct> acts, std::optional<Duration> apart) {
    std::stable_sort(acts.begin(), acts.end(), [](const CodedAct& one, const CodedAct& next) {
        return std::tuple{kind(one), one.onset} < std::tuple{kind(next), next.onset};
    });
    Bouts made;
    made.bouts.reserve(acts.size());
    std::optional<decltype(kind(acts.front()))> last_kind;
    for (const CodedAct& act : acts) {
        const bool same = last_kind == kind(act);
        if (same && apart
            && (act.onset < made.bouts.back().offset + *apart || act.onset == made.bouts.back().onset)) {
            Bout& bout = made.bouts.back();
            bout.offset = std::max(bout.offset, act.offset);
            made.sources.join(act.source);
            bout.marked |= act.marked;
            bout.imitates |= act.imitates;
            ++made.joined;
        } else {
            last_kind = kind(act);
            made.bouts.push_back(begin(act, made.sources.add(act.source)));
        }
    }
    made.sources.shrink_to_fit();
    std::stable_sort(made.bouts.begin(), made.bouts.end(), by_onset);
    return made;
}

} // namespace attune::measure
