// SPDX-License-Identifier: Apache-2.0
#include <attune/report/without_names.hpp>

#include <attune/report/sha256.hpp>

#include <fmt/format.h>

namespace attune::report {
namespace {

void call(Pseudonyms& pseudonyms, const std::optional<SourceFile>& file, std::string instead) {
    if (file) pseudonyms.call(file->name, std::move(instead));
}

/// A codebook that has no name of its own is called by its file.
void rename(UsedCodebook& codebook, const Pseudonyms& pseudonyms) {
    if (codebook.built_in) return;
    const std::string instead = pseudonyms.of(codebook.file.name);
    if (codebook.file.name.starts_with(codebook.name + '.')) codebook.name = instead;
    codebook.file.name = instead;
}

void rename(std::optional<SourceFile>& file, const Pseudonyms& pseudonyms) {
    if (file) file->name = pseudonyms.of(file->name);
}

} // namespace

bool is_called_by_role(std::string_view id, Partner partner) {
    const std::string_view role = name(partner);
    return id == role || id.starts_with(fmt::format("{}-", role));
}

std::string pseudonym(const SourceFile& file, std::string_view recording) {
    const bool is_whole_file = file.name == recording || file.name.starts_with(fmt::format("{}.", recording));
    const std::string fingerprint =
        is_whole_file ? file.sha256 : sha256(fmt::format("{}\n{}", file.sha256, recording));
    return "recording-" + fingerprint.substr(0, 8);
}

Pseudonyms pseudonyms(std::span<const Person> people, const Provenance& provenance,
                      std::string_view recording, std::string instead) {
    if (instead.empty()) instead = pseudonym(provenance.recording, recording);
    Pseudonyms made{people};
    made.call(provenance.recording.name, instead);
    made.call(std::string{recording}, instead, Pseudonyms::Inside::nowhere);
    if (provenance.codebook && !provenance.codebook->built_in)
        made.call(provenance.codebook->file.name, "codebook");
    call(made, provenance.episodes, "episodes");
    call(made, provenance.coverage, "coverage");
    call(made, provenance.second_recording, "second-coder");
    if (provenance.second_codebook && !provenance.second_codebook->built_in)
        made.call(provenance.second_codebook->file.name, "second-codebook");
    for (std::size_t i = 0; i < provenance.media.size(); ++i)
        made.call(provenance.media[i].file_name, fmt::format("medium-{}", i + 1));
    return made;
}

Provenance without_names(Provenance provenance, const Pseudonyms& pseudonyms) {
    provenance.named = false;
    provenance.recording.name = pseudonyms.of(provenance.recording.name);
    if (provenance.codebook) rename(*provenance.codebook, pseudonyms);
    rename(provenance.episodes, pseudonyms);
    rename(provenance.coverage, pseudonyms);
    rename(provenance.second_recording, pseudonyms);
    if (provenance.second_codebook) rename(*provenance.second_codebook, pseudonyms);
    for (Medium& medium : provenance.media) medium.file_name = pseudonyms.of(medium.file_name);
    for (const Partner partner : partners) {
        provenance.people[partner].id = pseudonyms.of(provenance.people[partner].id);
        provenance.people[partner].covariates.erase("name");
    }
    for (Noticed& noticed : provenance.findings) {
        noticed.where = pseudonyms.in_place(noticed.where);
        noticed.what = pseudonyms.in(noticed.what);
        noticed.remedy = pseudonyms.in(noticed.remedy);
    }
    return provenance;
}

void leave_out_names(measure::Account& account, const Pseudonyms& pseudonyms) {
    account.seen.recording = pseudonyms.of(account.seen.recording);
    for (const Partner partner : partners)
        account.seen.ids[partner] = pseudonyms.of(account.seen.ids[partner]);
    // A scheme may name whom a code is for: "at Anna".
    for (measure::Descriptive& row : account.descriptives) row.code = pseudonyms.in(row.code);
    for (std::string& note : account.seen.notes) note = pseudonyms.in(note);
}

} // namespace attune::report
