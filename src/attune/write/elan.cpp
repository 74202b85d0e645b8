// SPDX-License-Identifier: Apache-2.0
#include <attune/write/elan.hpp>

#include <attune/write/elan/ids.hpp>
#include <attune/write/elan/media.hpp>
#include <attune/write/elan/tier.hpp>
#include <attune/write/xml_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace attune::write {
namespace {

using namespace eaf;

constexpr std::string_view opening =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="" DATE="2000-01-01T00:00:00+00:00" FORMAT="3.0" VERSION="3.0" )"
    R"(xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" )"
    R"(xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv3.0.xsd">
)";

constexpr std::string_view type_of(Kind kind) {
    return kind == Kind::instants ? "attune instants" : "default-lt";
}

/// One border of an annotation; every annotation has its own two, as ELAN gives them.
struct Slot {
    std::chrono::milliseconds time;
    bool is_onset; ///< of what touches, the offset comes first
    std::size_t annotation;

    auto order() const { return std::tuple{time, is_onset, annotation}; }
};

/// Numbers of the slots of each annotation, onset and offset, counted from 1 in order of time.
using SlotNumbers = std::vector<std::pair<std::size_t, std::size_t>>;

SlotNumbers write_times(const std::vector<Tier>& tiers, const Sink& sink) {
    std::vector<Slot> slots;
    std::size_t annotations = 0;
    for (const Tier& tier : tiers)
        for (const Annotation& one : tier.annotations) {
            slots.push_back({one.onset, true, annotations});
            slots.push_back({one.offset, false, annotations++});
        }
    std::sort(slots.begin(), slots.end(),
              [](const Slot& one, const Slot& next) { return one.order() < next.order(); });
    SlotNumbers numbers(annotations);
    sink("    <TIME_ORDER>\n");
    for (std::size_t i = 0; i < slots.size(); ++i) {
        auto& [onset, offset] = numbers[slots[i].annotation];
        (slots[i].is_onset ? onset : offset) = i + 1;
        sink(fmt::format("        <TIME_SLOT TIME_SLOT_ID=\"ts{}\" TIME_VALUE=\"{}\"/>\n", i + 1,
                         slots[i].time.count()));
    }
    sink("    </TIME_ORDER>\n");
    return numbers;
}

void write_tiers(const std::vector<Tier>& tiers, const Ids& ids, const SlotNumbers& slots, const Sink& sink) {
    std::size_t at = 0;
    for (const Tier& tier : tiers) {
        sink(fmt::format(
            "    <TIER LINGUISTIC_TYPE_REF=\"{}\"{} TIER_ID=\"{}\">\n", type_of(tier.kind),
            tier.participant.empty() ? "" : fmt::format(" PARTICIPANT=\"{}\"", xml_text(tier.participant)),
            xml_text(tier.name)));
        for (const Annotation& one : tier.annotations) {
            sink(fmt::format(R"(        <ANNOTATION>
            <ALIGNABLE_ANNOTATION ANNOTATION_ID="a{}" TIME_SLOT_REF1="ts{}" TIME_SLOT_REF2="ts{}">
                <ANNOTATION_VALUE>{}</ANNOTATION_VALUE>
            </ALIGNABLE_ANNOTATION>
        </ANNOTATION>
)",
                             ids.numbers[at], slots[at].first, slots[at].second, xml_text(one.label)));
            ++at;
        }
        sink("    </TIER>\n");
    }
}

void write_types(const Sink& sink) {
    for (const Kind kind : {Kind::stretches, Kind::instants})
        sink(fmt::format("    <LINGUISTIC_TYPE GRAPHIC_REFERENCES=\"false\" LINGUISTIC_TYPE_ID=\"{}\" "
                         "TIME_ALIGNABLE=\"true\"/>\n",
                         type_of(kind)));
}

} // namespace

void elan(const Timeline& timeline, const Sink& sink) {
    const std::vector<Tier> all = tiers(timeline);
    const Ids ids = ids_of(all);
    sink(opening);
    sink("    <HEADER MEDIA_FILE=\"\" TIME_UNITS=\"milliseconds\">\n");
    for (const Medium& medium : timeline.media()) sink(media_descriptor(medium));
    sink(fmt::format("        <PROPERTY NAME=\"lastUsedAnnotationId\">{}</PROPERTY>\n    </HEADER>\n",
                     ids.last));
    const SlotNumbers slots = write_times(all, sink);
    write_tiers(all, ids, slots, sink);
    write_types(sink);
    sink("</ANNOTATION_DOCUMENT>\n");
}

Instant first_moment(const Timeline& timeline) {
    std::vector<Instant> first;
    for (const StateTrack& track : timeline.states())
        if (!track.states().empty()) first.push_back(track.states().front().interval.onset());
    for (const EventTrack& track : timeline.events())
        if (!track.events().empty()) first.push_back(track.events().front().moment);
    if (!timeline.episodes().empty()) first.push_back(timeline.episodes().front().interval.onset());
    return first.empty() ? Instant{Duration{0}} : *std::min_element(first.begin(), first.end());
}

} // namespace attune::write
