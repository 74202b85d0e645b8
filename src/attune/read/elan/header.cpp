// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan/file.hpp>

#include <attune/read/clock.hpp>
#include <attune/read/media_name.hpp>

#include <fmt/format.h>

namespace attune::read::eaf {
namespace {

constexpr std::size_t most_media = 1000;
const FindingKind no_origin{Severity::warning, "media with a TIME_ORIGIN that is no time",
                            "Set the offset of this medium again in ELAN."};

void read_medium(File& file, const XmlWalk& walk) {
    std::string_view url = walk.attribute("MEDIA_URL");
    if (url.empty()) url = walk.attribute("RELATIVE_MEDIA_URL");
    Medium medium{media_name(url), std::nullopt, Duration{0}};
    const std::string_view origin = walk.attribute("TIME_ORIGIN");
    if (!origin.empty()) {
        if (const auto lag = slot_time(origin, "milliseconds"))
            medium.lag = -*lag;
        else
            file.findings.add(no_origin, file.place(walk.position()),
                              fmt::format("TIME_ORIGIN {} of {} is no time; read as 0", quoted(origin),
                                          shown(medium.file_name)));
    }
    if (file.coding.media.size() < most_media) file.coding.media.push_back(std::move(medium));
}

std::string zero_of(const Coding& coding) {
    std::string said = "the zero of ELAN's time axis";
    for (const Medium& medium : coding.media)
        if (medium.lag != Duration{0})
            said += fmt::format("; {} begins at {} s", medium.file_name, seconds_text(medium.lag));
    return said;
}

} // namespace

void read_header(File& file, XmlWalk& walk) {
    const std::string_view units = walk.attribute("TIME_UNITS");
    if (!units.empty()) file.units = units;
    if (file.units == "PAL-frames") file.coding.resolution = std::chrono::milliseconds{40};
    if (file.units == "NTSC-frames") file.coding.resolution = Duration{33'366'667};
    const std::string medium{walk.attribute("MEDIA_FILE")};
    const std::size_t outside = walk.depth() - 1;
    while (walk.depth() > outside) {
        const auto step = walk.next();
        if (step == XmlWalk::Step::cut_off) break;
        if (step == XmlWalk::Step::opening && walk.element() == "MEDIA_DESCRIPTOR") read_medium(file, walk);
    }
    if (file.coding.media.empty() && !medium.empty())
        file.coding.media.push_back({media_name(medium), std::nullopt, Duration{0}});
    file.coding.zero = zero_of(file.coding);
}

} // namespace attune::read::eaf
