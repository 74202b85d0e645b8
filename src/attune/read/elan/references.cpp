// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan/references.hpp>

#include <algorithm>
#include <span>

#include <fmt/format.h>

namespace attune::read::eaf {
namespace {

constexpr std::uint32_t none = ~std::uint32_t{0};

const FindingKind dangling{Severity::error, "annotations that refer to one that is not there",
                           "Annotate them again in ELAN, or mend the script that wrote the file."};

// The order in which `siblings` (all of one parent) are linked; those outside the chain in file order.
template <class Siblings>
std::vector<std::size_t> chained(const Siblings& siblings, const NameList& ids, const NameList& previous) {
    const auto id = [&](std::size_t at) { return ids[siblings[at].place]; };
    std::vector<std::size_t> by_id(siblings.size());
    for (std::size_t at = 0; at < by_id.size(); ++at) by_id[at] = at;
    std::sort(by_id.begin(), by_id.end(),
              [&](std::size_t one, std::size_t next) { return id(one) < id(next); });
    constexpr std::size_t nobody = ~std::size_t{0};
    std::vector<std::size_t> next(siblings.size(), nobody);
    std::vector<bool> follows(siblings.size());
    for (std::size_t at = 0; at < siblings.size(); ++at) {
        const std::string_view linked = previous[siblings[at].place];
        const auto before =
            std::lower_bound(by_id.begin(), by_id.end(), linked,
                             [&](std::size_t one, std::string_view wanted) { return id(one) < wanted; });
        if (before == by_id.end() || id(*before) != linked || next[*before] != nobody) continue;
        next[*before] = at;
        follows[at] = true;
    }
    std::vector<std::size_t> order;
    std::vector<bool> taken(siblings.size());
    const auto follow = [&](std::size_t at) {
        for (; at != nobody && !taken[at]; at = next[at]) {
            taken[at] = true;
            order.push_back(at);
        }
    };
    for (std::size_t at = 0; at < siblings.size(); ++at)
        if (!follows[at]) follow(at);
    for (std::size_t at = 0; at < siblings.size(); ++at) follow(at);
    return order;
}

} // namespace

void References::know(const Tier& tier) {
    const auto id_of = [this](std::uint32_t number) { return std::string_view{mark(number).source}; };
    const auto& marks = file_.coding.tracks[tier.track].marks;
    for (std::size_t at = 0; at < marks.size(); ++at) {
        known_.push_back({static_cast<std::uint32_t>(tier.track), static_cast<std::uint32_t>(at)});
        if (!table_.insert(marks[at].source, static_cast<std::uint32_t>(known_.size() - 1), id_of))
            known_.pop_back();
    }
}

References::Children References::children(const Tier& tier) {
    Children found;
    found.all.reserve(tier.deferred.size());
    const auto id_of = [this](std::uint32_t number) { return std::string_view{mark(number).source}; };
    XmlWalk walk{file_.text, file_.name, tier.position};
    Annotation annotation{};
    for (const std::size_t position : tier.deferred) {
        while (next_annotation(walk, annotation) && annotation.position != position) {
        }
        if (!annotation.refers) continue;
        const auto parent = table_.find(annotation.first, id_of);
        if (!parent)
            file_.findings.add(dangling, file_.place(position, &tier, annotation.id),
                               fmt::format("refers to the annotation {}, which is not there; left out",
                                           quoted(annotation.first)));
        found.all.push_back({parent.value_or(none), static_cast<std::uint32_t>(found.all.size())});
        found.ids.add(annotation.id);
        found.previous.add(annotation.second);
    }
    return found;
}

std::vector<Span> References::spans(const Tier& tier) {
    auto [all, ids, previous] = children(tier);
    std::vector<Span> found(all.size());
    std::stable_sort(all.begin(), all.end(),
                     [](const Child& one, const Child& next) { return one.parent < next.parent; });
    std::size_t divided = 0;
    for (auto first = all.begin(); first != all.end() && first->parent != none;) {
        const auto behind =
            std::find_if(first, all.end(), [&](const Child& child) { return child.parent != first->parent; });
        const std::span<const Child> siblings{first, behind};
        const Duration from = mark(first->parent).onset.since_zero();
        const Duration to = mark(first->parent).offset.since_zero();
        const auto order = chained(siblings, ids, previous);
        for (std::size_t at = 0; at < order.size(); ++at)
            found[siblings[order[at]].place] = {between(from, to, at, order.size()),
                                                between(from, to, at + 1, order.size())};
        if (siblings.size() > 1) divided += siblings.size();
        first = behind;
    }
    if (divided > 0)
        file_.findings.add(
            {Severity::note, file_.place(tier.position, &tier),
             fmt::format("{} annotations share the time of another with each other; it is divided "
                         "evenly between them",
                         divided),
             "Take their times as estimates."});
    return found;
}

} // namespace attune::read::eaf
