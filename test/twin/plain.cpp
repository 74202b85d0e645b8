// SPDX-License-Identifier: Apache-2.0
#include <test/twin/plain.hpp>
#include <test/twin/words.hpp>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace twin {

namespace {

std::vector<std::string> columns_of(const std::string& line) {
    std::vector<std::string> columns{""};
    for (const char sign : line) {
        if (sign == ',')
            columns.emplace_back();
        else if (sign != '\r')
            columns.back() += sign;
    }
    return columns;
}

/// Decimal seconds, exactly.
Time time_from(const std::string& text) {
    const std::size_t point = text.find('.');
    std::string digits = point == std::string::npos ? "" : text.substr(point + 1);
    if (text.empty() || digits.size() > 9 || text.find_first_not_of("0123456789.") != std::string::npos) {
        throw std::runtime_error("'" + text + "' is not a time in seconds");
    }
    digits.resize(9, '0');
    return std::stoll(text.substr(0, point)) * second + std::stoll(digits);
}

/// The enumerator, of the first `count`, with this name.
template <class Enumerator>
Enumerator named(const std::string& text, int count) {
    for (int i = 0; i < count; ++i) {
        if (name(static_cast<Enumerator>(i)) == text) return static_cast<Enumerator>(i);
    }
    throw std::runtime_error("'" + text + "' is not known");
}

// CHOICE: the worked examples call the episode `still` instructed without a column for it: an episode row
// with no instruction, whose name is `still` or `away`, has that instruction.
Instruction instruction_of(const std::string& episode, const std::string& stated) {
    if (!stated.empty()) return named<Instruction>(stated, 4);
    if (episode == "still") return Instruction::still;
    return episode == "away" ? Instruction::away : Instruction::none;
}

void read_row(const std::vector<std::string>& row, int line, Recording& recording) {
    if (row.size() != 6) throw std::runtime_error("6 columns expected");
    const Time onset = time_from(row[4]);
    const Time offset = row[5].empty() ? onset : time_from(row[5]);
    if (row[0] == "episode") {
        recording.episodes.push_back({row[1], onset, offset, instruction_of(row[1], row[2])});
    } else if (row[0] == "coverage") {
        Covered covered{named<Person>(row[1], 3), std::nullopt, onset, offset};
        if (row[2] != "*") covered.channel = named<Channel>(row[2], 6);
        recording.coverage.push_back(covered);
    } else if (row[0] == "distraction") {
        recording.distractions.push_back({row[1], onset, offset});
    } else if (row[0] == "play") {
        const auto of = row[1].empty() ? std::nullopt : std::optional{named<Person>(row[1], 3)};
        recording.plays.push_back({of, onset, offset});
    } else if (row[0] == "medium") {
        recording.medium = offset;
    } else if (row[0] == "grid") {
        recording.grid = offset;
    } else {
        const Valence valence = row[3].empty() ? Valence::neutral : named<Valence>(row[3], 3);
        recording.acts.push_back({named<Person>(row[0], 3), named<Channel>(row[2], 6), named<Act>(row[1], 14),
                                  valence, onset, offset, line});
    }
}

} // namespace

Recording read_plain_text(const std::string& text) {
    Recording recording;
    std::istringstream lines{text};
    std::string line;
    int number = 1;
    std::getline(lines, line); // the names of the columns
    while (std::getline(lines, line)) {
        ++number;
        if (line.empty()) continue;
        try {
            read_row(columns_of(line), number, recording);
        } catch (const std::exception& why) {
            throw std::runtime_error("line " + std::to_string(number) + ": " + why.what() + ": " + line);
        }
    }
    return recording;
}

Recording read_plain(const std::filesystem::path& path) {
    std::ifstream file{path};
    if (!file) throw std::runtime_error(path.string() + " can not be opened");
    std::ostringstream text;
    text << file.rdbuf();
    return read_plain_text(text.str());
}

std::string plain_text(const Recording& recording) {
    std::ostringstream text;
    const auto times = [&](const auto& thing) {
        text << in_seconds(thing.onset) << ',';
        if (thing.offset != thing.onset) text << in_seconds(thing.offset);
        text << '\n';
    };
    text << "person,act,channel,valence,onset_s,offset_s\n";
    text << "grid,,,,0," << in_seconds(recording.grid) << '\n';
    if (recording.medium) text << "medium,,,,0," << in_seconds(*recording.medium) << '\n';
    for (const Episode& episode : recording.episodes) {
        text << "episode," << episode.name << ',' << name(episode.instruction) << ",,";
        times(episode);
    }
    for (const Covered& covered : recording.coverage) {
        text << "coverage," << name(covered.person) << ',';
        text << (covered.channel ? name(*covered.channel) : "*") << ",,";
        times(covered);
    }
    for (const auto& [person, channel] : recording.not_available)
        text << "not available," << name(person) << ',' << name(channel) << ",,,\n";
    if (!recording.gaze_as_cue) text << "gaze is no cue,,,,,\n";
    for (const Distraction& distraction : recording.distractions) {
        text << "distraction," << distraction.name << ",,,";
        times(distraction);
    }
    for (const Play& play : recording.plays) {
        text << "play," << (play.of ? name(*play.of) : "") << ",,,";
        times(play);
    }
    for (const CodedAct& act : recording.acts) {
        text << name(act.person) << ',' << name(act.act) << ',' << name(act.channel) << ','
             << name(act.valence) << ',';
        times(act);
    }
    return text.str();
}

void write_plain(const std::filesystem::path& path, const Recording& recording) {
    std::ofstream{path} << plain_text(recording);
}

} // namespace twin
