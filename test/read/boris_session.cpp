// SPDX-License-Identifier: Apache-2.0
#include <test/read/boris_session.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

namespace attune::test {
namespace {

using Key = std::tuple<std::string, std::string, std::string>;

Key key(const Pressed& one) {
    return {one.subject, one.behaviour, one.modifiers};
}
bool is_state(const Pressed& one) {
    return one.behaviour == "smile" || one.behaviour == "gaze";
}
std::string category(const Pressed& one) {
    return one.behaviour == "smile" ? "face" : "";
}
std::string subject(const Pressed& one) {
    return one.subject.empty() ? "No focal subject" : one.subject;
}

/// One cell for each of two modifiers, as BORIS fills them up.
std::string modifier_cells(const Pressed& one) {
    const auto bar = one.modifiers.find('|');
    if (bar == std::string::npos) return one.modifiers + "\t";
    return one.modifiers.substr(0, bar) + "\t" + one.modifiers.substr(bar + 1);
}

/// START and STOP by turns for the same key.
std::vector<std::string> types(const std::vector<Pressed>& pressed) {
    std::set<Key> begun;
    std::vector<std::string> all;
    for (const Pressed& one : pressed) {
        if (!is_state(one))
            all.emplace_back("POINT");
        else if (begun.erase(key(one)) > 0)
            all.emplace_back("STOP");
        else
            all.emplace_back(begun.insert(key(one)).second ? "START" : "");
    }
    return all;
}

std::string seconds(const BorisSession& session, const Pressed& one) {
    return fmt::format("{:.3f}", one.at / 1000.0 + session.time_offset);
}

} // namespace

std::string BorisSession::project() const {
    std::string rows;
    for (const Pressed& one : pressed)
        rows += fmt::format("{}[{}, \"{}\", \"{}\", \"{}\", \"\"]", rows.empty() ? "" : ", ",
                            seconds(*this, one), one.subject, one.behaviour, one.modifiers);
    return fmt::format(R"({{"time_format": "s", "project_date": "x",
"subjects_conf": {{"0": {{"name": "CHI"}}, "1": {{"name": "MOT"}}}}, "behaviors_conf": {{
 "0": {{"type": "State event", "code": "smile", "category": "face"}},
 "1": {{"type": "State event", "code": "gaze", "category": ""}},
 "2": {{"type": "Point event", "code": "point", "category": ""}}}},
"observations": {{"visit": {{"type": "LIVE", "time offset": {}, "events": [{}]}}}}}})",
                       time_offset, rows);
}

std::string BorisSession::tabular() const {
    std::string text =
        "Observation id\tObservation type\tSource\tTime offset (s)\tMedia duration (s)\tFPS\tTime"
        "\tSubject\tBehavior\tBehavioral category\tModifier #1\tModifier #2\tBehavior type\tTime"
        "\tMedia file name\tComment\n";
    const auto type = types(pressed);
    for (std::size_t i = 0; i < pressed.size(); ++i)
        text +=
            fmt::format("visit\tLive observation\tNA\t{}\tNA\tNA\tmorning\t{}\t{}\t{}\t{}\t{}\t{}\tNA\t\n",
                        time_offset, pressed[i].subject, pressed[i].behaviour, category(pressed[i]),
                        modifier_cells(pressed[i]), type[i], seconds(*this, pressed[i]));
    return text;
}

std::string BorisSession::tabular_in_old_layout() const {
    std::string text =
        fmt::format("Observation id\tvisit\t\t\t\t\t\n\t\t\t\t\t\t\nTime offset (s)\t{}.0\t\t\t\t\t\n"
                    "independent variables\t\t\t\t\t\t\nvariable\tvalue\t\t\t\t\t\n"
                    "Time\tSubject\tBehavior\tBehavioral category\tModifiers\tComment\tStatus\n",
                    time_offset);
    const auto type = types(pressed);
    for (std::size_t i = 0; i < pressed.size(); ++i)
        text += fmt::format("{}\t{}\t{}\t{}\t{}\t\t{}\n", seconds(*this, pressed[i]), subject(pressed[i]),
                            pressed[i].behaviour, category(pressed[i]), pressed[i].modifiers, type[i]);
    return text;
}

std::string BorisSession::aggregated() const {
    std::string text = "Observation id\tTime offset (s)\tBehavior\tSubject\tBehavior\tBehavioral category\t"
                       "Modifier #1\tModifier #2\tBehavior type\tStart (s)\tStop (s)\tDuration (s)\n";
    for (std::size_t i = 0; i < pressed.size(); ++i) {
        const Pressed& one = pressed[i];
        const auto type = types(pressed);
        if (type[i] == "STOP") continue;
        const auto ends = std::find_if(pressed.begin() + static_cast<std::ptrdiff_t>(i) + 1, pressed.end(),
                                       [&](const Pressed& next) { return key(next) == key(one); });
        const std::string start = seconds(*this, one);
        const bool is_open = is_state(one) && ends == pressed.end();
        text += fmt::format("visit\t{}\tpolite\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", time_offset, subject(one),
                            one.behaviour, category(one).empty() ? "Not defined" : category(one),
                            modifier_cells(one), is_state(one) ? "STATE" : "POINT", start,
                            !is_state(one) ? start
                            : is_open      ? "NA"
                                           : seconds(*this, *ends),
                            is_state(one) && !is_open ? fmt::format("{:.3f}", (ends->at - one.at) / 1000.0)
                                                      : "NA");
    }
    return text;
}

OnTracks on_tracks(const read::Coding& coding) {
    OnTracks all;
    for (const read::CodedTrack& track : coding.tracks) {
        auto& marks = all[{track.person, track.name}];
        for (const read::Mark& mark : track.marks)
            marks.emplace_back(track.codes[static_cast<std::size_t>(mark.code)].label, mark.onset,
                               mark.offset, mark.extent);
        std::sort(marks.begin(), marks.end());
    }
    return all;
}

} // namespace attune::test
