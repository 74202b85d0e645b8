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

/// How many there will be: a list that grows takes twice its room.
std::size_t count_cues(const SomeBouts& bouts, Duration together) {
    std::size_t cues = 0;
    std::optional<Instant> first;
    for (const Bout& bout : bouts) {
        if (first && bout.onset - *first <= together) continue;
        first = bout.onset;
        ++cues;
    }
    return cues;
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

std::vector<Cue> cues(const Observation& seen, const Options& options) {
    std::vector<Cue> found;
    found.reserve(count_cues(seen.cue_bouts(), options.together));
    for (std::uint32_t i = 0; i < seen.cue_bouts().size(); ++i) {
        const Bout& bout = seen.cue_bouts()[i];
        if (!found.empty() && bout.onset - found.back().onset <= options.together)
            join(found.back(), bout);
        else
            found.push_back(begin(bout, i));
    }
    for (Cue& cue : found) {
        open_window(cue, seen, options);
        look(cue, seen);
    }
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

std::vector<Edge> edges(const std::vector<Cue>& cues) {
    std::vector<Edge> all;
    all.reserve(2 * cues.size());
    for (std::uint32_t i = 0; i < cues.size(); ++i) {
        if (cues[i].window_onset == cues[i].window_offset) continue;
        all.push_back({cues[i].window_onset, true, i});
        all.push_back({cues[i].window_offset, false, i});
    }
    std::sort(all.begin(), all.end(),
              [](const Edge& one, const Edge& next) { return one.moment < next.moment; });
    return all;
}

/// Sweeps over the edges of all windows; between two edges the time belongs to the last or first of the open
/// ones.
std::vector<OwnTime> swept(const std::vector<Cue>& cues, Credit credit) {
    std::vector<OwnTime> pieces;
    pieces.reserve(cues.size());
    std::set<std::uint32_t> open;
    const std::vector<Edge> all = edges(cues);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].opens)
            open.insert(all[i].cue);
        else
            open.erase(all[i].cue);
        if (open.empty() || i + 1 == all.size() || all[i + 1].moment == all[i].moment) continue;
        const std::uint32_t owner = credit == Credit::latest ? *open.rbegin() : *open.begin();
        const Instant end = std::min(all[i + 1].moment, cues[owner].seen_until);
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
    if (credit != Credit::every) return swept(cues, credit);
    std::vector<OwnTime> pieces;
    for (std::uint32_t i = 0; i < cues.size(); ++i)
        if (cues[i].window_onset < cues[i].seen_until)
            pieces.push_back({cues[i].window_onset, cues[i].seen_until, i});
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const OwnTime& one, const OwnTime& next) { return one.onset < next.onset; });
    return pieces;
}

} // namespace attune::measure
