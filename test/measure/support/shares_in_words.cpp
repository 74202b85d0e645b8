// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/shares_in_words.hpp>

#include <test/measure/support/side_by_side.hpp>

#include <array>

namespace attune::test {
namespace {

constexpr std::array<std::string_view, 6> channel_names{"gaze", "face", "voice", "touch", "posture", "pace"};

std::string share_in_words(std::string_view measure, std::string_view part, std::optional<double> share,
                           int x, int n) {
    return std::string{measure} + " " + std::string{part} + " " + std::to_string(x) + " of "
           + std::to_string(n) + " " + in_digits(share) + "\n";
}

/// One kind of cue; the rows of runs and windows come after all kinds, and are kept apart until then.
struct Kinds {
    std::string cues, runs, windows;

    void add(const std::string& episode, const twin::EpisodeShares& one, std::string_view part,
             const twin::Shares& shares, const ShareWords& words) {
        if (one.watched < 30 * twin::second) return;
        const int ends = shares.answered + shares.unanswered;
        if (ends >= 5)
            runs += episode + share_in_words(words.of_runs, part, shares.run_share(), shares.answered, ends);
        if (!one.determined(shares)) return;
        windows += episode
                   + share_in_words(words.of_windows, part, shares.full_window_share(),
                                    shares.answered_in_window, shares.complete);
        cues +=
            episode + share_in_words(words.of_cues, part, shares.share(), shares.answered, shares.complete);
    }
};

/// By channel on which the one who answers has acts or stated coverage.
std::string by_channel(const std::string& episode, const twin::Scene& scene, const twin::Shares& all,
                       const ShareWords& words) {
    std::string text;
    for (const twin::Channel channel : channels_in_use(scene.recording, twin::Person::caregiver)) {
        const auto first = all.first_channel.find(channel);
        const int x = first == all.first_channel.end() ? 0 : first->second;
        text += episode
                + share_in_words(words.of_cues, channel_names[static_cast<std::size_t>(channel)],
                                 all.share_by(channel), x, all.complete);
    }
    return text;
}

/// Without coincident answers, where more than one answer in twenty is one; without cues that others
/// answered.
std::string shares_beside(const std::string& episode, const twin::Shares& all, const ShareWords& words) {
    std::string text;
    const int reacted = all.complete - all.coincident;
    if (20 * all.coincident > all.answered && reacted >= 5)
        text += episode
                + share_in_words(words.of_cues, "not coincident", all.share_without_coincident(),
                                 all.answered - all.coincident, reacted);
    const int here = all.complete - all.elsewhere;
    if (all.elsewhere > 0 && here >= 5)
        text += episode
                + share_in_words(words.of_cues, "not elsewhere", all.share_without_elsewhere(),
                                 all.answered - all.answered_and_elsewhere, here);
    return text;
}

} // namespace

std::string shares_in_words(const std::vector<measure::Result>& results) {
    std::string text;
    for (const measure::Result& one : results)
        if (one.estimate && one.episode != "free")
            text +=
                one.episode + " "
                + share_in_words(one.measure, one.part, one.estimate->value,
                                 static_cast<int>(*one.estimate->count), static_cast<int>(*one.estimate->of));
    return text;
}

std::string shares_in_words(const twin::Scene& scene, const std::vector<twin::EpisodeShares>& shares,
                            const ShareWords& words) {
    std::string text;
    for (const twin::EpisodeShares& one : shares) {
        const std::string episode = scene.episodes[static_cast<std::size_t>(one.episode)].name + " ";
        Kinds kinds;
        kinds.add(episode, one, "any", one.all, words);
        kinds.add(episode, one, words.bids, one.bids, words);
        kinds.add(episode, one, words.alarms, one.alarms, words);
        text += kinds.cues + kinds.runs + kinds.windows;
        if (!one.determined(one.all)) continue;
        text += by_channel(episode, scene, one.all, words);
        if (words.beside) text += shares_beside(episode, one.all, words);
    }
    return text;
}

} // namespace attune::test
