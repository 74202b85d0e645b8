// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/cue.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace attune::measure {
namespace {

Cue begin(const Bout& bout, std::uint32_t position) {
    return {.onset = bout.onset,
            .offset = bout.offset,
            .window_onset = bout.onset,
            .window_offset = bout.onset,
            .seen_until = bout.onset,
            .episode = std::nullopt,
            .first_member = position,
            .members = 1,
            .channels = {bout.channel},
            .act = bout.act,
            .tone = with(Tone::neutral, bout.valence),
            .complete = false};
}

void join(Cue& cue, const Bout& bout) {
    cue.offset = std::max(cue.offset, bout.offset);
    if (bout.act == Act::alarm) cue.act = Act::alarm;
    cue.tone = with(cue.tone, bout.valence);
    cue.channels.insert(bout.channel);
    ++cue.members;
}

/// The first other voice from the cue's offset on. The cue's own members are not "other": of those only an
/// instant at the very end can begin there.
auto next_voice(const Cue& cue, const Observation& seen, Duration together) {
    const auto own = std::count_if(seen.cue_bouts().begin(), seen.cue_bouts().end(), [&](const Bout& bout) {
        return bout.onset == cue.offset && bout.onset - cue.onset <= together;
    });
    const auto from = std::lower_bound(seen.other_voices.begin(), seen.other_voices.end(), cue.offset);
    return from + std::min(own, seen.other_voices.end() - from);
}

void open_window(Cue& cue, const Observation& seen, const Options& options) {
    const Instant held = options.hold ? std::min(cue.offset, cue.onset + *options.hold) : cue.offset;
    cue.window_offset = held + reach_of(options);
    if (options.window == WindowRule::turn) cue.window_onset = std::max(cue.onset, held - 1s);
    if (options.window != WindowRule::lena) return;
    cue.window_onset = cue.offset;
    cue.window_offset = cue.offset + reach_of(options);
    const auto next = next_voice(cue, seen, options.together);
    if (next != seen.other_voices.end()) cue.window_offset = std::min(cue.window_offset, *next);
}

/// A cue outside every episode has no stretch: it is listed, and counted nowhere.
void look(Cue& cue, const Observation& seen) {
    cue.episode = seen.episode_at(cue.onset);
    cue.seen_until = cue.window_onset;
    const auto segment = seen.complete_within.holding(cue.window_onset);
    if (!cue.episode || !segment) return;
    const Instant end = std::min(segment->offset(), seen.episodes[*cue.episode].interval.offset());
    cue.seen_until = std::clamp(end, cue.window_onset, cue.window_offset);
    cue.complete = !cue.cut() && cue.window_onset < end;
}

} // namespace

std::string name(Tone tone) {
    constexpr std::array names{"neutral", "negative", "positive", "mixed"};
    return names[static_cast<std::size_t>(tone)];
}

Tone with(Tone tone, Valence valence) {
    if (valence == Valence::neutral) return tone;
    const Tone own = valence == Valence::positive ? Tone::positive : Tone::negative;
    return tone == Tone::neutral || tone == own ? own : Tone::mixed;
}

std::size_t count_cues(const Observation& seen, const Options& options) {
    std::size_t cues = 0;
    std::optional<Instant> first;
    for (const Bout& bout : seen.cue_bouts()) {
        if (first && bout.onset - *first <= options.together) continue;
        first = bout.onset;
        ++cues;
    }
    return cues;
}

void for_each_cue(const Observation& seen, const Options& options,
                  const std::function<void(const Cue&)>& see) {
    const SomeBouts bouts = seen.cue_bouts();
    for (std::uint32_t i = 0; i < bouts.size();) {
        Cue cue = begin(bouts[i], i);
        for (++i; i < bouts.size() && bouts[i].onset - cue.onset <= options.together; ++i)
            join(cue, bouts[i]);
        open_window(cue, seen, options);
        look(cue, seen);
        see(cue);
    }
}

std::vector<Cue> cues(const Observation& seen, const Options& options) {
    std::vector<Cue> found;
    found.reserve(count_cues(seen, options)); // a list that grows takes twice its room
    for_each_cue(seen, options, [&](const Cue& cue) { found.push_back(cue); });
    return found;
}

std::string source_of(const Observation& seen, const Cue& cue) {
    std::string source;
    for (std::uint32_t i = 0; i < cue.members; ++i) {
        if (i > 0) source += '+';
        source += seen.sources.child[seen.cue_bouts()[cue.first_member + i].source];
    }
    return source;
}

namespace {

struct Edge {
    Instant moment;
    bool opens;
    std::uint32_t cue;
};

using CueAt = std::function<const Cue&(std::size_t)>;

std::vector<Edge> edges(std::size_t cues, const CueAt& cue_at) {
    std::vector<Edge> all;
    all.reserve(2 * cues);
    for (std::uint32_t i = 0; i < cues; ++i) {
        const Cue& cue = cue_at(i);
        if (cue.window_onset == cue.window_offset) continue;
        all.push_back({cue.window_onset, true, i});
        all.push_back({cue.window_offset, false, i});
    }
    std::sort(all.begin(), all.end(),
              [](const Edge& one, const Edge& next) { return one.moment < next.moment; });
    return all;
}

/// Sweeps over the edges of all windows; between two edges the time belongs to the last or first of the open
/// ones.
std::vector<OwnTime> swept(std::size_t cues, const CueAt& cue_at, Credit credit) {
    std::vector<OwnTime> pieces;
    pieces.reserve(cues);
    std::set<std::uint32_t> open;
    const std::vector<Edge> all = edges(cues, cue_at);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].opens)
            open.insert(all[i].cue);
        else
            open.erase(all[i].cue);
        if (open.empty() || i + 1 == all.size() || all[i + 1].moment == all[i].moment) continue;
        const std::uint32_t owner = credit == Credit::latest ? *open.rbegin() : *open.begin();
        const Instant end = std::min(all[i + 1].moment, cue_at(owner).seen_until);
        if (all[i].moment >= end) continue;
        if (!pieces.empty() && pieces.back().cue == owner && pieces.back().offset == all[i].moment)
            pieces.back().offset = end;
        else
            pieces.push_back({all[i].moment, end, owner});
    }
    pieces.shrink_to_fit();
    return pieces;
}

} // namespace

std::vector<OwnTime> own_time(const std::vector<Cue>& cues, Credit credit) {
    return own_time(
        cues.size(), [&](std::size_t i) -> const Cue& { return cues[i]; }, credit);
}

std::vector<OwnTime> own_time(std::size_t cues, const CueAt& cue_at, Credit credit) {
    if (credit != Credit::every) return swept(cues, cue_at, credit);
    std::vector<OwnTime> pieces;
    pieces.reserve(cues);
    for (std::uint32_t i = 0; i < cues; ++i)
        if (cue_at(i).window_onset < cue_at(i).seen_until)
            pieces.push_back({cue_at(i).window_onset, cue_at(i).seen_until, i});
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const OwnTime& one, const OwnTime& next) { return one.onset < next.onset; });
    return pieces;
}

} // namespace attune::measure
