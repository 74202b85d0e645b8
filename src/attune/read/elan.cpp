// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan.hpp>

#include <attune/read/blanks.hpp>
#include <attune/read/elan/file.hpp>
#include <attune/read/elan/participant.hpp>
#include <attune/read/encoding.hpp>
#include <attune/read/marking.hpp>
#include <attune/read/namesakes.hpp>
#include <attune/read/number.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace attune::read {
namespace eaf {

Place File::place(std::size_t position, const Tier* tier, std::string_view annotation) const {
    Place where = lines.place(name, position);
    where.column.reset();
    if (tier != nullptr) where.track = tier->id;
    where.source = annotation;
    return where;
}

void take_room(File& file, std::size_t bytes, const Tier& tier, const Annotation& annotation) {
    if (bytes > file.room)
        throw Unreadable{file.place(annotation.position, &tier, annotation.id), "the coding of one recording",
                         "more annotations than a file of this size can hold in memory",
                         "Split the file by recording."};
    file.room -= bytes;
}

namespace {

constexpr std::size_t most_tiers = 10'000;
constexpr std::size_t most_types = 10'000;
constexpr std::size_t most_entries = 100'000;

// Each takes more memory than the letters it needs in the file.
void check_room(const XmlWalk& walk, std::size_t count, std::size_t most, std::string_view what) {
    if (count == most)
        throw Unreadable{walk.place(), fmt::format("at most {} {}", most, what), "one more",
                         "Check the script that wrote the file."};
}

void open_tier(File& file, XmlWalk& walk) {
    check_room(walk, file.tiers.size(), most_tiers, "tiers");
    Tier tier{};
    tier.id = walk.attribute("TIER_ID");
    tier.parent = walk.attribute("PARENT_REF");
    tier.type = walk.attribute("LINGUISTIC_TYPE_REF");
    tier.position = walk.position();
    const bool is_known = std::any_of(file.tiers.begin(), file.tiers.end(),
                                      [&](const Tier& other) { return other.id == tier.id; });
    if (is_known)
        file.findings.add({Severity::warning, file.place(tier.position, &tier),
                           "a second tier has this name; both are read",
                           "Give every tier a name of its own in ELAN."});
    CodedTrack track;
    track.name = unpadded(tier.id);
    track.person = participant_of(walk.attribute("PARTICIPANT"), track.name);
    auto& people = file.coding.people;
    const auto is_same = [&](const Person& person) { return person.id == track.person; };
    if (!track.person.empty() && std::none_of(people.begin(), people.end(), is_same)) {
        people.emplace_back();
        people.back().id = track.person;
    }
    tier.track = file.coding.tracks.size();
    file.coding.tracks.push_back(std::move(track));
    file.tiers.push_back(std::move(tier));
    read_tier(file, file.tiers.back(), walk);
}

void read_vocabulary(File& file, XmlWalk& walk) {
    const std::string vocabulary{walk.attribute("CV_ID")};
    const std::size_t outside = walk.depth() - 1;
    std::string id;
    while (walk.depth() > outside) {
        const auto step = walk.next();
        if (step == XmlWalk::Step::cut_off || step == XmlWalk::Step::end) return;
        if (step == XmlWalk::Step::opening && walk.element() == "CV_ENTRY_ML") id = walk.attribute("CVE_ID");
        const bool is_value = walk.element() == "CVE_VALUE"; // from EAF 2.8 on
        if (step == XmlWalk::Step::opening || !(is_value || walk.element() == "CV_ENTRY")) continue;
        check_room(walk, file.entries.size(), most_entries, "entries of vocabularies");
        file.entries.push_back({vocabulary, is_value ? id : "", std::string{walk.inside()}});
    }
}

// Where a script put the tiers before the times they need.
void look_for_times_ahead(File& file) {
    XmlWalk ahead{file.text, file.name};
    for (auto step = ahead.next(); step != XmlWalk::Step::cut_off && step != XmlWalk::Step::end;
         step = ahead.next())
        if (step == XmlWalk::Step::opening && ahead.element() == "TIME_ORDER") read_time_order(file, ahead);
}

void check_units(const XmlWalk& walk) {
    const std::string_view units = walk.attribute("TIME_UNITS");
    if (units.empty() || units == "milliseconds" || units == "PAL-frames" || units == "NTSC-frames") return;
    throw Unreadable{walk.place(), "TIME_UNITS of milliseconds, PAL-frames or NTSC-frames", quoted(units),
                     "Open the file in ELAN and save it again."};
}

void read_parts(File& file, XmlWalk& walk) {
    bool has_times = false;
    while (true) {
        const auto step = walk.next();
        if (step == XmlWalk::Step::end) return;
        if (step == XmlWalk::Step::cut_off) break;
        if (step == XmlWalk::Step::closing) continue;
        const std::string_view element = walk.element();
        if (element == "HEADER") {
            check_units(walk);
            read_header(file, walk);
        } else if (element == "CONTROLLED_VOCABULARY") {
            read_vocabulary(file, walk);
        } else if (element == "LINGUISTIC_TYPE") {
            check_room(walk, file.vocabulary_of_type.size(), most_types, "types of tiers");
            file.vocabulary_of_type.emplace_back(walk.attribute("LINGUISTIC_TYPE_ID"),
                                                 walk.attribute("CONTROLLED_VOCABULARY_REF"));
        } else if (element == "TIME_ORDER" && !has_times) {
            read_time_order(file, walk);
            has_times = true;
        } else if (element == "TIER") {
            if (!has_times) look_for_times_ahead(file);
            has_times = true;
            open_tier(file, walk);
        }
    }
    file.findings.add({Severity::error,
                       file.place(walk.position(), file.tiers.empty() ? nullptr : &file.tiers.back()),
                       "the file is cut off here; what stood before is read, what came after is lost",
                       "Take the file from its place of origin again, or from ELAN's backup (.eaf.001)."});
}

void find_parents(File& file) {
    IdTable table;
    const auto id_of = [&](std::uint32_t number) { return file.tiers[number].id; };
    for (std::size_t at = 0; at < file.tiers.size(); ++at)
        table.insert(file.tiers[at].id, static_cast<std::uint32_t>(at), id_of);
    for (Tier& tier : file.tiers)
        if (!tier.parent.empty()) tier.parent_tier = table.find(tier.parent, id_of);
}

void check_is_eaf(const XmlWalk& walk, XmlWalk::Step first) {
    if (first == XmlWalk::Step::opening && walk.element() == "ANNOTATION_DOCUMENT") return;
    throw Unreadable{walk.place(), "an ELAN file, which begins with <ANNOTATION_DOCUMENT",
                     first == XmlWalk::Step::opening ? fmt::format("<{}", shown(walk.element())) : "no XML",
                     "Name the file that ELAN saved as .eaf."};
}

void check_version(File& file, const XmlWalk& walk) {
    const auto version = number(walk.attribute("FORMAT"));
    if (version && *version > 3.0)
        file.findings.add(
            {Severity::note, file.place(walk.position()),
             fmt::format("this is EAF {}, newer than the 3.0 that attune knows", walk.attribute("FORMAT")),
             "Compare the counts with those that ELAN shows."});
}

} // namespace
} // namespace eaf

std::optional<Proposal> propose_elan(const Document& document) {
    const auto opening = decode_beginning(document, 4096);
    if (opening && opening->text().find("<ANNOTATION_DOCUMENT") != std::string_view::npos)
        return Proposal{"elan", 100, "it begins with ELAN's <ANNOTATION_DOCUMENT"};
    if (document.name.ends_with(".eaf") || document.name.ends_with(".etf"))
        return Proposal{"elan", 40, "its name ends as ELAN's do"};
    return std::nullopt;
}

Coding elan(const Document& document, const ReadOptions& /*options*/) {
    const DecodedText decoded = decode(document);
    eaf::File file{decoded.text(), document.name, room_beside(document, decoded)};
    file.findings.add(decoded.findings());
    file.coding.zero = "the zero of ELAN's time axis";
    XmlWalk walk{file.text, file.name};
    eaf::check_is_eaf(walk, walk.next());
    eaf::check_version(file, walk);
    eaf::read_parts(file, walk);
    eaf::find_parents(file);
    std::stable_sort(file.entries.begin(), file.entries.end(),
                     [](const eaf::Entry& one, const eaf::Entry& next) { return one.id < next.id; });
    eaf::read_deferred(file);
    eaf::check_tracks(file);
    eaf::check_vocabularies(file);
    namesakes(file.coding.people, file.findings);
    const bool is_empty = std::all_of(file.coding.tracks.begin(), file.coding.tracks.end(),
                                      [](const CodedTrack& track) { return track.marks.empty(); });
    if (is_empty)
        file.findings.add({Severity::warning, file.findings.place(),
                           "no annotation could be read from this file",
                           "Check that it is the coded file and not a template."});
    file.coding.findings = file.findings.take();
    return std::move(file.coding);
}

} // namespace attune::read
