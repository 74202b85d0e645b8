// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/not_now.hpp>

#include <attune/measure/shared_bout.hpp>

#include <algorithm>

namespace attune::measure {
namespace {

constexpr Duration contact_lasted = 2s;
constexpr Duration contact_ended = 1s;
constexpr Duration pressed_before = 2s;

/// The moments at which turning away comes out of contact.
Stretches out_of_contact(const Observation& seen, const std::vector<Bout>& pressing) {
    const ByPartner<Stretches> engaged = engaged_time(seen);
    std::vector<Interval> moments;
    for (const SharedBout& bout : shared_bouts(engaged.child, engaged.caregiver, seen.watched))
        if (bout.length() >= contact_lasted)
            moments.emplace_back(bout.onset + contact_lasted, bout.offset + contact_ended + tick);
    for (const Bout& bout : pressing)
        moments.emplace_back(bout.onset + tick, bout.onset + pressed_before + tick);
    return Stretches{std::move(moments)};
}

Stretches open_time(const std::vector<Break>& breaks) {
    std::vector<Interval> open;
    for (const Break& one : breaks)
        if (const auto whole = stretch(one.onset, one.close)) open.push_back(*whole);
    return Stretches{std::move(open)};
}

/// The moments at which a touch or voice has begun before and is still on.
Stretches inside_touch_or_voice(const std::vector<Bout>& pressing) {
    std::vector<Interval> moments;
    for (const Bout& bout : pressing)
        if (bout.channel == Channel::touch || bout.channel == Channel::voice)
            if (const auto inside = stretch(bout.onset + tick, bout.offset)) moments.push_back(*inside);
    return Stretches{std::move(moments)};
}

/// What is asked of every turning away, once made for the recording.
class Watching {
public:
    Watching(const Observation& seen, const std::vector<Break>& breaks)
        : seen_{seen}, open_{open_time(breaks)} {
        for (const Bout& bout : seen.directed())
            if (presses(bout)) pressing_.push_back(bout);
        contact_ = out_of_contact(seen, pressing_);
        inside_ = inside_touch_or_voice(pressing_);
        for (const Bout& bout : seen.bouts.child)
            if (is_cue(bout.act) && !bout.elsewhere) calls_.push_back(bout.onset);
    }

    std::optional<NotNow> watch(const Interval& withdraw) const {
        const Instant onset = withdraw.onset();
        const auto segment = seen_.watched.holding(onset);
        if (!segment || segment->onset() == onset || seen_.gone.contains(onset) || open_.contains(onset)
            || !contact_.contains(onset))
            return std::nullopt;
        NotNow found{onset, std::min(withdraw.offset(), segment->offset()), Respect::respected, {}, {}};
        const auto call = std::upper_bound(calls_.begin(), calls_.end(), onset);
        if (call != calls_.end()) found.offset = std::min(found.offset, *call);
        found.chase = chase_between(onset, found.offset);
        const bool cut = found.offset == segment->offset() && withdraw.offset() > segment->offset();
        found.outcome = found.chase               ? Respect::chased
                        : cut                     ? Respect::cut
                        : inside_.contains(onset) ? Respect::continues
                                                  : Respect::respected;
        found.episode = seen_.episode_at(onset);
        return found;
    }

private:
    std::optional<Chase> chase_between(Instant after, Instant before) const {
        const auto first =
            std::upper_bound(pressing_.begin(), pressing_.end(), after,
                             [](Instant moment, const Bout& bout) { return moment < bout.onset; });
        if (first == pressing_.end() || first->onset >= before) return std::nullopt;
        return Chase{first->onset, first->act, first->channel,
                     std::string{seen_.sources.caregiver[first->source]}};
    }

    const Observation& seen_;
    Stretches open_;
    std::vector<Bout> pressing_; // by onset
    Stretches contact_;
    Stretches inside_;
    std::vector<Instant> calls_; // in order
};

} // namespace

std::string name(Respect respect) {
    switch (respect) {
    case Respect::respected: return "respected";
    case Respect::chased: return "chased";
    case Respect::continues: return "continues";
    case Respect::cut: return "cut";
    }
    return {};
}

bool presses(const Bout& bout) {
    switch (bout.act) {
    case Act::demand:
    case Act::rebuff:
    case Act::frighten: return true;
    case Act::answer:
        return bout.channel == Channel::voice || bout.channel == Channel::touch
               || bout.channel == Channel::posture;
    default: return false;
    }
}

std::vector<NotNow> not_nows(const Observation& seen, const std::vector<Break>& breaks) {
    const Watching watching{seen, breaks};
    std::vector<NotNow> found;
    for (const Interval& withdraw : seen.child.withdraw.intervals())
        if (auto one = watching.watch(withdraw)) found.push_back(std::move(*one));
    auto one = found.begin();
    for (const Bout& bout : seen.bouts.child) {
        if (bout.act != Act::withdraw && bout.act != Act::shutdown) continue;
        while (one != found.end() && one->onset < bout.onset) ++one;
        if (one == found.end() || one->onset != bout.onset) continue;
        one->channels.insert(bout.channel);
        if (!one->source.empty()) one->source += '+';
        one->source += seen.sources.child[bout.source];
    }
    return found;
}

} // namespace attune::measure
