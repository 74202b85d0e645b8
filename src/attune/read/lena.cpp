// SPDX-License-Identifier: Apache-2.0
#include <attune/read/lena.hpp>

#include <attune/read/counted.hpp>
#include <attune/read/encoding.hpp>
#include <attune/read/lena/file.hpp>

#include <fmt/format.h>

namespace attune::read {
namespace its {
namespace {

void check_is_its(const XmlWalk& walk, XmlWalk::Step first) {
    if (first == XmlWalk::Step::opening && walk.element() == "ITS") return;
    throw Unreadable{walk.place(), "a LENA file, which begins with <ITS",
                     first == XmlWalk::Step::opening ? fmt::format("<{}", shown(walk.element())) : "no XML",
                     "Name the file that LENA exported as .its."};
}

void read_parts(File& file, XmlWalk& walk) {
    while (true) {
        const auto step = walk.next();
        if (step == XmlWalk::Step::end) return;
        if (step == XmlWalk::Step::cut_off) break;
        const std::string_view element = walk.element();
        if (step == XmlWalk::Step::closing) {
            if (element == "Recording") file.recorded.end(walk.position());
            continue;
        }
        // The bars at the end of a file name each recording again, hour by hour.
        if (element == "Bar" && !walk.skip()) break;
        if (element == "Recording") file.recorded.begin(walk);
        if (element == "Segment") read_segment(file, walk);
    }
    file.recorded.cut_off();
    file.log.add({Severity::error, file.place(walk.position()),
                  "the file is cut off here; what stood before is read, what came after is lost",
                  "Export the file from LENA again."});
}

void tell_far_sounds(File& file) {
    if (file.far_sounds == 0) return;
    file.log.add({Severity::note, file.log.place(),
                  fmt::format("{} timed in segments other than CHN; not read, for LENA is not sure whose "
                              "these are",
                              counted(file.far_sounds, "sound is", "sounds are")),
                  ""});
}

void add_coverage(Coding& coding, const Recorded& recorded) {
    for (const Interval& stretch : recorded.stretches())
        coding.coverage.push_back({{}, Channel::voice, stretch});
    if (recorded.last() > Instant{Duration{0}}) coding.length = recorded.last().since_zero();
}

} // namespace
} // namespace its

std::optional<Proposal> propose_lena(const Document& document) {
    const auto opening = decode_beginning(document, 4096);
    const std::string_view text = opening ? opening->text() : std::string_view{};
    if (text.find("<ITS ") != std::string_view::npos || text.find("<ITS>") != std::string_view::npos)
        return Proposal{"lena", 100, "it begins with LENA's <ITS"};
    if (document.name.ends_with(".its")) return Proposal{"lena", 40, "its name ends as LENA's do"};
    return std::nullopt;
}

Coding lena(const Document& document, const ReadOptions& /*options*/) {
    const DecodedText decoded = decode(document);
    its::File file{document.name, decoded.text(), room_beside(document, decoded)};
    file.log.add(decoded.findings());
    Coding& coding = file.coding;
    coding.zero = "the beginning of the first recording; pauses between recordings take no time";
    coding.resolution = std::chrono::milliseconds{10};
    coding.people.emplace_back();
    coding.people.back().id = "CHI";
    coding.people.back().role = Role::child;
    XmlWalk walk{decoded.text(), document.name};
    its::check_is_its(walk, walk.next());
    its::read_parts(file, walk);
    its::add_coverage(coding, file.recorded);
    its::tell_far_sounds(file);
    tell_if_empty(coding, file.log);
    coding.findings = file.log.take();
    return std::move(coding);
}

} // namespace attune::read
