// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan/file.hpp>

#include <attune/read/clock.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace attune::read::eaf {
namespace {

const FindingKind overlapping{Severity::warning, "annotations that overlap with another of their tier",
                              "ELAN does not write such files: check in it whether both are meant."};

void check_overlaps(File& file, const Tier& tier) {
    const auto& marks = file.coding.tracks[tier.track].marks;
    std::vector<const Mark*> order;
    for (const Mark& mark : marks)
        if (mark.extent == Extent::stretch) order.push_back(&mark);
    const auto is_earlier = [](const Mark* one, const Mark* next) { return one->onset < next->onset; };
    if (!std::is_sorted(order.begin(), order.end(), is_earlier))
        std::stable_sort(order.begin(), order.end(), is_earlier);
    const Mark* longest = nullptr;
    for (const Mark* mark : order) {
        if (longest != nullptr && mark->onset < longest->offset)
            file.findings.add(
                overlapping, Place{file.name, {}, {}, std::string{tier.id}, std::string{mark->source}},
                fmt::format("begins at {} s, before {} of the same tier ends at {} s; both are kept",
                            seconds_text(mark->onset), shown(longest->source),
                            seconds_text(longest->offset)));
        if (longest == nullptr || longest->offset < mark->offset) longest = mark;
    }
}

} // namespace

void check_tracks(File& file) {
    for (const Tier& tier : file.tiers) {
        check_overlaps(file, tier);
        if (tier.padded > 0)
            file.findings.add({Severity::note, file.place(tier.position, &tier),
                               "some of its labels have blanks around them; read without", ""});
    }
}

} // namespace attune::read::eaf
