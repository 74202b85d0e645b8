// SPDX-License-Identifier: Apache-2.0
#include <test/report/small_recording.hpp>

#include <utility>

namespace attune::test {
namespace {

using std::chrono_literals::operator""ms;

constexpr PersonIndex child{0};
constexpr PersonIndex caregiver{1};

Instant at(int milliseconds) {
    return Instant{milliseconds * 1ms};
}

Meaning meaning(Channel channel, Act act, Valence valence) {
    Meaning made;
    made.channel = channel;
    made.act = act;
    made.valence = valence;
    return made;
}

Person person(std::string id, Role role) {
    Person made;
    made.id = std::move(id);
    made.role = role;
    return made;
}

/// The tracks of one person, one for each channel, act and valence.
class Coder {
public:
    explicit Coder(PersonIndex person) : person_{person} {}

    /// From `onset` to `offset`, in milliseconds.
    Coder& codes(Channel channel, Act act, Valence valence, int onset, int offset) {
        states_.push_back({meaning(channel, act, valence), {at(onset), at(offset)}});
        return *this;
    }

    void add_to(Parts& parts) const {
        int row = 1;
        for (const auto& [means, interval] : states_) {
            const TrackHeading heading{std::string{name(means.channel)}, person_, {{"code", means}}};
            const std::string source = (person_ == child ? "c" : "m") + std::to_string(row++);
            parts.states.emplace_back(heading, std::vector{State{interval, CodeIndex{0}, source}});
        }
    }

private:
    PersonIndex person_;
    std::vector<std::pair<Meaning, Interval>> states_;
};

} // namespace

Timeline small_recording() {
    using enum Channel;
    Parts parts;
    parts.name = "small, \"quoted\"";
    parts.people = {person("Mia, 6", Role::child), person("MOT", Role::caregiver)};
    parts.people[0].covariates["age"] = "6 months";
    parts.resolution = 40ms;
    parts.zero = "the first frame";
    parts.episodes = {{"play", {at(0), at(120'000)}, std::nullopt},
                      {"still", {at(120'000), at(150'000)}, Instruction{Act::still, {}}}};
    Coder{child}
        .codes(voice, Act::bid, Valence::positive, 5'000, 5'400)
        .codes(gaze, Act::bid, Valence::neutral, 12'000, 14'000)
        .codes(voice, Act::bid, Valence::positive, 12'400, 12'800) // joins the look
        .codes(voice, Act::bid, Valence::neutral, 13'000, 13'200)  // supersedes it
        .codes(face, Act::bid, Valence::positive, 30'000, 31'000)
        .codes(voice, Act::alarm, Valence::negative, 45'000, 50'000)
        .codes(gaze, Act::withdraw, Valence::neutral, 46'500, 49'000)
        .codes(voice, Act::bid, Valence::neutral, 70'000, 70'200)
        .codes(voice, Act::bid, Valence::neutral, 90'000, 90'200)
        .codes(gaze, Act::withdraw, Valence::neutral, 93'000, 95'000)
        .codes(voice, Act::bid, Valence::neutral, 119'000, 119'200) // cut by the end of the play
        .codes(voice, Act::bid, Valence::neutral, 125'000, 125'400)
        .codes(voice, Act::alarm, Valence::negative, 130'000, 149'000)
        .add_to(parts);
    Coder{caregiver}
        .codes(gaze, Act::answer, Valence::neutral, 0, 11'000)
        .codes(voice, Act::answer, Valence::positive, 6'040, 7'000)
        .codes(face, Act::answer, Valence::positive, 14'000, 16'000)
        .codes(touch, Act::answer, Valence::positive, 14'000, 20'000)
        .codes(face, Act::answer, Valence::positive, 30'000, 32'000) // coincident
        .codes(voice, Act::rebuff, Valence::negative, 45'600, 46'000)
        .codes(touch, Act::answer, Valence::neutral, 51'200, 58'000) // after the alarm's window
        .codes(voice, Act::answer, Valence::positive, 71'000, 72'000)
        .add_to(parts);
    Meaning telephone;
    telephone.act = Act::distraction;
    telephone.kind = "telephone";
    parts.states.emplace_back(TrackHeading{"context", std::nullopt, {{"telephone", telephone}}},
                              std::vector{State{{at(88'000), at(100'000)}, CodeIndex{0}, "x1"}});
    return Timeline{std::move(parts)};
}

measure::Account small_account(unsigned threads) {
    const measure::Options options{.shifts = 200, .seed = 7, .threads = threads};
    auto seen = measure::observe(small_recording(), {child, caregiver}, options);
    Progress silent;
    return measure::account(seen.value(), options, silent);
}

report::Provenance small_provenance() {
    const Timeline recording = small_recording();
    report::Provenance from;
    from.attune = "1.2.3";
    from.recording = report::source_file("small.csv", "person,act\n");
    from.format = "plain";
    from.in_words = "attune's own table (.csv)";
    from.codebook = report::UsedCodebook{"ours", "2", "Example & Example 2020", "attune",
                                         report::source_file("ours.toml", "name = \"ours\"\n")};
    from.zero = recording.zero();
    from.media = {{"small.mp4", 150'000ms, 0ms}};
    from.people = {recording.people()[0], recording.people()[1]};
    from.findings = {{report::Weight::warning, "small.csv:7",
                      "a row has no offset; it was read as an instant", "Write its offset."}};
    return from;
}

report::Provenance provenance_of(const measure::Account& account) {
    report::Provenance from = small_provenance();
    for (const Partner partner : partners) from.people[partner].id = account.seen.ids[partner];
    return from;
}

} // namespace attune::test
