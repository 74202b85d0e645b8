// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan/file.hpp>
#include <attune/read/elan/marks.hpp>

#include <fmt/format.h>

namespace attune::read::eaf {
namespace {

const FindingKind no_slot{Severity::error, "annotations with a time slot that is not there",
                          "Set their borders again in ELAN, or mend the script that wrote the file."};

// What is kept of an annotation from the first walk to the second, and to find its place among others.
void defer(File& file, Tier& tier, const Annotation& annotation) {
    constexpr std::size_t cost = 96;
    take_room(file, cost + annotation.id.size() + annotation.second.size(), tier, annotation);
    tier.deferred.push_back(annotation.position);
}

} // namespace

bool next_annotation(XmlWalk& walk, Annotation& annotation) {
    annotation.value = {};
    while (true) {
        const auto step = walk.next();
        if (step == XmlWalk::Step::cut_off || step == XmlWalk::Step::end) return false;
        const std::string_view element = walk.element();
        const bool aligned = element == "ALIGNABLE_ANNOTATION";
        if (step == XmlWalk::Step::closing) {
            if (element == "ANNOTATION_VALUE") annotation.value = walk.inside();
            if (aligned || element == "REF_ANNOTATION") return true;
            if (element == "TIER") return false;
        } else if (aligned || element == "REF_ANNOTATION") {
            annotation.position = walk.position();
            annotation.refers = !aligned;
            annotation.id = walk.attribute("ANNOTATION_ID");
            annotation.first = walk.attribute(aligned ? "TIME_SLOT_REF1" : "ANNOTATION_REF");
            annotation.second = walk.attribute(aligned ? "TIME_SLOT_REF2" : "PREVIOUS_ANNOTATION");
            annotation.entry = walk.attribute("CVE_REF");
        }
    }
}

void read_tier(File& file, Tier& tier, XmlWalk& walk) {
    Marks marks{file, tier};
    Annotation annotation{};
    while (next_annotation(walk, annotation)) {
        tier.linked = tier.linked || !annotation.entry.empty();
        if (annotation.refers) {
            defer(file, tier, annotation);
            continue;
        }
        const auto first = file.slots.find(annotation.first);
        const auto second = file.slots.find(annotation.second);
        if (!first || !second) {
            marks.leave_out(no_slot, annotation,
                            fmt::format("the time slot {} is not there; left out",
                                        quoted(first ? annotation.second : annotation.first)));
            continue;
        }
        const auto onset = file.slots.time(*first);
        const auto offset = file.slots.time(*second);
        const bool label_is_in_vocabulary = annotation.value.empty() && !annotation.entry.empty();
        if (onset && offset && !label_is_in_vocabulary)
            marks.add(annotation, annotation.value, *onset, *offset);
        else
            defer(file, tier, annotation);
    }
}

} // namespace attune::read::eaf
