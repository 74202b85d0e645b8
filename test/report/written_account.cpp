// SPDX-License-Identifier: Apache-2.0
#include <test/report/written_account.hpp>

#include <map>
#include <sstream>
#include <vector>

namespace attune::test {
namespace {

using Fields = std::vector<std::string>;

Fields fields(const std::string& line) {
    Fields found;
    std::istringstream cells{line};
    for (std::string cell; std::getline(cells, cell, ',');) found.push_back(cell);
    found.resize(6);
    return found;
}

Instant moment(const std::string& seconds) {
    return Instant{nearest(Seconds{std::stod(seconds)})};
}

Interval time(const Fields& row) {
    return {moment(row[4]), moment(row[5])};
}

Episode episode(const Fields& row) {
    if (row[2].empty()) return {row[1], time(row), std::nullopt};
    return {row[1], time(row), Instruction{*act_named(row[2]), {}}};
}

/// The whole of the rows, on its way to becoming a Timeline.
struct Table {
    Parts parts;
    std::map<std::pair<bool, Channel>, std::vector<Interval>> covered;
    std::map<std::string, std::pair<TrackHeading, std::vector<State>>> states;
    std::map<std::string, std::pair<TrackHeading, std::vector<Event>>> events;

    void cover(const Fields& row) {
        for (const Channel channel : channels)
            if (row[2] == "*" || row[2] == name(channel))
                covered[{row[1] == "caregiver", channel}].push_back(time(row));
    }

    void code(const Fields& row, std::size_t line) {
        const PersonIndex person{row[0] == "caregiver" ? 1U : 0U};
        Meaning meaning;
        meaning.channel = *channel_named(row[2]);
        meaning.act = *act_named(row[1]);
        if (!row[3].empty()) meaning.valence = *valence_named(row[3]);
        const std::string track = row[0] + row[1] + row[2] + row[3];
        const TrackHeading heading{track, person, {Code{row[1], meaning}}};
        const std::string source = "row " + std::to_string(line);
        if (row[5].empty())
            events.try_emplace(track, heading, std::vector<Event>{})
                .first->second.second.push_back({moment(row[4]), CodeIndex{0}, source});
        else
            states.try_emplace(track, heading, std::vector<State>{})
                .first->second.second.push_back({time(row), CodeIndex{0}, source});
    }
};

/// A distraction of the kind that its row names.
StateTrack distraction(const Fields& row) {
    Meaning meaning;
    meaning.act = Act::distraction;
    meaning.kind = row[1];
    return {TrackHeading{row[1], std::nullopt, {Code{row[1], meaning}}},
            std::vector{State{time(row), CodeIndex{0}, row[1]}}};
}

Timeline timeline_of(const Written& written) {
    Table table;
    table.parts.name = written.name;
    table.parts.people = {{written.ids.child, Role::child, {}, true, {}},
                          {written.ids.caregiver, Role::caregiver, {}, true, {}}};
    table.parts.resolution = std::chrono::milliseconds{1};
    std::istringstream lines{written.rows};
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        const Fields row = fields(line);
        ++number;
        if (row[0] == "episode")
            table.parts.episodes.push_back(episode(row));
        else if (row[0] == "coverage")
            table.cover(row);
        else if (row[0] == "distraction")
            table.parts.states.push_back(distraction(row));
        else if (!line.empty())
            table.code(row, number);
    }
    for (auto& [whose, stretches] : table.covered)
        table.parts.coverage.push_back(
            {PersonIndex{whose.first ? 1U : 0U}, whose.second, Stretches{stretches}});
    for (auto& [track, coded] : table.states)
        for (StateTrack& laid : lay(coded.first, coded.second)) table.parts.states.push_back(std::move(laid));
    for (auto& [track, coded] : table.events) table.parts.events.emplace_back(coded.first, coded.second);
    return Timeline{std::move(table.parts)};
}

} // namespace

measure::Account account_of(const Written& written) {
    const Timeline timeline = timeline_of(written);
    Progress silent;
    auto seen = measure::observe(timeline, {PersonIndex{0}, PersonIndex{1}}, written.options);
    return measure::account(seen.value(), written.options, silent);
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

// Play: two answers, a bid let go, one mended by touch, one that ends without the caregiver. Still: the break
// that goes on over the gap at 90 s into the reunion. Then the recording ends in a cry.
const std::string_view session = R"(episode,play,,,0,60
episode,still,still,,60,90
episode,reunion,,,95,140
coverage,child,*,,0,90
coverage,child,*,,95,140
coverage,caregiver,*,,0,90
coverage,caregiver,*,,95,140
caregiver,answer,gaze,neutral,1,59
child,bid,voice,positive,3,3.4
child,bid,gaze,neutral,3.2,4.5
caregiver,answer,face,positive,3.9,6
caregiver,answer,voice,neutral,3.9,5
child,engage,gaze,positive,5,10
child,bid,voice,neutral,12,
child,bid,face,positive,26,27
caregiver,answer,touch,positive,27.5,29
child,bid,voice,neutral,34,34.5
child,bid,voice,neutral,37,37.3
child,withdraw,gaze,neutral,38.5,41
caregiver,demand,voice,neutral,39.5,40.5
child,alarm,voice,negative,41.2,43
caregiver,answer,touch,positive,42,47
child,bid,face,neutral,50,50.4
child,withdraw,gaze,neutral,52.2,54
child,engage,gaze,neutral,58,61
caregiver,still,face,neutral,60,90
child,bid,voice,neutral,64,64.4
child,bid,voice,neutral,66,66.2
child,withdraw,gaze,neutral,70,76
child,alarm,voice,negative,80,100
caregiver,answer,touch,positive,96,106
caregiver,answer,gaze,neutral,103,125
child,engage,gaze,neutral,104,110
child,withdraw,gaze,neutral,112,114
child,bid,voice,neutral,120,120.6
caregiver,answer,voice,positive,120.9,122
child,alarm,voice,negative,132,140
)";

} // namespace attune::test
