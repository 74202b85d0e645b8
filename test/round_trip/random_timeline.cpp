// SPDX-License-Identifier: Apache-2.0
#include <test/round_trip/random_timeline.hpp>

#include <array>
#include <random>
#include <string>
#include <string_view>

namespace attune::test {
namespace {

constexpr std::array<std::string_view, 14> words{
    "play",       "still",    "still face 2", "reaches, distressed", "says \"no\"", "two\nlines",
    "two\rlines", "a\r\nb\r", " blank ends ", "caf\xC3\xA9",         "x;y|z\t.",    "#1",
    "1.5",        "a:b=c"};
constexpr std::array<std::string_view, 6> ids{"child", "caregiver", "MOT", "CHI:2", "\"Anna\", 3", "NA"};

class Maker {
public:
    explicit Maker(std::uint64_t seed) : dice_{seed} {}

    Timeline timeline() {
        parts_.name = "random";
        add_people();
        add_episodes();
        for (std::size_t i = below(30); i > 0; --i) add_track();
        add_coverage();
        if (yes()) parts_.length = Duration{1 + static_cast<Duration::rep>(below(4'000'000'000))};
        if (yes()) parts_.resolution = Duration{40'000'000};
        return Timeline{std::move(parts_)};
    }

private:
    std::size_t below(std::size_t end) { return dice_() % end; }
    bool yes() { return below(2) == 0; }

    std::string word() { return std::string{words[below(words.size())]}; }

    /// On a grid of seconds, of frames, or anywhere.
    Instant moment() {
        const auto step = std::array<Duration::rep, 3>{1'000'000'000, 40'000'000, 1}[below(3)];
        return Instant{Duration{step * (static_cast<Duration::rep>(below(30)) - 3)}};
    }

    Interval interval() {
        const Instant onset = moment();
        return {onset, onset + Duration{1 + static_cast<Duration::rep>(below(8)) * 500'000'000}};
    }

    void add_people() {
        for (std::size_t i = 0; i < 1 + below(ids.size()); ++i) {
            const auto role = static_cast<Role>(below(3));
            parts_.people.push_back({std::string{ids[i]}, role, {}, below(4) > 0, {}});
            if (below(4) == 0) parts_.people.back().not_available = {Channel::gaze, channels[below(6)]};
        }
    }

    void add_episodes() {
        Instant onset{Duration{0}};
        for (std::size_t i = below(4); i > 0; --i) {
            const Interval during{onset,
                                  onset + Duration{1 + static_cast<Duration::rep>(below(9)) * 1'000'000}};
            std::optional<Instruction> told;
            if (yes()) told = Instruction{yes() ? Act::still : Act::away, {}};
            if (told && yes()) told->free = {Channel::touch, Channel::gaze};
            parts_.episodes.push_back({word(), during, told});
            onset = during.offset();
        }
    }

    void add_coverage() {
        for (std::uint32_t person = 0; person < parts_.people.size(); ++person)
            for (const Channel channel : channels) {
                if (below(3) > 0) continue;
                std::vector<Interval> seen;
                for (std::size_t i = below(4); i > 0; --i) seen.push_back(interval());
                parts_.coverage.push_back({PersonIndex{person}, channel, Stretches{std::move(seen)}});
            }
    }

    Act act(const Person* person) {
        while (true) {
            const auto act = static_cast<Act>(below(static_cast<std::size_t>(Act::object) + 1));
            const bool is_context = act == Act::distraction || act == Act::object;
            if (!person && !is_context) continue;
            if (person && person->role == Role::child && is_caregivers(act)) continue;
            if (person && person->role == Role::caregiver && is_childs(act)) continue;
            return act;
        }
    }

    Meaning meaning(const Person* person) {
        Meaning means;
        means.act = act(person);
        means.channel = channels[below(channels.size())];
        means.valence = static_cast<Valence>(below(3));
        if (below(4) == 0) means.kind = word();
        if (below(8) == 0) means.to = std::string{ids[below(ids.size())]};
        if (below(8) == 0) means.marked = true;
        if (below(8) == 0) means.imitates = true;
        if (below(8) == 0) means.phase = "Ip";
        return means;
    }

    void add_track() {
        TrackHeading heading{word(), std::nullopt, {}};
        if (below(5) > 0)
            heading.person = PersonIndex{static_cast<std::uint32_t>(below(parts_.people.size()))};
        const Person* person =
            heading.person ? &parts_.people[static_cast<std::size_t>(*heading.person)] : nullptr;
        for (std::size_t i = 0; i < 1 + below(3); ++i) {
            heading.codes.push_back({word(), std::nullopt});
            if (below(6) > 0) heading.codes.back().meaning = meaning(person);
        }
        if (yes())
            add_states(heading);
        else
            add_events(heading);
    }

    std::string source() {
        return below(3) == 0 ? std::string{} : below(3) == 0 ? word() : std::to_string(below(40));
    }
    CodeIndex code(const TrackHeading& heading) {
        return CodeIndex{static_cast<std::uint32_t>(below(heading.codes.size()))};
    }

    void add_states(const TrackHeading& heading) {
        std::vector<State> states;
        for (std::size_t i = below(6); i > 0; --i) states.push_back({interval(), code(heading), source()});
        if (!states.empty() && yes()) states.push_back(states.front());
        for (StateTrack& track : lay(heading, states)) parts_.states.push_back(std::move(track));
    }

    void add_events(const TrackHeading& heading) {
        std::vector<Event> events;
        for (std::size_t i = below(6); i > 0; --i) events.push_back({moment(), code(heading), source()});
        parts_.events.emplace_back(heading, std::move(events));
    }

    std::mt19937_64 dice_;
    Parts parts_;
};

} // namespace

Timeline random_timeline(std::uint64_t seed) {
    return Maker{seed}.timeline();
}

} // namespace attune::test
