// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/reading_sections.hpp>

#include <attune/report/text_table.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace attune::app {
namespace {

using report::TextTable;

constexpr std::size_t episodes_shown = 12;

/// Everybody whom a code is about: those its acts name, else whose the track is.
std::set<std::string> people_of(const read::CodeMapping& code) {
    std::set<std::string> people;
    if (code.senses != nullptr)
        for (const read::Sense& sense : *code.senses)
            if (sense.says == read::Sense::Says::act && !sense.person.empty()) people.insert(sense.person);
    if (people.empty()) people.insert(code.person);
    return people;
}

std::map<std::string, std::size_t> annotations_by_person(const read::Mapping& mapping) {
    std::map<std::string, std::size_t> counts;
    for (const read::TrackMapping& track : mapping.tracks)
        for (const read::CodeMapping& code : track.codes)
            for (const std::string& person : people_of(code)) counts[person] += code.marks;
    return counts;
}

ChannelSet channels_of(const Timeline& timeline, PersonIndex person) {
    ChannelSet used;
    const auto use = [&](const TrackHeading& heading) {
        if (heading.person != person) return;
        for (const Code& code : heading.codes)
            if (code.meaning && code.meaning->act != Act::distraction && code.meaning->act != Act::object)
                used.insert(code.meaning->channel);
    };
    for (const StateTrack& track : timeline.states()) use(track.heading());
    for (const EventTrack& track : timeline.events()) use(track.heading());
    return used;
}

std::string told(const Episode& episode) {
    if (!episode.instruction) return {};
    std::string words = fmt::format("the caregiver was told to be {}", name(episode.instruction->caregiver));
    if (!episode.instruction->free.empty())
        words += fmt::format("; free: {}", report::listed(episode.instruction->free));
    return words;
}

} // namespace

std::string people_section(const ReadFile& file, const read::Mapping& mapping) {
    const Timeline& timeline = file.reading.timeline;
    if (timeline.people().empty())
        return labelled("People", "the file names nobody; a codebook says whose each track is");
    const auto counts = annotations_by_person(mapping);
    TextTable table{
        {TextTable::Align::left, TextTable::Align::left, TextTable::Align::right, TextTable::Align::left}};
    for (std::uint32_t i = 0; i < timeline.people().size(); ++i) {
        const Person& person = timeline.people()[i];
        const auto found = counts.find(person.id);
        const std::size_t count = found == counts.end() ? 0 : found->second;
        table.row({one_line(person.id, 30), person.role ? std::string{name(*person.role)} : "no role",
                   report::counted(count, "annotation", "annotations"),
                   report::listed(channels_of(timeline, PersonIndex{i}))});
    }
    return labelled_rows("People", table.text(reading_label_width));
}

std::string episode_section(const Timeline& timeline, Detail detail) {
    const auto episodes = timeline.episodes();
    if (episodes.empty()) return labelled("Episodes", "none");
    TextTable table{{TextTable::Align::left, TextTable::Align::left, TextTable::Align::left}};
    for (const Episode& episode : episodes) {
        if (detail == Detail::enough_to_know && &episode == &episodes[0] + episodes_shown) break;
        table.row({one_line(episode.name, 40),
                   report::whole_clock(episode.interval.onset()) + "\u2013"
                       + report::whole_clock(episode.interval.offset()),
                   told(episode)});
    }
    std::string text = labelled_rows("Episodes", table.text(reading_label_width));
    if (detail == Detail::enough_to_know && episodes.size() > episodes_shown)
        text += labelled("", fmt::format("and {} more", episodes.size() - episodes_shown));
    return text;
}

std::string coverage_section(const Timeline& timeline) {
    if (timeline.coverage().empty())
        return labelled("Coverage", "not stated: what is coded counts as seen all the time");
    TextTable table{{TextTable::Align::left, TextTable::Align::left, TextTable::Align::left}};
    bool is_stated_for_all = true;
    for (std::uint32_t i = 0; i < timeline.people().size(); ++i) {
        std::vector<std::pair<const Stretches*, ChannelSet>> alike;
        for (const Channel channel : channels) {
            const Stretches* seen = timeline.coverage(PersonIndex{i}, channel);
            if (seen == nullptr) {
                is_stated_for_all &= !channels_of(timeline, PersonIndex{i}).contains(channel);
                continue;
            }
            const auto same = std::find_if(alike.begin(), alike.end(),
                                           [&](const auto& one) { return *one.first == *seen; });
            (same == alike.end() ? alike.emplace_back(seen, ChannelSet{}) : *same).second.insert(channel);
        }
        for (const auto& [seen, of] : alike)
            table.row({one_line(timeline.people()[i].id, 30), report::listed(of),
                       seen->empty() ? "never seen"
                                     : fmt::format("{} in {}", report::length_words(seen->length()),
                                                   report::counted(seen->size(), "stretch", "stretches"))});
    }
    std::string text = labelled_rows("Coverage", table.text(reading_label_width));
    if (!is_stated_for_all) text += labelled("", "every other channel counts as seen all the time");
    return text;
}

} // namespace attune::app
