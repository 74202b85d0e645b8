// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/turns.hpp>

#include <attune/measure/activity.hpp>

#include <algorithm>

namespace attune::measure {
namespace {

/// A voice begins or ends.
struct Border {
    Instant moment;
    Partner whose;
    bool begins;
};

std::vector<Border> borders(const ByPartner<Stretches>& voice) {
    std::vector<Border> all;
    for (const Partner partner : partners)
        for (const Interval& words : voice[partner].intervals()) {
            all.push_back({words.onset(), partner, true});
            all.push_back({words.offset(), partner, false});
        }
    std::stable_sort(all.begin(), all.end(),
                     [](const Border& one, const Border& next) { return one.moment < next.moment; });
    return all;
}

/// Walks over the borders of one segment.
class Walk {
public:
    explicit Walk(Floor& floor) : floor_{floor} {}

    void pass(const Border& border) {
        speaks_[border.whose] = border.begins;
        (border.begins ? began_ : ended_)[border.whose] = border.moment;
    }

    /// All borders at `now` are passed: who speaks from now on decides.
    void settle(Instant now) {
        if (!speaks_.child && !speaks_.caregiver) {
            if (!silent_since_) silent_since_ = now;
            return;
        }
        if (silent_since_ && holder_ && speaks_[*holder_])
            floor_.lapses.push_back({*holder_, *silent_since_, now - *silent_since_});
        silent_since_.reset();
        if (speaks_.child && speaks_.caregiver) return;
        const Partner alone = speaks_.child ? Partner::child : Partner::caregiver;
        if (holder_ == other(alone))
            floor_.changes.push_back({alone, began_[alone], began_[alone] - ended_[other(alone)]});
        holder_ = alone;
    }

private:
    Floor& floor_;
    std::optional<Partner> holder_;
    ByPartner<bool> speaks_;
    ByPartner<Instant> began_{Instant{Duration{0}}, Instant{Duration{0}}};
    ByPartner<Instant> ended_{Instant{Duration{0}}, Instant{Duration{0}}};
    std::optional<Instant> silent_since_;
};

bool attends(const Bout& bout) {
    return (bout.channel == Channel::gaze || bout.channel == Channel::touch) && !bout.elsewhere
           && (bout.act == Act::answer || bout.act == Act::wait || bout.act == Act::demand);
}

} // namespace

ByPartner<Stretches> voice_time(const Observation& seen) {
    return by_partner([&](Partner partner) {
        return on(seen.bouts[partner],
                  [](const Bout& bout) { return bout.channel == Channel::voice && is_done(bout.act); });
    });
}

Floor floor_of(const ByPartner<Stretches>& voice, const Stretches& segments) {
    Floor floor;
    for (const Interval& segment : segments.intervals()) {
        const auto all =
            borders(by_partner([&](Partner partner) { return intersection(voice[partner], segment); }));
        Walk walk{floor};
        for (std::size_t i = 0; i < all.size(); ++i) {
            walk.pass(all[i]);
            if (i + 1 == all.size() || all[i + 1].moment != all[i].moment) walk.settle(all[i].moment);
        }
    }
    return floor;
}

Stretches attentive_time(const Observation& seen) {
    return difference(difference(on(seen.bouts.caregiver, attends), seen.gone), voice_time(seen).caregiver);
}

} // namespace attune::measure
