// SPDX-License-Identifier: Apache-2.0
#include <attune/report/json_sections.hpp>

#include <fmt/format.h>

namespace attune::report {

void write_file(JsonWriter& json, const SourceFile& file) {
    json.begin_object(JsonWriter::Layout::one_line);
    json.member("name", file.name);
    json.member("bytes", file.bytes);
    json.member("sha256", file.sha256);
    json.end_object();
}

namespace {

void write_table(JsonWriter& json, std::string_view name, const std::optional<SourceFile>& file) {
    if (!file) return json.member_or_reason(name, {}, "none was given");
    json.key(name);
    write_file(json, *file);
}

} // namespace

void write_codebook(JsonWriter& json, const std::optional<UsedCodebook>& codebook) {
    if (!codebook) return json.member_or_reason("codebook", {}, "none was given");
    json.key("codebook").begin_object();
    json.member("name", codebook->name);
    json.member("version", codebook->version);
    json.member("source", codebook->source);
    json.member("inherits", codebook->inherits);
    json.key("file");
    write_file(json, codebook->file);
    json.end_object();
}

namespace {

void write_media(JsonWriter& json, const std::vector<Medium>& media) {
    json.key("media").begin_list();
    for (const Medium& medium : media) {
        json.begin_object(JsonWriter::Layout::one_line);
        json.member("name", medium.file_name);
        json.member_or_reason("length_s", cell(medium.length), "the file does not say");
        json.member("onset_s", medium.lag);
        json.end_object();
    }
    json.end_list();
}

Cell said(const std::string& words) {
    return words.empty() ? Cell{} : Cell{words};
}

void write_channels(JsonWriter& json, std::string_view name, ChannelSet set) {
    json.key(name).begin_list(JsonWriter::Layout::one_line);
    for (const Channel channel : channels)
        if (set.contains(channel)) json.value(std::string{attune::name(channel)});
    json.end_list();
}

} // namespace

void write_provenance(JsonWriter& json, const Provenance& provenance) {
    json.key("provenance").begin_object();
    json.key("file");
    write_file(json, provenance.recording);
    json.member("format", provenance.format);
    json.member("format_in_words", provenance.in_words);
    write_codebook(json, provenance.codebook);
    write_table(json, "episodes_file", provenance.episodes);
    write_table(json, "coverage_file", provenance.coverage);
    json.member_or_reason("coder", said(provenance.coder), "nobody said who coded it");
    json.member_or_reason("agreement", said(provenance.agreement), "no second coder was compared");
    json.member("zero", provenance.zero);
    write_media(json, provenance.media);
    json.member("made_for", provenance.made_for);
    json.member("names", std::string{provenance.named ? "kept" : "left out"});
    json.end_object();
}

void write_dyad(JsonWriter& json, const Provenance& provenance) {
    json.key("dyad").begin_object();
    for (const Partner partner : partners) {
        const Person& person = provenance.people[partner];
        json.key(name(partner)).begin_object();
        json.member("id", person.id);
        write_channels(json, "not_available", person.not_available);
        if (partner == Partner::child) json.member("gaze_as_cue", person.gaze_as_cue);
        json.key("covariates").begin_object();
        for (const auto& [what, value] : person.covariates) json.member(what, value);
        json.end_object();
        json.end_object();
    }
    json.end_object();
}

void write_findings(JsonWriter& json, const Provenance& provenance) {
    json.key("findings").begin_list();
    for (const Noticed& noticed : provenance.findings) {
        json.begin_object();
        json.member("severity", std::string{name(noticed.weight)});
        json.member("where", noticed.where);
        json.member("what", noticed.what);
        json.member("remedy", noticed.remedy);
        json.end_object();
    }
    json.end_list();
}

} // namespace attune::report
