// SPDX-License-Identifier: Apache-2.0
#include <attune/write/web_vtt.hpp>

#include <attune/write/milliseconds.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace attune::write {
namespace {

/// 00:01:02.345; hours have two digits or more.
std::string stamp(std::chrono::milliseconds time) {
    const auto all = time.count();
    return fmt::format("{:02}:{:02}:{:02}.{:03}", all / 3'600'000, all / 60'000 % 60, all / 1000 % 60,
                       all % 1000);
}

void append_escaped(std::string& text, char sign) {
    switch (sign) {
    case '&': text += "&amp;"; break;
    case '<': text += "&lt;"; break;
    case '>': text += "&gt;"; break;
    case '\0': text += "\xEF\xBF\xBD"; break; // as the format itself reads it
    default: text += sign;
    }
}

/// Lines that are not empty, each with its line end.
std::string payload(std::string_view text) {
    std::string lines;
    for (const char sign : text) {
        const bool ends_line = sign == '\n' || sign == '\r';
        if (!ends_line)
            append_escaped(lines, sign);
        else if (!lines.empty() && lines.back() != '\n')
            lines += '\n';
    }
    if (!lines.empty() && lines.back() != '\n') lines += '\n';
    return lines;
}

} // namespace

void web_vtt(std::span<const Subtitle> subtitles, const Sink& sink) {
    std::vector<const Subtitle*> order;
    for (const Subtitle& one : subtitles) order.push_back(&one);
    std::stable_sort(order.begin(), order.end(), [](const Subtitle* one, const Subtitle* next) {
        return one->time.onset() < next->time.onset();
    });
    sink("WEBVTT\n");
    for (const Subtitle* one : order) {
        const auto onset = write::milliseconds(one->time.onset().since_zero());
        const auto offset = std::max(write::milliseconds(one->time.offset().since_zero()),
                                     onset + std::chrono::milliseconds{1});
        sink(fmt::format("\n{} --> {}{}\n{}", stamp(onset), stamp(offset),
                         one->place == Subtitle::Place::top ? " line:1" : "", payload(one->text)));
    }
}

} // namespace attune::write
