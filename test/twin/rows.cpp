// SPDX-License-Identifier: Apache-2.0
#include <test/twin/words.hpp>

namespace twin {

namespace {

std::string in_columns(const std::vector<std::string>& columns) {
    std::string text;
    for (std::size_t i = 0; i < columns.size(); ++i) text += (i == 0 ? "" : " | ") + columns[i];
    return text;
}

std::string or_nothing(std::optional<Time> t) {
    return t ? in_seconds(*t) : std::string{};
}

template <class Enumerator>
std::string named(const std::optional<Enumerator>& which) {
    return which ? std::string{name(*which)} : std::string{};
}

std::string named(const Stage& stage) {
    return stage.on ? "on" : or_nothing(stage.at);
}

std::string episode_name(const Scene& scene, std::optional<int> episode) {
    return episode ? scene.episodes[static_cast<std::size_t>(*episode)].name : std::string{"-"};
}

} // namespace

std::string row(const Scene& scene, const Cue& cue) {
    std::string status{name(cue.status)};
    if (cue.coincident) status += " (coincident)";
    return in_columns(
        {std::to_string(cue.number), in_seconds(Stretch{cue.onset, cue.offset}), joined(cue.channels),
         std::string{name(cue.act)} + ", " + std::string{name(cue.valence)}, in_seconds(cue.window), status,
         joined(cue.first_channel), or_nothing(cue.from_onset), or_nothing(cue.from_offset),
         joined(cue.already_there), cue.met ? named(cue.met) : "none", named(cue.mirrored),
         named(cue.reaction), episode_name(scene, cue.episode)});
}

std::string rest_of_row(const Cue& cue) {
    std::vector<std::string> columns{std::string{cue.complete ? "complete" : "incomplete"},
                                     "own " + in_seconds(cue.own), "run " + std::to_string(cue.run),
                                     "answers " + joined(cue.answer_channels) + " "
                                         + named(cue.answer_valence)};
    if (cue.rebuffed) columns.push_back("rebuffed " + in_seconds(*cue.rebuffed));
    if (cue.answered_in_window) columns.push_back("answered in window");
    if (cue.answered_elsewhere) columns.push_back("answered elsewhere");
    if (cue.in_distraction) columns.push_back("in distraction");
    if (cue.instructed) columns.push_back("instructed");
    return in_columns(columns);
}

std::string row(const Scene& scene, const Break& it) {
    return in_columns({in_seconds(it.onset), in_seconds(it.close), std::string{name(it.opening)},
                       std::to_string(it.missed), or_nothing(it.bid), named(it.turn_away), named(it.alarm),
                       std::string{name(it.depth)}, std::string{name(it.outcome)}, named(it.by),
                       or_nothing(it.latency), or_nothing(it.from_first_answer), or_nothing(it.censored_at),
                       episode_name(scene, it.opened_in) + ", " + episode_name(scene, it.closed_in)});
}

std::string row(const SharedBout& bout) {
    return in_columns({in_seconds(Stretch{bout.onset, bout.offset}), std::string{name(bout.opens)},
                       std::string{name(bout.completes)}, std::string{name(bout.ends)}});
}

std::string row(const NotNow& it) {
    return in_columns({in_seconds(it.onset), std::string{name(it.outcome)}, or_nothing(it.latency)});
}

std::string in_words(const Options& options) {
    const std::array<std::string, 5> presets{"default", "turn", "lena", "prompt",
                                             "number " + in_seconds(options.number)};
    const std::array<std::string, 3> credits{"latest", "first", "every"};
    return in_columns({"window " + presets.at(static_cast<std::size_t>(options.preset)),
                       "hold " + (options.hold ? in_seconds(*options.hold) : "none"),
                       "together " + in_seconds(options.together),
                       "apart " + (options.apart ? in_seconds(*options.apart) : "none"),
                       "credit " + credits.at(static_cast<std::size_t>(options.credit)),
                       "S " + in_seconds(options.settle), "Q " + in_seconds(options.quiet),
                       "R " + in_seconds(options.reaction)});
}

} // namespace twin
