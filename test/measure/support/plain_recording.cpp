// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/plain_recording.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace attune::test {
namespace {

using Cells = std::vector<std::string>;

Cells split(std::string_view text, char by) {
    Cells cells(1);
    for (const char sign : text)
        if (sign == by)
            cells.emplace_back();
        else if (sign != '\r')
            cells.back() += sign;
    return cells;
}

Instant at(const std::string& cell) {
    return Instant{exact_seconds(cell)};
}

template <typename Value>
Value known(std::optional<Value> value) {
    if (!value) throw std::invalid_argument{"unknown word"};
    return *value;
}

/// What a recording is collected into before its Timeline is built.
class Collection {
public:
    Collection() {
        person("child");
        person("caregiver");
    }

    void add(const Cells& row) {
        if (row[0] == "episode")
            parts_.episodes.push_back({row[1], {at(row[4]), at(row[5])}, instruction(row)});
        else if (row[0] == "coverage")
            coverage_.push_back(row);
        else if (row[0] == "length")
            parts_.length = exact_seconds(row[5]);
        else if (row[0] == "resolution")
            parts_.resolution = exact_seconds(row[5]);
        else if (row[0] == "person")
            describe(row);
        else
            add_act(row);
    }

    Timeline timeline() {
        for (const Cells& row : coverage_) cover(row);
        for (auto& [whose, intervals] : covered_)
            parts_.coverage.push_back({whose.first, whose.second, Stretches{std::move(intervals)}});
        return Timeline{std::move(parts_)};
    }

private:
    /// "caregiver:ANN" has the id ANN; a bare role is its own id.
    PersonIndex person(const std::string& cell) {
        const std::string id = cell.substr(cell.find(':') + 1);
        std::vector<Person>& people = parts_.people;
        const auto found =
            std::find_if(people.begin(), people.end(), [&](const Person& one) { return one.id == id; });
        const auto index = static_cast<std::uint32_t>(found - people.begin());
        if (found == people.end())
            people.push_back({id, known(role_named(cell.substr(0, cell.find(':')))), {}, true, {}});
        in_use_.resize(people.size());
        return PersonIndex{index};
    }

    static std::optional<Instruction> instruction(const Cells& row) {
        if (row[2] == "free" || (row[2].empty() && row[1] != "still")) return std::nullopt;
        Instruction told;
        const Cells words = split(row[2], '+');
        if (words.front() == "away") told.caregiver = Act::away;
        for (std::size_t i = 1; i < words.size(); ++i) told.free.insert(known(channel_named(words[i])));
        return told;
    }

    void add_act(const Cells& row) {
        Meaning meaning;
        meaning.act = known(act_named(row[1]));
        if (!row[2].empty()) meaning.channel = known(channel_named(row[2]));
        if (!row[3].empty()) meaning.valence = known(valence_named(row[3]));
        for (std::size_t i = 6; i < row.size(); ++i) {
            const std::string value = row[i].substr(row[i].find('=') + 1);
            if (row[i].starts_with("kind=")) meaning.kind = value;
            if (row[i] == "marked=yes") meaning.marked = true;
            if (row[i] == "imitates=yes") meaning.imitates = true;
            if (row[i].starts_with("to=")) meaning.to = value;
            if (row[i].starts_with("phase=")) meaning.phase = value;
        }
        std::optional<PersonIndex> whose;
        if (row[0] != "context") whose = person(row[0]);
        if (whose) in_use_[static_cast<std::size_t>(*whose)].insert(meaning.channel);
        const TrackHeading heading{row[0] + " " + row[1], whose, {{row[1], meaning}}};
        const std::string source = std::to_string(++rows_);
        if (row[5].empty())
            parts_.events.emplace_back(heading, std::vector<Event>{{at(row[4]), CodeIndex{0}, source}});
        else
            parts_.states.emplace_back(heading,
                                       std::vector<State>{{{at(row[4]), at(row[5])}, CodeIndex{0}, source}});
    }

    void describe(const Cells& row) {
        Person& one = parts_.people[static_cast<std::size_t>(person(row[1]))];
        for (const std::string& channel : split(row[2], '+'))
            if (channel == "gaze-cue")
                one.gaze_as_cue = false;
            else
                one.not_available.insert(known(channel_named(channel)));
    }

    void cover(const Cells& row) {
        const PersonIndex whose = person(row[1]);
        const ChannelSet used = in_use_[static_cast<std::size_t>(whose)];
        for (const Channel channel : channels) {
            const bool meant =
                row[2] == "*" ? used.empty() || used.contains(channel) : row[2] == name(channel);
            if (!meant) continue;
            std::vector<Interval>& covered = covered_[{whose, channel}];
            if (!row[4].empty()) covered.emplace_back(at(row[4]), at(row[5]));
        }
    }

    Parts parts_;
    std::vector<Cells> coverage_;
    std::map<std::pair<PersonIndex, Channel>, std::vector<Interval>> covered_;
    std::vector<ChannelSet> in_use_;
    int rows_ = 0;
};

} // namespace

Duration exact_seconds(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    Duration::rep nanoseconds = 0;
    int decimals = -1;
    for (const char sign : text) {
        if (sign == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (sign < '0' || sign > '9' || decimals == 9) throw std::invalid_argument{"no time"};
        nanoseconds = 10 * nanoseconds + (sign - '0');
        decimals += decimals >= 0;
    }
    if (text.empty()) throw std::invalid_argument{"no time"};
    for (int i = std::max(decimals, 0); i < 9; ++i) nanoseconds *= 10;
    return Duration{negative ? -nanoseconds : nanoseconds};
}

Timeline plain_recording(std::string_view text) {
    Collection collection;
    for (const std::string& line : split(text, '\n')) {
        Cells cells = split(line.substr(std::min(line.find_first_not_of(' '), line.size())), ',');
        if (cells.front().empty() || (cells.front() == "person" && cells[1] == "act")
            || cells.front().starts_with('#'))
            continue;
        try {
            if (cells.size() < 6) throw std::invalid_argument{"too few cells"};
            collection.add(cells);
        } catch (const std::logic_error& why) {
            throw std::runtime_error{line + ": " + why.what()};
        }
    }
    return collection.timeline();
}

Timeline plain_recording_in(const std::filesystem::path& path) {
    std::ifstream file{path};
    std::ostringstream text;
    text << file.rdbuf();
    return plain_recording(text.str());
}

} // namespace attune::test
