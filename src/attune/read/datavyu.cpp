// SPDX-License-Identifier: Apache-2.0
#include <attune/read/datavyu.hpp>

#include <attune/read/archive.hpp>
#include <attune/read/counted.hpp>
#include <attune/read/datavyu/database.hpp>
#include <attune/read/datavyu/notation.hpp>
#include <attune/read/encoding.hpp>
#include <attune/read/gunzip.hpp>
#include <attune/read/marking.hpp>
#include <attune/read/media_name.hpp>
#include <attune/read/number.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace attune::read {
namespace {

using namespace opf;

// The media that the project file names: lines "  feed: /Volumes/x.mov".
void read_media(std::string_view project, Coding& coding) {
    constexpr std::size_t most_media = 100;
    while (!project.empty() && coding.media.size() < most_media) {
        std::string_view line = trimmed(take_line(project, Escapes::none));
        if (!line.starts_with("feed:")) continue;
        line = trimmed(line.substr(5));
        if (line.size() > 1 && (line.front() == '\'' || line.front() == '"'))
            line = line.substr(1, line.size() - 2);
        const std::string name = media_name(line);
        const auto is_known = [&](const Medium& medium) { return medium.file_name == name; };
        if (!name.empty() && std::none_of(coding.media.begin(), coding.media.end(), is_known))
            coding.media.push_back({name, std::nullopt, Duration{0}});
    }
}

std::string member(const Archive& archive, std::string_view name, std::size_t most, FindingLog& findings) {
    const std::string* found = nullptr;
    for (const std::string& path : archive.paths()) {
        if (file_name(path) != name) continue;
        if (found != nullptr)
            findings.add(
                {Severity::warning, findings.place(),
                 fmt::format("holds {} and {}; only the first is read", quoted(*found), quoted(path)),
                 "Save each project in a file of its own."});
        else
            found = &path;
    }
    return found == nullptr ? std::string{} : archive.bytes(*found, most);
}

Coding read_project(const Document& database, std::size_t packed, FindingLog& findings, Coding coding) {
    const DecodedText decoded = decode(database);
    findings.add(decoded.findings());
    const std::size_t room = room_beside(database, decoded);
    const std::size_t taken =
        packed == 0 ? 0 : 4 * database.bytes.size() - std::min(4 * database.bytes.size(), 3 * packed);
    read_database(decoded.text(), coding, findings, room - std::min(room, taken));
    coding.zero = "the zero of Datavyu's clock";
    if (coding.tracks.empty())
        findings.add({Severity::warning, findings.place(), "no cell could be read from this file",
                      "Check that it is the coded project and not a template."});
    coding.findings = findings.take();
    return coding;
}

// Whether the first lines are those of a bare database.
bool begins_as_database(std::string_view text) {
    bool has_column = false;
    for (int line = 0; line < 50 && !text.empty(); ++line) {
        const std::string_view written = take_line(text, Escapes::backslash);
        has_column = has_column || column_in(written, Escapes::backslash).has_value();
        if (has_column && cell_in(written)) return true;
    }
    return false;
}

} // namespace

std::optional<Proposal> propose_datavyu(const Document& document) {
    if (is_zip(document.bytes)) {
        const std::string_view head = std::string_view{document.bytes}.substr(0, 400);
        const std::string_view first = head.substr(std::min<std::size_t>(30, head.size()));
        const bool is_ours = first.starts_with("project") || first.starts_with("db");
        if (is_ours) return Proposal{"datavyu", 100, "it is a zip file that begins with Datavyu's project"};
        if (document.name.ends_with(".opf"))
            return Proposal{"datavyu", 80, "it is a zip file named as Datavyu's are"};
        return std::nullopt;
    }
    const auto opening = decode_beginning(document, 16'384);
    if (opening && begins_as_database(opening->text()))
        return Proposal{"datavyu", opening->text().starts_with('#') ? 100 : 90,
                        "it begins as Datavyu's database does"};
    if (document.name.ends_with(".opf")) return Proposal{"datavyu", 40, "its name ends as Datavyu's do"};
    return std::nullopt;
}

Coding datavyu(const Document& document, const ReadOptions& /*options*/) {
    FindingLog findings{document.name};
    Coding coding;
    if (!is_zip(document.bytes)) {
        const DecodedText decoded = decode(document);
        if (!begins_as_database(decoded.text()) && !decoded.text().starts_with('#'))
            throw Unreadable{findings.place(), "a Datavyu project", "text of another kind",
                             "Name the file that Datavyu saved as .opf."};
        return read_project(document, 0, findings, std::move(coding));
    }
    const Archive archive{document};
    const std::size_t most = most_unpacked(document);
    Document database{document.name, member(archive, "db", most, findings)};
    if (database.bytes.empty())
        throw Unreadable{
            findings.place(), "a Datavyu project, which holds the member \"db\"",
            fmt::format("a zip file of {}", counted(archive.paths().size(), "member", "members")),
            "Name the file that Datavyu saved as .opf."};
    FindingLog ignored{document.name};
    read_media(member(archive, "project", 1'000'000, ignored), coding);
    return read_project(database, document.bytes.size(), findings, std::move(coding));
}

} // namespace attune::read
