// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/reading_sections.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace attune::app {
namespace {

/// A path or an id as it can be typed again.
std::string typed(const std::string& word) {
    const auto is_plain = [](char sign) {
        return std::isalnum(static_cast<unsigned char>(sign)) != 0
               || std::string_view{"_./-+=@,:%"}.find(sign) != std::string_view::npos;
    };
    if (!word.empty() && std::all_of(word.begin(), word.end(), is_plain)) return word;
    std::string quoted = "'";
    for (const char sign : word) quoted += sign == '\'' ? "'\\''" : std::string(1, sign);
    return quoted + '\'';
}

/// The file, and how it was read, for the next command line.
std::string file_again(const ReadingRequest& request) {
    std::string words = typed(request.file);
    if (!request.format.empty()) words += " --format " + request.format;
    if (!request.recording.empty()) words += " --recording " + typed(request.recording);
    for (const std::string& entry : request.table.entries) words += " --table " + typed(entry);
    return words;
}

bool has_acts(const Timeline& timeline) {
    const auto has_meaning = [](const auto& track) {
        return std::any_of(track.heading().codes.begin(), track.heading().codes.end(),
                           [](const Code& code) { return code.meaning.has_value(); });
    };
    return std::any_of(timeline.states().begin(), timeline.states().end(), has_meaning)
           || std::any_of(timeline.events().begin(), timeline.events().end(), has_meaning);
}

std::vector<std::string> ids_of(Role role, const Timeline& timeline) {
    std::vector<std::string> ids;
    for (const Person& person : timeline.people())
        if (person.role == role) ids.push_back(person.id);
    return ids;
}

/// What to do, and the command that does it; empty where there is none.
struct Step {
    std::string why;
    std::string command;
};

/// Of several children or caregivers the first is named: the others can be put in its place.
Step measuring(const ReadFile& file, const ReadingRequest& request) {
    const Timeline& timeline = file.reading.timeline;
    Step step{"measure it", fmt::format("attune measure {}", file_again(request))};
    if (file.provenance.codebook) step.command += " --codebook " + typed(request.codebook);
    for (const auto& [role, several] :
         {std::pair{Role::child, "children"}, {Role::caregiver, "caregivers"}}) {
        const std::vector<std::string> ids = ids_of(role, timeline);
        if (ids.empty()) return {fmt::format("say in a codebook who is the {}", name(role)), ""};
        if (ids.size() == 1) continue;
        step.why += fmt::format(", with one of the {} {}", several, fmt::join(ids, ", "));
        step.command += fmt::format(" --{} {}", name(role), typed(ids.front()));
    }
    return step;
}

Step next_step(const ReadFile& file, const ReadingRequest& request) {
    const bool is_open = !file.reading.undecided.empty() || !has_acts(file.reading.timeline);
    if (!is_open) return measuring(file, request);
    if (!file.provenance.codebook)
        return {"say what the codes mean",
                fmt::format("attune codebook propose {} > ours.toml", file_again(request))};
    return {"decide what is open",
            fmt::format("attune codebook check {} {}", file_again(request), typed(request.codebook))};
}

} // namespace

std::string next_section(const ReadFile& file, const ReadingRequest& request) {
    if (file.coding.tracks.empty() && file.coding.signals.empty()) return {};
    const Step step = next_step(file, request);
    if (step.command.empty()) return '\n' + labelled("Next", step.why);
    return '\n' + labelled("Next", step.why + ':') + std::string(reading_label_width, ' ') + step.command
           + '\n';
}

} // namespace attune::app
