// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan/file.hpp>

#include <attune/read/blanks.hpp>
#include <attune/read/number.hpp>

#include <fmt/format.h>

namespace attune::read::eaf {
namespace {

constexpr std::int64_t ten_years = 3660LL * 86'400 * 1'000'000'000;

const FindingKind no_time{Severity::error, "time slots whose TIME_VALUE is no time",
                          "Set the borders of the annotations that use it again in ELAN."};
const FindingKind fraction{
    Severity::warning, "time slots with a fraction in their TIME_VALUE",
    "ELAN itself can not open such a file: round the times in the script that wrote it."};
const FindingKind before_zero{
    Severity::warning, "time slots before zero",
    "ELAN itself can not open such a file: shift the times in the script that wrote it."};
const FindingKind same_id{Severity::error, "time slots whose id is taken",
                          "Give every time slot its own id in the script that wrote the file."};

void read_slot(File& file, const XmlWalk& walk) {
    const std::string_view id = walk.attribute("TIME_SLOT_ID");
    const std::string_view value = walk.attribute("TIME_VALUE");
    std::optional<Duration> time;
    if (!value.empty()) {
        time = slot_time(value, file.units);
        if (!time)
            file.findings.add(no_time, file.place(walk.position()),
                              fmt::format("TIME_VALUE {} of {} is no time; read as a slot without one",
                                          quoted(value), shown(id)));
        else if (value.find_first_of(".eE") != std::string_view::npos)
            file.findings.add(fraction, file.place(walk.position()),
                              fmt::format("TIME_VALUE {} of {} is not a whole number; read as it stands",
                                          quoted(value), shown(id)));
    }
    if (time && *time < Duration{0})
        file.findings.add(
            before_zero, file.place(walk.position()),
            fmt::format("TIME_VALUE {} of {} lies before zero; read as it stands", quoted(value), shown(id)));
    if (!file.slots.add(id, time))
        file.findings.add(same_id, file.place(walk.position()),
                          fmt::format("a second time slot is called {}; only the first is used", shown(id)));
}

} // namespace

std::optional<Duration> slot_time(std::string_view text, std::string_view units) {
    const bool is_milliseconds = units == "milliseconds";
    auto ticks = scaled(unpadded(text), '.', is_milliseconds ? 6 : 0);
    if (!ticks || *ticks > ten_years || *ticks < -ten_years) return std::nullopt;
    if (!is_milliseconds) {
        if (*ticks > ten_years / 40'000'000 || *ticks < 0) return std::nullopt;
        // A frame of PAL lasts 40 ms, one of NTSC 1001 / 30000 s: rounded once.
        ticks = units == "PAL-frames" ? *ticks * 40'000'000 : (*ticks * 100'100'000 + 1) / 3;
    }
    return Duration{*ticks};
}

void read_time_order(File& file, XmlWalk& walk) {
    const std::size_t outside = walk.depth() - 1;
    while (walk.depth() > outside) {
        const auto step = walk.next();
        if (step == XmlWalk::Step::cut_off || step == XmlWalk::Step::end) return;
        if (step == XmlWalk::Step::opening && walk.element() == "TIME_SLOT") read_slot(file, walk);
    }
}

} // namespace attune::read::eaf
