// SPDX-License-Identifier: Apache-2.0
#include <attune/model/reunion.hpp>

#include <algorithm>

namespace attune::model {
namespace {

using enum ChildState;

constexpr double play = 120; // s
constexpr double apart = 180;
constexpr double together = 180;
constexpr double longest_cry = 20;

/// Adds up both reunions; while `is_on` is false it watches nothing.
class Reunited : public Unobserved {
public:
    void begins(double clock) {
        onset_ = clock;
        was_comforted_ = false;
        is_on_ = true;
    }
    void ends() { is_on_ = false; }

    void passes(const Stretch& stretch) {
        if (!is_on_) return;
        const double s = stretch.before.affect.distress;
        const ChildState state = stretch.before.child;
        if (state == withdrawn) sums_.frozen += stretch.seconds;
        if (was_comforted_ && s > .3 && is_calling(state)) sums_.calling += stretch.seconds;
        const double early = std::min(stretch.seconds, onset_ + 60 - stretch.before.clock);
        if (early <= 0 || s <= .25) return;
        if (state == averted || state == content) sums_.away += early;
        if (is_calling(state)) sums_.away -= early;
    }

    using Unobserved::happens;
    void happens(const DyadState& state, const Moved& moved) {
        if (!is_on_ || state.affect.distress <= .4) return;
        const auto gives_up = [](ChildState one) { return one == averted || one == withdrawn; };
        sums_.switches += (moved.from == alarmed && gives_up(moved.to))
                          || (gives_up(moved.from) && moved.to == alarmed)
                          || (moved.from == bidding && moved.to == averted);
    }
    void happens(const DyadState&, const Acted& acted) {
        was_comforted_ = was_comforted_ || acted.kind == ActKind::comfort;
    }

    Reunion told() const {
        return {sums_.away / (2 * 60), sums_.calling / (2 * together), sums_.switches / (2 * together / 60),
                sums_.frozen / (2 * together)};
    }

private:
    Reunion sums_;
    double onset_ = 0;
    bool was_comforted_ = false;
    bool is_on_ = false;
};

} // namespace

Reunion reunion(const Parameters& parameters, const Learned& learned, chance::Stream& stream) {
    DyadState state = session(parameters, learned);
    state.learns = false;
    Reunited watcher;
    Simulation simulation{state, parameters, stream, watcher};
    simulation.run(play, {});
    for (int i = 0; i < 2; ++i) {
        simulation.run(apart, {CaregiverState::absent, false, 0, longest_cry});
        watcher.begins(state.clock);
        simulation.run(together, {});
        watcher.ends();
    }
    return watcher.told();
}

} // namespace attune::model
