// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/shared_bout.hpp>

#include <algorithm>

namespace attune::measure {
namespace {

constexpr Duration closed_gap = 1s;

bool engages(const Bout& bout) {
    if (bout.elsewhere) return false;
    return bout.act == Act::bid || bout.act == Act::engage || bout.act == Act::answer
           || bout.act == Act::demand;
}

Whose earlier_of(Instant child, Instant caregiver) {
    return child < caregiver ? Whose::child : caregiver < child ? Whose::caregiver : Whose::both;
}

Whose later_of(Instant child, Instant caregiver) {
    return child > caregiver ? Whose::child : caregiver > child ? Whose::caregiver : Whose::both;
}

SharedBout shared(const Interval& child, const Interval& caregiver, const Interval& segment) {
    const Instant onset = std::max(child.onset(), caregiver.onset());
    const Instant offset = std::min(child.offset(), caregiver.offset());
    const Instant first = std::min(child.onset(), caregiver.onset());
    return {onset, offset,
            first == segment.onset() ? Whose::unknown : earlier_of(child.onset(), caregiver.onset()),
            onset == segment.onset() ? Whose::unknown : later_of(child.onset(), caregiver.onset()),
            offset == segment.offset() ? Whose::censored : earlier_of(child.offset(), caregiver.offset())};
}

/// What of `time` lies in a segment, with its short gaps closed: in one go, since it is done for every random
/// recording.
std::vector<Interval> within(const Stretches& time, const Interval& segment) {
    std::vector<Interval> closed;
    const auto all = time.intervals();
    auto next = std::upper_bound(all.begin(), all.end(), segment.onset(),
                                 [](Instant moment, const Interval& one) { return moment < one.offset(); });
    for (; next != all.end(); ++next) {
        const auto both = overlap(*next, segment);
        if (!both) break;
        if (!closed.empty() && both->onset() - closed.back().offset() <= closed_gap)
            closed.back() = Interval{closed.back().onset(), both->offset()};
        else
            closed.push_back(*both);
    }
    return closed;
}

} // namespace

std::vector<SharedBout> shared_bouts(const Stretches& child, const Stretches& caregiver,
                                     const Stretches& segments) {
    std::vector<SharedBout> found;
    for (const Interval& segment : segments.intervals()) {
        const std::vector<Interval> children = within(child, segment);
        const std::vector<Interval> caregivers = within(caregiver, segment);
        auto one = children.begin();
        auto other = caregivers.begin();
        while (one != children.end() && other != caregivers.end()) {
            if (overlap(*one, *other)) found.push_back(shared(*one, *other, segment));
            ++(one->offset() < other->offset() ? one : other);
        }
    }
    return found;
}

ByPartner<Stretches> engaged_time(const Observation& seen) {
    return by_partner([&](Partner partner) { return on(seen.bouts[partner], engages); });
}

ByPartner<Stretches> engaged_time(const Observation& seen, Channel channel) {
    const auto counts = [=](const Bout& bout) { return bout.channel == channel && engages(bout); };
    return by_partner([&](Partner partner) { return on(seen.bouts[partner], counts); });
}

} // namespace attune::measure
