// SPDX-License-Identifier: Apache-2.0
#include <attune/read/boris.hpp>

#include <attune/read/boris/project.hpp>
#include <attune/read/encoding.hpp>
#include <attune/read/gunzip.hpp>
#include <attune/read/marking.hpp>
#include <attune/read/namesakes.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace attune::read {
namespace {

constexpr std::size_t most_listed = 20;

std::string listed(const std::vector<std::string>& observations) {
    std::string names;
    for (std::size_t at = 0; at < std::min(observations.size(), most_listed); ++at)
        names += fmt::format("{}{}", at == 0 ? "" : ", ", quoted(observations[at]));
    return observations.size() > most_listed ? names + ", …" : names;
}

void check_observation(const ethogram::Project& project, const std::string& wanted) {
    const auto& all = project.observations;
    if (all.empty())
        throw Unreadable{project.findings.place(), "an observation", "a project without one",
                         "Name the project that holds the coded observation."};
    if (wanted.empty() && all.size() > 1)
        throw Unreadable{project.findings.place(), "one observation",
                         fmt::format("{}: {}", all.size(), listed(all)), "Say which one is to be read."};
    if (!project.observation)
        throw Unreadable{project.findings.place(), fmt::format("the observation {}", quoted(wanted)),
                         listed(all), "Name one that is there."};
}

Coding read_text(const Document& document, const ReadOptions& options, bool whole, std::size_t taken) {
    const DecodedText decoded = decode(document);
    const std::size_t room = room_beside(document, decoded);
    ethogram::Project project{document.name, room - std::min(room, taken)};
    project.findings.add(decoded.findings());
    if (!whole)
        project.findings.add({Severity::error, project.findings.place(),
                              "the packed file is cut off or damaged; what could be unpacked is read",
                              "Take the file from its place of origin again."});
    read_project(project, decoded.text(), options.recording);
    check_observation(project, options.recording);
    project.coding.name = project.observation->name;
    read_media(project);
    read_events(project);
    for (const std::string& subject : project.defined.subjects) {
        project.coding.people.emplace_back();
        project.coding.people.back().id = subject;
    }
    namesakes(project.coding.people, project.findings);
    if (project.coding.tracks.empty())
        project.findings.add({Severity::warning, project.findings.place(), "this observation holds no events",
                              "Check that it is the coded one."});
    project.coding.findings = project.findings.take();
    return std::move(project.coding);
}

} // namespace

std::optional<Proposal> propose_boris(const Document& document) {
    constexpr std::size_t enough = 65'536;
    const bool named = document.name.ends_with(".boris") || document.name.ends_with(".boris.gz");
    std::optional<DecodedText> opening;
    std::string unpacked;
    if (is_gzip(document.bytes)) {
        const Document beginning{document.name, gunzip_beginning(document, enough)};
        opening = decode_beginning(beginning, enough);
        if (opening) unpacked = opening->text();
    } else {
        opening = decode_beginning(document, enough);
        if (opening) unpacked = opening->text();
    }
    const auto holds = [&](std::string_view key) { return unpacked.find(key) != std::string::npos; };
    if (holds("\"project_date\"") && (holds("\"time_format\"") || holds("\"project_format_version\"")))
        return Proposal{"boris", 100, "it begins as a BORIS project does"};
    if (named) return Proposal{"boris", 40, "its name ends as BORIS's do"};
    return std::nullopt;
}

Coding boris(const Document& document, const ReadOptions& options) {
    if (!is_gzip(document.bytes)) return read_text(document, options, true, 0);
    Unpacked unpacked = gunzip(document, most_unpacked(document));
    // The packed and the unpacked bytes are in memory together, and the packed ones count.
    const std::size_t packed = 3 * document.bytes.size();
    const std::size_t taken = 4 * unpacked.bytes.size() - std::min(4 * unpacked.bytes.size(), packed);
    return read_text({document.name, std::move(unpacked.bytes)}, options, unpacked.whole, taken);
}

} // namespace attune::read
