// SPDX-License-Identifier: Apache-2.0
#include <attune/read/interpret.hpp>

#include <attune/read/cast.hpp>
#include <attune/read/counted.hpp>
#include <attune/read/coverage_notes.hpp>
#include <attune/read/instructed_acts.hpp>
#include <attune/read/laying.hpp>
#include <attune/read/mapping.hpp>
#include <attune/read/signal_coverage.hpp>
#include <attune/read/signal_readings.hpp>
#include <attune/read/unmapped.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace attune::read {
namespace {

class Interpreter {
public:
    Interpreter(const Coding& coding, const Codebook& codebook, const InterpretOptions& options)
        : coding_{coding}, codebook_{codebook}, options_{options}, mapping_{map_codes(coding, codebook)},
          cast_{coding, codebook, options.availability}, findings_{coding.findings} {
        for (Finding& finding : unmapped(coding, codebook, mapping_)) {
            if (codebook.empty()) undecided_.push_back(finding.what);
            findings_.push_back(std::move(finding));
        }
    }

    Reading read() {
        for (std::size_t i = 0; i < coding_.tracks.size(); ++i) {
            if (mapping_.tracks[i].episodes)
                add_episodes(coding_.tracks[i]);
            else
                add_track(coding_.tracks[i], mapping_.tracks[i]);
        }
        for (const Episode& episode : coding_.episodes)
            add_episode(episode.name, episode.interval, episode.instruction);
        add_signals();
        for (const CodedCoverage& covered : coding_.coverage)
            coverage_.covered(cast_.index(covered.person),
                              covered.channel ? std::optional<ChannelSet>{ChannelSet{*covered.channel}}
                                              : std::nullopt,
                              covered.interval);
        return finish();
    }

private:
    Place place(std::string track = {}, std::string source = {}) const {
        return {coding_.name, {}, {}, std::move(track), std::move(source)};
    }
    void find(Severity severity, Place where, std::string what, std::string remedy) {
        findings_.push_back({severity, std::move(where), std::move(what), std::move(remedy)});
    }

    void add_track(const CodedTrack& track, const TrackMapping& mapping) {
        Laying laying{track};
        std::vector<std::vector<Laid>> laid(track.codes.size());
        for (std::size_t i = 0; i < track.codes.size(); ++i)
            laid[i] = lay_code(track, track.codes[i], mapping.codes[i]);
        for (const Mark& mark : track.marks) laying.expect(mark, laid[static_cast<std::size_t>(mark.code)]);
        std::size_t open = 0;
        for (const Mark& mark : track.marks) {
            const auto code = static_cast<std::size_t>(mark.code);
            open += mark.extent == Extent::open ? 1 : 0;
            note_coverage(mapping.codes[code], mark);
            laying.add(mark, laid[code]);
        }
        if (open > 0)
            find(Severity::note, place(track.name),
                 fmt::format("{} without an end, read as {}", counted(open, "annotation", "annotations"),
                             open == 1 ? "an instant" : "instants"),
                 "Write the ends in the coding program if these are stretches.");
        laying.move_to(parts_, coding_.name);
    }

    /// Where the marks of one code go: on one track for each act it means, or on one without a meaning.
    std::vector<Laid> lay_code(const CodedTrack& track, const Code& code, const CodeMapping& mapping) {
        std::vector<Laid> laid;
        if (mapping.as == CodeMapping::As::own) {
            laid.push_back({cast_.index(mapping.person), code.meaning ? &*code.meaning : nullptr});
        } else if (mapping.senses != nullptr) {
            for (const Sense& sense : *mapping.senses) {
                if (sense.says == Sense::Says::nothing || sense.says == Sense::Says::undecided) continue;
                if (mapping.marks == 0 || sense.person == "*") continue;
                const auto person = cast_.index(sense.person.empty() ? mapping.person : sense.person);
                const bool act = sense.says == Sense::Says::act;
                if (may(track, code, person, act ? sense.meaning : Meaning{}) && act)
                    laid.push_back({person, &sense.meaning});
            }
        }
        if (mapping.as == CodeMapping::As::undecided && mapping.marks > 0) {
            undecided_.push_back(
                fmt::format("track {}, code \"{}\": its act is still \"?\"", track.name, code.label));
            find(Severity::warning, place(track.name),
                 fmt::format("what \"{}\" means is still undecided ({})", code.label,
                             counted(mapping.marks, "annotation", "annotations")),
                 "Write its act in the codebook in place of \"?\".");
        }
        if (laid.empty()) laid.push_back({cast_.index(mapping.person), nullptr});
        return laid;
    }

    /// Whether this person can do this act; a finding and an open question where not.
    bool may(const CodedTrack& track, const Code& code, std::optional<PersonIndex> person,
             const Meaning& meaning) {
        if (meaning.act == Act::distraction || meaning.act == Act::object) return true;
        std::string what;
        if (!person) {
            what = fmt::format("nobody says whose \"{}\" is", code.label);
        } else if (const auto role = cast_[*person].role) {
            const bool wrong = (*role == Role::child && is_caregivers(meaning.act))
                               || (*role == Role::caregiver && is_childs(meaning.act));
            if (!wrong) return true;
            what = fmt::format("\"{}\" means {}, which {}, a {}, can not do", code.label, name(meaning.act),
                               cast_[*person].id, name(*role));
        } else {
            return true;
        }
        find(Severity::error, place(track.name), what + "; it is kept without a meaning",
             "Correct the person, the role or the act in the codebook.");
        undecided_.push_back(fmt::format("track {}: {}", track.name, what));
        return false;
    }

    void note_coverage(const CodeMapping& mapping, const Mark& mark) {
        const auto during = stretch(mark.onset, mark.offset);
        if (mapping.senses == nullptr || !during) return;
        for (const Sense& sense : *mapping.senses) {
            if (sense.says != Sense::Says::covered && sense.says != Sense::Says::not_covered) continue;
            const bool everybody = sense.person == "*";
            const auto person =
                everybody ? std::nullopt : cast_.index(sense.person.empty() ? mapping.person : sense.person);
            if (!person && !everybody) continue; // lay_code has said so
            const auto channels =
                sense.every_channel ? std::nullopt : std::optional<ChannelSet>{sense.channels};
            if (sense.says == Sense::Says::covered)
                coverage_.covered(person, channels, *during);
            else
                coverage_.not_covered(person, channels, *during);
        }
    }

    void add_episodes(const CodedTrack& track) {
        for (const Mark& mark : track.marks) {
            const std::string& label = track.codes[static_cast<std::size_t>(mark.code)].label;
            if (const auto interval = stretch(mark.onset, mark.offset))
                add_episode(label, *interval, std::nullopt);
            else
                find(Severity::warning, place(track.name, std::string{mark.source}),
                     fmt::format("episode \"{}\" has no length and is left out", label),
                     "An episode needs an onset and an offset.");
        }
    }

    void add_episode(const std::string& word, const Interval& interval,
                     std::optional<Instruction> instruction) {
        const auto renamed = codebook_.episodes.names.find(word);
        const std::string& name = renamed == codebook_.episodes.names.end() ? word : renamed->second;
        const auto said = codebook_.episodes.instructions.find(name);
        if (!instruction && said != codebook_.episodes.instructions.end()) instruction = said->second;
        const bool twice =
            std::any_of(parts_.episodes.begin(), parts_.episodes.end(), [&](const Episode& other) {
                return other.name == name && other.interval.onset() == interval.onset();
            });
        if (!twice)
            parts_.episodes.push_back({name, interval, instruction});
        else
            find(Severity::warning, place(),
                 fmt::format("episode \"{}\" begins twice at the same moment; the first "
                             "is kept",
                             name),
                 "Take one of them out.");
    }

    void add_signals() {
        for (const CodedSignal& signal : coding_.signals)
            parts_.signals.emplace_back(signal.name,
                                        cast_.index(signal.person.empty() ? codebook_.whose : signal.person),
                                        signal.start, signal.rate, signal.samples);
        const SignalReadings read = read_signals(coding_, codebook_);
        findings_.insert(findings_.end(), read.findings.begin(), read.findings.end());
        std::map<std::string, SignalCoverage> covered;
        for (const SignalReading& reading : read.readings) {
            if (reading.rule->sense.says == Sense::Says::covered)
                add_signal_coverage(reading, covered[reading.person]);
            else
                add_signal_act(reading, covered[reading.person]);
        }
        for (const auto& [person, coverage] : covered)
            for (const Channel channel : channels)
                if (const auto seen = coverage[channel])
                    for (const Interval& interval : seen->intervals())
                        coverage_.covered(cast_.index(person), ChannelSet{channel}, interval);
    }

    void add_signal_act(const SignalReading& reading, SignalCoverage& coverage) {
        const Sense& sense = reading.rule->sense;
        if (sense.says == Sense::Says::undecided) {
            undecided_.push_back(fmt::format("signal {}: its act is still \"?\"", reading.rule->words));
            return;
        }
        CodedTrack track;
        track.name = reading.rule->words;
        const Meaning& meaning = sense.meaning;
        const CodeIndex code =
            track.code(meaning.kind.empty() ? std::string{name(meaning.act)} : meaning.kind);
        const Laid where[] = {{cast_.index(reading.person), &meaning}};
        if (!may(track, track.codes.front(), where[0].person, meaning)) return;
        coverage.told(meaning.channel, reading.seen);
        Laying laying{track};
        for (const auto& [interval, first] : reading.runs)
            laying.add({interval.onset(), interval.offset(), code, Extent::stretch,
                        fmt::format("sample {}", first + 1)},
                       where);
        laying.move_to(parts_, coding_.name);
    }

    static void add_signal_coverage(const SignalReading& reading, SignalCoverage& coverage) {
        const Sense& sense = reading.rule->sense;
        ChannelSet counting = sense.channels;
        if (sense.every_channel)
            for (const Channel channel : channels) counting.insert(channel);
        std::vector<Interval> held;
        for (const auto& [interval, first] : reading.runs) held.push_back(interval);
        coverage.counts(counting, Stretches{std::move(held)});
    }

    std::vector<ChannelSet> in_use() const {
        std::vector<ChannelSet> used(cast_.people().size());
        const auto use = [&](const TrackHeading& heading) {
            for (const Code& code : heading.codes)
                if (heading.person && code.meaning && code.meaning->act != Act::distraction
                    && code.meaning->act != Act::object)
                    used[static_cast<std::size_t>(*heading.person)].insert(code.meaning->channel);
        };
        for (const StateTrack& track : parts_.states) use(track.heading());
        for (const EventTrack& track : parts_.events) use(track.heading());
        return used;
    }

    /// Where a channel is only said to be hidden now and then, this is the time from which that is taken.
    Stretches whole() const {
        std::vector<Interval> time;
        for (const Episode& episode : parts_.episodes) time.push_back(episode.interval);
        Instant last{parts_.length.value_or(Duration{0})};
        if (!parts_.length)
            for (const CodedTrack& track : coding_.tracks)
                for (const Mark& mark : track.marks) last = std::max(last, mark.offset);
        const auto all = stretch(Instant{Duration{0}}, last);
        if (time.empty() && all) time.push_back(*all);
        return Stretches{std::move(time)};
    }

    Reading finish() {
        parts_.name = coding_.name;
        parts_.media = coding_.media;
        parts_.length = coding_.length;
        parts_.resolution = codebook_.resolution ? codebook_.resolution : coding_.resolution;
        parts_.zero = coding_.zero;
        parts_.phases = codebook_.match.order;
        parts_.matches = codebook_.match.same;
        if (options_.match == MatchBy::social) {
            parts_.matches.clear();
            for (const std::string& child : codebook_.match.social)
                for (const std::string& caregiver : codebook_.match.social)
                    parts_.matches.push_back({child, caregiver});
        }
        parts_.people = cast_.people();
        parts_.coverage = coverage_.stated(in_use(), whole());
        for (Finding& finding : cast_.findings()) findings_.push_back(std::move(finding));
        for (const Person& person : parts_.people)
            if (!person.role) undecided_.push_back(fmt::format("person {}: no role", person.id));
        Timeline timeline{std::move(parts_)};
        for (Finding& finding : instructed_acts(timeline)) findings_.push_back(std::move(finding));
        return {std::move(timeline), std::move(findings_), std::move(undecided_)};
    }

    const Coding& coding_;
    const Codebook& codebook_;
    const InterpretOptions& options_;
    Mapping mapping_;
    Cast cast_;
    Parts parts_;
    CoverageNotes coverage_;
    std::vector<Finding> findings_;
    std::vector<std::string> undecided_;
};

} // namespace

Reading interpret(const Coding& coding, const Codebook& codebook, const InterpretOptions& options) {
    return Interpreter{coding, codebook, options}.read();
}

} // namespace attune::read
