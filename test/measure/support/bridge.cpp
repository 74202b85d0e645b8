// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/bridge.hpp>

#include <attune/measure/not_now.hpp>

#include <map>

namespace attune::test {
namespace {

Instant at(twin::Time time) {
    return Instant{Duration{time}};
}

PersonIndex index_of(twin::Person person) {
    return PersonIndex{static_cast<std::uint32_t>(person)};
}

Channel channel_of(twin::Channel channel) {
    return channels[static_cast<std::size_t>(channel)];
}

Meaning meaning_of(const twin::CodedAct& act) {
    Meaning meaning;
    meaning.channel = channel_of(act.channel);
    const bool for_another = act.act == twin::Act::for_another;
    meaning.act = for_another ? Act::answer : *act_named(twin::name(act.act));
    if (for_another) meaning.to = "sister";
    meaning.valence = *valence_named(twin::name(act.valence));
    return meaning;
}

void add_act(Parts& parts, const twin::CodedAct& act) {
    const TrackHeading heading{"acts", index_of(act.person), {{"act", meaning_of(act)}}};
    const std::string id = std::to_string(act.id);
    if (act.onset == act.offset)
        parts.events.emplace_back(heading, std::vector<Event>{{at(act.onset), CodeIndex{0}, id}});
    else
        parts.states.emplace_back(
            heading, std::vector<State>{{Interval{at(act.onset), at(act.offset)}, CodeIndex{0}, id}});
}

void add_distraction(Parts& parts, const twin::Distraction& distraction) {
    Meaning meaning;
    meaning.act = Act::distraction;
    meaning.kind = distraction.name;
    const TrackHeading heading{"context", std::nullopt, {{distraction.name, meaning}}};
    if (distraction.onset == distraction.offset)
        parts.events.emplace_back(heading, std::vector<Event>{{at(distraction.onset), CodeIndex{0}, ""}});
    else
        parts.states.emplace_back(
            heading,
            std::vector<State>{{Interval{at(distraction.onset), at(distraction.offset)}, CodeIndex{0}, ""}});
}

void add_coverage(Parts& parts, const twin::Recording& recording) {
    std::map<std::pair<twin::Person, Channel>, std::vector<Interval>> covered;
    for (const twin::Covered& row : recording.coverage)
        for (const Channel channel : channels)
            if (!row.channel || channel_of(*row.channel) == channel)
                covered[{row.person, channel}].emplace_back(at(row.onset), at(row.offset));
    for (auto& [whose, intervals] : covered)
        parts.coverage.push_back({index_of(whose.first), whose.second, Stretches{intervals}});
}

std::string in_seconds(Instant moment) {
    return twin::in_seconds(moment.since_zero().count());
}
std::string in_seconds(Duration length) {
    return twin::in_seconds(length.count());
}
std::string in_seconds(Instant onset, Instant offset) {
    return onset == offset ? in_seconds(onset) : in_seconds(onset) + "-" + in_seconds(offset);
}
template <typename Time>
std::string or_nothing(const std::optional<Time>& time) {
    return time ? in_seconds(*time) : std::string{};
}

std::string in_columns(const std::vector<std::string>& columns) {
    std::string text;
    for (std::size_t i = 0; i < columns.size(); ++i) text += (i == 0 ? "" : " | ") + columns[i];
    return text;
}

std::string episode_name(const Fast& fast, std::optional<std::size_t> episode) {
    return episode ? fast.seen.episodes[*episode].name : "-";
}

std::string row(const Fast& fast, std::size_t i) {
    const measure::Row& it = fast.ledger.rows[i];
    const measure::Cue& cue = it.cue;
    std::string status = measure::name(it.status);
    if (it.coincident) status += " (coincident)";
    std::optional<Duration> from_onset, from_offset;
    if (it.answer) {
        from_onset = *it.answer - cue.onset;
        from_offset = *it.answer - cue.offset;
    }
    return in_columns({std::to_string(i + 1), in_seconds(cue.onset, cue.offset), name(cue.channels),
                       std::string{name(cue.act)} + ", " + measure::name(cue.tone),
                       in_seconds(cue.window_onset, cue.window_offset), status, name(it.first_channels),
                       or_nothing(from_onset), or_nothing(from_offset), name(it.already_there),
                       it.met ? std::string{name(*it.met)} : "none",
                       it.mirrored ? measure::name(*it.mirrored) : "",
                       it.reaction ? measure::name(*it.reaction) : "", episode_name(fast, cue.episode)});
}

std::string own_time(const Fast& fast, std::size_t cue) {
    std::string text = "own ";
    for (const measure::OwnTime& own : fast.ledger.own_time)
        if (own.cue == cue) text += (text == "own " ? "" : " ") + in_seconds(own.onset, own.offset);
    return text;
}

std::string rest_of_row(const Fast& fast, std::size_t i) {
    const measure::Row& it = fast.ledger.rows[i];
    std::vector<std::string> columns{
        it.cue.complete ? "complete" : "incomplete", own_time(fast, i), "run " + std::to_string(it.run),
        "answers " + name(it.answer_channels) + " " + (it.answer ? measure::name(it.answer_tone) : "")};
    if (it.cue.complete && it.answered_in_window) columns.push_back("answered in window");
    if (it.answered_elsewhere) columns.push_back("answered elsewhere");
    if (it.in_distraction) columns.push_back("in distraction");
    if (it.instructed) columns.push_back("instructed");
    return in_columns(columns);
}

std::string named(const measure::Reached& stage) {
    return stage.on ? "on" : or_nothing(stage.moment);
}

std::string row(const Fast& fast, const measure::Break& it) {
    std::optional<Duration> latency, from_first_answer;
    std::optional<Instant> censored;
    if (it.outcome == measure::Outcome::repaired) {
        latency = it.close - it.onset;
        if (it.first_answer) from_first_answer = it.close - *it.first_answer;
    }
    if (it.outcome == measure::Outcome::censored) censored = it.censor;
    return in_columns(
        {in_seconds(it.onset), in_seconds(it.close), measure::name(it.opening), std::to_string(it.missed),
         named(it.bid), named(it.turn_away), named(it.alarm), measure::name(it.depth),
         measure::name(it.outcome), it.by ? std::string{name(*it.by)} : "", or_nothing(latency),
         or_nothing(from_first_answer), or_nothing(censored),
         episode_name(fast, it.opened_in) + ", " + episode_name(fast, it.closed_in),
         std::to_string(it.answers) + (it.stopped ? " stopped" : ""), in_seconds(it.confirmed)});
}

} // namespace

Parts parts_of(const twin::Recording& recording) {
    Parts parts;
    parts.name = "twin";
    parts.people = {{"child", Role::child, {}, true, {}},
                    {"caregiver", Role::caregiver, {}, true, {}},
                    {"other-caregiver", Role::caregiver, {}, true, {}}};
    for (const auto& [person, channel] : recording.not_available)
        parts.people[static_cast<std::size_t>(person)].not_available.insert(channel_of(channel));
    parts.people.front().gaze_as_cue = recording.gaze_as_cue;
    for (const twin::CodedAct& act : recording.acts) add_act(parts, act);
    for (const twin::Episode& episode : recording.episodes) {
        std::optional<Instruction> instruction;
        if (episode.instruction == twin::Instruction::still) instruction = Instruction{Act::still, {}};
        if (episode.instruction == twin::Instruction::away) instruction = Instruction{Act::away, {}};
        parts.episodes.push_back({episode.name, {at(episode.onset), at(episode.offset)}, instruction});
    }
    add_coverage(parts, recording);
    for (const twin::Distraction& distraction : recording.distractions) add_distraction(parts, distraction);
    for (const twin::Play& play : recording.plays) {
        Meaning meaning;
        meaning.act = Act::object;
        const auto of = play.of ? std::optional{index_of(*play.of)} : std::nullopt;
        parts.states.emplace_back(
            TrackHeading{"play", of, {{"plays", meaning}}},
            std::vector<State>{{Interval{at(play.onset), at(play.offset)}, CodeIndex{0}, ""}});
    }
    if (recording.medium) parts.media.push_back({"film", Duration{*recording.medium}, Duration{0}});
    parts.resolution = Duration{1};
    return parts;
}

Timeline timeline_of(const twin::Recording& recording) {
    return Timeline{parts_of(recording)};
}

measure::Options options_of(const twin::Options& options) {
    measure::Options made;
    switch (options.preset) {
    case twin::Preset::standard: break;
    case twin::Preset::turn: made.window = measure::WindowRule::turn; break;
    case twin::Preset::lena: made.window = measure::WindowRule::lena; break;
    case twin::Preset::prompt: made.window = measure::WindowRule::prompt; break;
    case twin::Preset::number: made.reach = Duration{options.number}; break;
    }
    const auto maybe = [](std::optional<twin::Time> time) {
        return time ? std::optional{Duration{*time}} : std::nullopt;
    };
    made.hold = maybe(options.hold);
    made.apart = maybe(options.apart);
    made.together = Duration{options.together};
    made.credit = static_cast<measure::Credit>(options.credit);
    made.settle = Duration{options.settle};
    made.quiet = Duration{options.quiet};
    made.reaction = Duration{options.reaction};
    made.trust_half_life = options.half_life;
    return made;
}

Dyad dyad_of(const Timeline& timeline) {
    return std::get<Dyad>(choose_dyad(timeline, "child", "caregiver"));
}

Fast measure_fast(const twin::Recording& recording, const twin::Options& options) {
    const Timeline timeline = timeline_of(recording);
    const measure::Options asked = options_of(options);
    Fast fast{observe(timeline, dyad_of(timeline), asked).value(), {}, {}};
    fast.ledger = ledger(fast.seen, asked);
    fast.breaks = breaks(fast.seen, fast.ledger, asked);
    return fast;
}

std::string ledger_in_words(const Fast& fast) {
    std::string text;
    for (std::size_t i = 0; i < fast.ledger.rows.size(); ++i)
        text += row(fast, i) + " / " + rest_of_row(fast, i) + "\n";
    return text;
}

std::string breaks_in_words(const Fast& fast) {
    std::string text;
    for (const measure::Break& it : fast.breaks) text += row(fast, it) + "\n";
    return text;
}

std::string ledger_in_words(const twin::Account& account) {
    std::string text;
    for (twin::Cue cue : account.ledger) {
        cue.rebuffed.reset();
        text += row(account.scene, cue) + " / " + rest_of_row(cue) + "\n";
    }
    return text;
}

std::string breaks_in_words(const twin::Account& account) {
    std::string text;
    for (const twin::Break& it : account.breaks)
        text += row(account.scene, it) + " | " + std::to_string(it.answers) + (it.stopped ? " stopped" : "")
                + " | " + twin::in_seconds(it.confirmed) + "\n";
    return text;
}

std::string not_nows_in_words(const Fast& fast) {
    std::string text;
    for (const measure::NotNow& it : measure::not_nows(fast.seen, fast.breaks)) {
        const auto after = it.chase ? std::optional{it.chase->onset - it.onset} : std::nullopt;
        text += in_columns({in_seconds(it.onset, it.offset), measure::name(it.outcome), or_nothing(after)})
                + "\n";
    }
    return text;
}

std::string not_nows_in_words(const twin::Account& account) {
    std::string text;
    for (const twin::NotNow& it : account.not_nows)
        text +=
            in_columns({twin::in_seconds(twin::Stretch{it.onset, it.watched_until}),
                        std::string{twin::name(it.outcome)}, it.latency ? twin::in_seconds(*it.latency) : ""})
            + "\n";
    return text;
}

} // namespace attune::test
