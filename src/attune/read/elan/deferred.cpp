// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan/file.hpp>

#include <attune/read/counted.hpp>
#include <attune/read/elan/marks.hpp>
#include <attune/read/elan/references.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace attune::read::eaf {
namespace {

using SlotPair = std::pair<SlotNumber, SlotNumber>;

const FindingKind no_neighbour{Severity::error, "annotations that can not be placed in time",
                               "Align them in ELAN."};
const FindingKind no_entry{Severity::warning, "annotations without text whose vocabulary entry is not there",
                           "Choose the value again in ELAN."};

std::vector<SlotPair> slots_of(const File& file, const Tier& tier) {
    std::vector<SlotPair> pairs;
    XmlWalk walk{file.text, file.name, tier.position};
    Annotation annotation{};
    while (next_annotation(walk, annotation)) {
        if (annotation.refers) continue;
        const auto first = file.slots.find(annotation.first);
        const auto second = file.slots.find(annotation.second);
        if (first && second) pairs.emplace_back(*first, *second);
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

void spread_slots(File& file, const Tier& tier) {
    const auto pairs = slots_of(file, tier);
    std::vector<SlotNumber> chain;
    for (const auto& [first, second] : pairs) chain.insert(chain.end(), {first, second});
    std::sort(chain.begin(), chain.end());
    chain.erase(std::unique(chain.begin(), chain.end()), chain.end());
    const auto is_unaligned = [&](SlotNumber slot) { return !file.slots.time(slot); };
    if (std::none_of(chain.begin(), chain.end(), is_unaligned)) return;
    std::vector<SlotPair> parents;
    if (tier.parent_tier) parents = slots_of(file, file.tiers[*tier.parent_tier]);
    const std::size_t placed = file.slots.spread(chain, parents);
    if (placed > 0)
        file.findings.add({Severity::note, file.place(tier.position, &tier),
                           fmt::format("{} without a time in the file; spread evenly between neighbours",
                                       counted(placed, "border", "borders")),
                           "Take their times as estimates."});
}

std::string_view label_of(File& file, const Tier& tier, const Annotation& annotation) {
    if (!annotation.value.empty() || annotation.entry.empty()) return annotation.value;
    const auto entry = std::lower_bound(file.entries.begin(), file.entries.end(), annotation.entry,
                                        [](const Entry& one, std::string_view id) { return one.id < id; });
    if (entry != file.entries.end() && entry->id == annotation.entry) return entry->value;
    file.findings.add(
        no_entry, file.place(annotation.position, &tier, annotation.id),
        fmt::format("has no text, and the vocabulary entry {} is not there; read without a label",
                    quoted(annotation.entry)));
    return {};
}

void read_deferred_of(File& file, Tier& tier, References& references) {
    spread_slots(file, tier);
    const std::vector<Span> spans = references.spans(tier);
    Marks marks{file, tier};
    XmlWalk walk{file.text, file.name, tier.position};
    Annotation annotation{};
    auto span = spans.begin();
    for (const std::size_t position : tier.deferred) {
        while (next_annotation(walk, annotation) && annotation.position != position) {
        }
        if (annotation.refers) {
            if (span->from) marks.add(annotation, label_of(file, tier, annotation), *span->from, span->to);
            ++span;
            continue;
        }
        const auto onset = file.slots.time(*file.slots.find(annotation.first));
        const auto offset = file.slots.time(*file.slots.find(annotation.second));
        if (onset && offset)
            marks.add(annotation, label_of(file, tier, annotation), *onset, *offset);
        else
            marks.leave_out(no_neighbour, annotation,
                            "has no time of its own, nor neighbours in order that have one; left out");
    }
    std::stable_sort(file.coding.tracks[tier.track].marks.begin(), file.coding.tracks[tier.track].marks.end(),
                     [](const Mark& one, const Mark& next) { return one.onset < next.onset; });
}

// How many tiers a tier depends on; tiers that depend on each other in a circle count as deep as can be.
std::size_t depth_of(const File& file, const Tier& tier) {
    std::size_t depth = 0;
    for (auto at = tier.parent_tier; at && depth <= file.tiers.size(); at = file.tiers[*at].parent_tier)
        ++depth;
    return depth;
}

} // namespace

void read_deferred(File& file) {
    std::vector<std::pair<std::size_t, std::size_t>> order; // depth, tier
    for (std::size_t at = 0; at < file.tiers.size(); ++at)
        if (!file.tiers[at].deferred.empty()) order.emplace_back(depth_of(file, file.tiers[at]), at);
    if (order.empty()) return;
    std::sort(order.begin(), order.end());
    References references{file};
    for (const Tier& tier : file.tiers)
        if (tier.deferred.empty()) references.know(tier);
    for (const auto& [depth, at] : order) {
        read_deferred_of(file, file.tiers[at], references);
        references.know(file.tiers[at]);
    }
}

} // namespace attune::read::eaf
