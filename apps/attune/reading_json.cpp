// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/reading_json.hpp>

#include <attune/report/json_sections.hpp>
#include <attune/report/json_writer.hpp>

namespace attune::app {
namespace {

using report::cell;
using report::JsonWriter;
constexpr auto one_line = JsonWriter::Layout::one_line;

void write_proposals(JsonWriter& json, const ReadFile& file) {
    json.key("proposals").begin_list();
    for (const read::Proposal& proposal : file.proposals) {
        json.begin_object(one_line);
        json.member("format", std::string{proposal.format});
        json.member("confidence", static_cast<std::uint64_t>(proposal.confidence));
        json.member("because", proposal.because);
        json.end_object();
    }
    json.end_list();
}

void write_people(JsonWriter& json, const Timeline& timeline, const Pseudonyms& pseudonyms) {
    json.key("people").begin_list();
    for (const Person& person : timeline.people()) {
        json.begin_object(one_line);
        json.member("id", pseudonyms.of(person.id));
        if (person.role)
            json.member("role", std::string{attune::name(*person.role)});
        else
            json.member_or_reason("role", {}, "neither the file nor a codebook gives it");
        json.key("not_available").begin_list();
        for (const Channel channel : channels)
            if (person.not_available.contains(channel)) json.value(std::string{attune::name(channel)});
        json.end_list();
        json.end_object();
    }
    json.end_list();
}

void write_episodes(JsonWriter& json, const Timeline& timeline) {
    json.key("episodes").begin_list();
    for (const Episode& episode : timeline.episodes()) {
        json.begin_object(one_line);
        json.member("name", episode.name);
        json.member("onset_s", episode.interval.onset().since_zero());
        json.member("offset_s", episode.interval.offset().since_zero());
        json.key("instruction");
        if (episode.instruction) {
            json.begin_object();
            json.member("caregiver", std::string{attune::name(episode.instruction->caregiver)});
            json.member("free", attune::name(episode.instruction->free));
            json.end_object();
        } else {
            json.value({});
        }
        json.end_object();
    }
    json.end_list();
}

void write_coverage(JsonWriter& json, const Timeline& timeline, const Pseudonyms& pseudonyms) {
    json.key("coverage").begin_list();
    for (const Coverage& covered : timeline.coverage()) {
        json.begin_object(one_line);
        json.member("person", pseudonyms.of(timeline[covered.person].id));
        json.member("channel", std::string{attune::name(covered.channel)});
        json.key("stretches").begin_list();
        for (const Interval& seen : covered.stretches.intervals()) {
            json.begin_list();
            json.value(seen.onset().since_zero());
            json.value(seen.offset().since_zero());
            json.end_list();
        }
        json.end_list();
        json.end_object();
    }
    json.end_list();
}

} // namespace

std::string reading_json(const ReadFile& file, const Pseudonyms& pseudonyms) {
    const Timeline& timeline = file.reading.timeline;
    JsonWriter json;
    json.begin_object();
    json.member("schema", std::string{"attune.reading/1"});
    json.member("attune", file.provenance.attune);
    json.member("recording", pseudonyms.of(timeline.name()));
    write_proposals(json, file);
    report::write_provenance(json, file.provenance);
    json.member_or_reason("length_s", cell(timeline.length()), "the file does not say");
    json.member_or_reason("step_s", cell(timeline.resolution()), "neither the file nor a codebook says");
    json.member("last_moment_s", timeline.last_moment().since_zero());
    write_people(json, timeline, pseudonyms);
    write_episodes(json, timeline);
    write_coverage(json, timeline, pseudonyms);
    write_coded(json, file, pseudonyms);
    report::write_findings(json, file.provenance);
    json.key("undecided").begin_list();
    for (const std::string& open : file.reading.undecided) json.value(pseudonyms.in(open));
    json.end_list();
    json.end_object();
    return json.take();
}

} // namespace attune::app
