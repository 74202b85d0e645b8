// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/dyad_state.hpp>
#include <attune/model/flow.hpp>

#include <concepts>

namespace attune::model {

/// A stretch in which nothing happened: `before` is how it began, without what then happened.
struct Stretch {
    const DyadState& before;
    const Flow<double>& flow;
    double seconds;
    const Affect<double>& after; ///< affect at its end
};

/// Why the child goes from one state to another.
enum class Cause { itself, act, fright };

struct Moved {
    ChildState from;
    ChildState to;
    Cause cause;
    ActKind act; ///< of the caregiver, unless by itself
};

/// What became of a cue of the child.
enum class Fate {
    noticed,
    missed,
    absorbed, ///< the caregiver was about to act, or in an act
};

struct Cued {
    ChildState state; ///< engaged: a soft cue; bidding: a bid; alarmed: a cry
    double strength;
    Fate fate;
    bool opens; ///< it comes with the state, not later in it
};

struct Acted {
    Channel channel;
    ActKind kind;
    bool offered;  ///< nothing called for it
    bool mirrored; ///< fits what the child feels
    bool calm;
};

struct Turned {
    CaregiverState from;
    CaregiverState to;
};

/// Something from outside upset the child.
struct Upset {};

/// Whoever watches a simulation. It is told each stretch and then what happened at its end; the state that
/// comes along has the clock at that moment and, for `Moved` and `Turned`, is already the new one.
template <class Watcher>
concept Observer = requires(Watcher& watcher, const DyadState& state, const Stretch& stretch,
                            const Moved& moved, const Cued& cued, const Acted& acted, const Turned& turned,
                            const Upset& upset) {
    watcher.passes(stretch);
    watcher.happens(state, moved);
    watcher.happens(state, cued);
    watcher.happens(state, acted);
    watcher.happens(state, turned);
    watcher.happens(state, upset);
};

/// Watches nothing; what watches something derives from it and says what.
struct Unobserved {
    void passes(const Stretch&) {}
    template <class Happening>
    void happens(const DyadState&, const Happening&) {}
};

} // namespace attune::model
