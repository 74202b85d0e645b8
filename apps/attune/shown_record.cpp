// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/shown_record.hpp>

#include <apps/attune/command.hpp>
#include <apps/attune/failure.hpp>
#include <apps/attune/moment_choice.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>

namespace attune::app {

namespace fs = std::filesystem;

namespace {

bool names(const std::vector<std::string>& numbers, const report::ListedMoment& listed) {
    return std::find(numbers.begin(), numbers.end(), std::to_string(listed.moment.number)) != numbers.end();
}

/// Everything that is marked in any way was shown; each once, in the order in which it was said.
std::vector<report::ListedMoment> marked(const ShownRequest& request,
                                         const std::vector<report::ListedMoment>& list) {
    std::vector<report::ListedMoment> all;
    const auto add = [&](const std::vector<std::string>& numbers, std::string_view option) {
        for (const report::ListedMoment& listed : moments_named(list, numbers, option))
            if (std::none_of(all.begin(), all.end(), [&](const report::ListedMoment& known) {
                    return known.moment.number == listed.moment.number;
                }))
                all.push_back(listed);
    };
    add(request.marked, "--mark-shown");
    add(request.noticed_by_parent, "--noticed-by-parent");
    add(request.noticed_by_me, "--noticed-by-me");
    add(request.next_time, "--next-time");
    return all;
}

/// Adds at the end, so that what a person changed stays.
void append(const fs::path& file, const std::string& text) {
    std::error_code ignored;
    const bool is_new = !fs::exists(file, ignored);
    std::ofstream record{file, std::ios::binary | std::ios::app};
    if (!record || !(record << (is_new ? std::string{care::shown_heading()} : "") + text << std::flush))
        throw Failure{ExitCode::no_output,
                      fmt::format("{} can not be written; check the folder and the disk", file.string())};
}

std::string theme_words(const report::Speaker& speaker, const std::string& theme) {
    for (const report::Theme known : report::themes)
        if (theme == report::name(known)) return speaker.say("theme." + theme);
    return theme;
}

} // namespace

bool ShownRequest::marks() const {
    return !marked.empty() || !noticed_by_parent.empty() || !noticed_by_me.empty() || !next_time.empty();
}

void add_shown_options(Command& command, ShownRequest& request) {
    command.group("What this family was shown")
        .option("--shown", "FILE", request.file,
                "the record of it, shown.toml; what was not shown comes first")
        .option("--mark-shown", "N", request.marked, "add these moments to it, as shown today")
        .option("--noticed-by-parent", "N", request.noticed_by_parent,
                "the same, and the parent noticed them")
        .option("--noticed-by-me", "N", request.noticed_by_me, "the same, and you noticed them")
        .option("--next-time", "N", request.next_time, "the same, and they are for next time");
}

std::vector<care::Shown> shown_so_far(const ShownRequest& request) {
    if (request.file.empty() && request.marks())
        throw Failure{ExitCode::usage,
                      "what was shown is kept in a file of the family; --shown FILE names it, "
                      "and it is made where it is not there"};
    std::error_code ignored;
    if (request.file.empty() || !fs::exists(request.file, ignored) || fs::is_empty(request.file, ignored))
        return {};
    return care::parse_shown(read::load(request.file.string()));
}

report::TimesShown times_shown(const std::vector<care::Shown>& all, std::string recording) {
    if (all.empty()) return {};
    return [&all, recording = std::move(recording)](const Interval& time) {
        return care::times_shown(all, recording, time);
    };
}

std::string last_time(const std::vector<care::Shown>& all, const report::Speaker& speaker) {
    const std::vector<care::Shown> last = care::shown_last(all);
    if (last.empty()) return {};
    std::string text =
        fmt::format("\n{}\n\n", speaker.say("moments.last", {{"day", care::name(last.front().day)}}));
    for (const care::Shown& shown : last) {
        text += fmt::format("      {}  {}  {}", speaker.number_range(shown.time),
                            theme_words(speaker, shown.theme), shown.recording);
        if (shown.noticed_by_parent) text += " \u00b7 " + speaker.say("clinician.seen_by_parent");
        if (shown.noticed_by_me) text += " \u00b7 " + speaker.say("clinician.seen_by_me");
        if (shown.next_time) text += " \u00b7 " + speaker.say("clinician.next_time");
        text += '\n';
    }
    return text;
}

void refuse_unknown_marks(const ShownRequest& request, const std::vector<report::ListedMoment>& list) {
    marked(request, list);
}

void mark_shown(const ShownRequest& request, const std::vector<report::ListedMoment>& list,
                const std::string& recording, care::Day today) {
    if (!request.marks()) return;
    std::string text;
    const std::vector<report::ListedMoment> all = marked(request, list);
    for (const report::ListedMoment& listed : all)
        text +=
            care::shown_text({today, recording, listed.moment.time, std::string{name(listed.moment.theme)},
                              names(request.noticed_by_parent, listed), names(request.noticed_by_me, listed),
                              names(request.next_time, listed)});
    append(request.file, text);
    std::cout << fmt::format("{}: {} marked as shown on {}\n", request.file.string(),
                             all.size() == 1 ? "1 moment is" : fmt::format("{} moments are", all.size()),
                             care::name(today));
}

} // namespace attune::app
