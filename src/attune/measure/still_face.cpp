// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/still_face.hpp>

#include <attune/chance/jackknife.hpp>
#include <attune/measure/child_time.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

namespace attune::measure {

const Description still_face_contrast{
    .identifier = "contrast",
    .name = "Still-face contrasts of the child's states",
    .question = "How did the child's time in each state change from play to still face to reunion?",
    .unit = "difference of shares",
    .least = -1,
    .most = 1,
    .direction = "child",
    .needs = "a free episode, an instructed one, and a free one after it",
    .citation = "Tronick et al. 1978; Mesman, van IJzendoorn & Bakermans-Kranenburg 2009",
};
const Description back_to_play{
    .identifier = "back_to_play",
    .name = "Back to the play level",
    .question = "How long after the reunion began was the child back at the level of play?",
    .unit = "s",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "child",
    .needs = "a still-face procedure with a reunion of 15 s or more",
    .citation = "attune definitions, section 7",
};

std::optional<StillFace> still_face(const Observation& seen) {
    std::optional<std::size_t> play, still;
    for (std::size_t i = 0; i < seen.episodes.size(); ++i) {
        const bool instructed = seen.instructed(i);
        if (!instructed && still) return StillFace{*play, *still, i};
        if (!instructed) play = i;
        if (instructed && play && !still) still = i;
    }
    return std::nullopt;
}

namespace {

/// A contrast between two stretches of covered time, named for its results.
struct Contrast {
    std::string episodes;
    std::string name;
    Stretches earlier;
    Stretches later;
};

Measured<Estimate> difference(const Stretches& state, const Contrast& contrast) {
    const auto earlier = time_share(state, contrast.earlier);
    const auto later = time_share(state, contrast.later);
    if (!earlier || !later) return Undetermined{"one of the two episodes has no covered time"};
    const chance::Bounds bounds = chance::jackknife_difference(later->share, later->left_one_out,
                                                               earlier->share, earlier->left_one_out);
    return Estimate{.value = later->share - earlier->share,
                    .of = Seconds{later->covered}.count(),
                    .interval =
                        Range{std::max(-1.0, bounds.low), std::min(1.0, bounds.high), "5-block jackknife"}};
}

std::vector<Contrast> contrasts(const Observation& seen, const StillFace& found) {
    const Stretches covered = child_covered(seen);
    const auto within = [&](std::size_t e) { return intersection(covered, seen.episodes[e].interval); };
    const auto between = [&](std::size_t one, std::size_t next) {
        return seen.episodes[one].name + " -> " + seen.episodes[next].name;
    };
    std::vector<Contrast> all{
        {between(found.play, found.still), "effect", within(found.play), within(found.still)},
        {between(found.still, found.reunion), "recovery", within(found.still), within(found.reunion)},
        {between(found.play, found.reunion), "carry-over", within(found.play), within(found.reunion)},
    };
    const Interval reunion = seen.episodes[found.reunion].interval;
    for (const Duration first : {15s, 30s, 60s}) {
        const Interval beginning{reunion.onset(), std::min(reunion.onset() + first, reunion.offset())};
        all.push_back({between(found.play, found.reunion),
                       fmt::format("carry-over, first {} s", Seconds{first}.count()), within(found.play),
                       intersection(covered, beginning)});
    }
    return all;
}

Measured<Estimate> back_at(const Observation& seen, const StillFace& found, const Stretches& state) {
    const Stretches covered = child_covered(seen);
    const auto play = time_share(state, intersection(covered, seen.episodes[found.play].interval));
    if (!play) return Undetermined{"play has no covered time"};
    const Interval reunion = seen.episodes[found.reunion].interval;
    constexpr double rounding = 1e-12;
    for (Instant t = reunion.onset(); t + 15s <= reunion.offset(); t += 1s) {
        const auto share = time_share(state, intersection(covered, Interval{t, t + 15s}));
        if (share && share->share <= play->share + 0.05 + rounding)
            return Estimate{.value = Seconds{t - reunion.onset()}.count()};
    }
    const Duration watched = std::max(Duration{0}, reunion.length() - 15s);
    return Undetermined{
        fmt::format("not back within the {:.4g} s in which it could be seen", Seconds{watched}.count())};
}

} // namespace

std::vector<Result> still_face_contrasts(const Evidence& evidence) {
    const auto found = still_face(evidence.seen);
    if (!found) return {};
    std::vector<Result> results;
    for (const Contrast& contrast : contrasts(evidence.seen, *found)) {
        const bool instructed = contrast.name == "effect" || contrast.name == "recovery";
        for (const NamedState& state : child_states(evidence.seen))
            results.push_back(result(still_face_contrast, Scope{contrast.episodes, {}, instructed},
                                     contrast.name + ": " + std::string{state.name},
                                     difference(state.on, contrast)));
    }
    const Scope reunion{evidence.seen.episodes[found->reunion].name, {found->reunion}, false};
    for (const NamedState& state : child_states(evidence.seen))
        if (state.name != "engage")
            results.push_back(result(back_to_play, reunion, std::string{state.name},
                                     back_at(evidence.seen, *found, state.on)));
    return results;
}

} // namespace attune::measure
