// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/bout.hpp>

#include <attune/timeline/put_in_order.hpp>

#include <algorithm>
#include <tuple>

namespace attune::measure {
namespace {

auto kind(const Bout& act) {
    return std::tuple{act.channel, act.act, act.valence, act.elsewhere};
}

bool by_kind(const Bout& one, const Bout& next) {
    return std::tuple{kind(one), one.onset} < std::tuple{kind(next), next.onset};
}

bool by_onset(const Bout& one, const Bout& next) {
    return std::tuple{one.onset, one.channel, one.act, one.valence, one.offset}
           < std::tuple{next.onset, next.channel, next.act, next.valence, next.offset};
}

bool continues(const Bout& bout, const Bout& act, std::optional<Duration> apart) {
    return apart && kind(bout) == kind(act) && (act.onset < bout.offset + *apart || act.onset == bout.onset);
}

/// In place: a long recording has millions of acts. `source` gives the source of an act that continues the
/// bout before it, or begins one.
template <typename Source>
std::size_t join(std::vector<Bout>& acts, std::optional<Duration> apart, const Source& source) {
    put_in_order(acts, by_kind);
    std::size_t made = 0;
    for (const Bout act : acts) {
        const bool joins = made > 0 && continues(acts[made - 1], act, apart);
        const SourceIndex from = source(act, joins);
        if (!joins) acts[made++] = act;
        Bout& bout = acts[made - 1];
        bout.offset = std::max(bout.offset, act.offset);
        bout.marked |= act.marked;
        bout.imitates |= act.imitates;
        bout.source = from;
    }
    const std::size_t joined = acts.size() - made;
    acts.erase(acts.begin() + static_cast<std::ptrdiff_t>(made), acts.end());
    if (joined > acts.size() / 4) acts.shrink_to_fit();
    put_in_order(acts, by_onset);
    return joined;
}

} // namespace

Bouts bouts(Bouts acts, std::optional<Duration> apart) {
    Bouts made{std::move(acts.bouts), {}, 0};
    made.sources.expect(made.bouts.size(), acts.sources.letters());
    made.joined = join(made.bouts, apart, [&](const Bout& act, bool joins) {
        const std::string_view source = acts.sources[act.source];
        return joins ? made.sources.join(source) : made.sources.add(source);
    });
    acts.sources = {};
    made.sources.shrink_to_fit();
    return made;
}

std::vector<Bout> bouts(std::vector<Bout> acts, std::optional<Duration> apart) {
    join(acts, apart, [](const Bout& act, bool) { return act.source; });
    return acts;
}

} // namespace attune::measure
