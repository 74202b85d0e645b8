// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/speaker.hpp>
#include <attune/report/times_shown.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace attune::report {

/// A moment as it stands in the list that a clinician chooses from.
struct ListedMoment {
    Candidate moment;
    std::size_t in_session = 0; ///< its place in the session, from 1; 0: not in it
    std::size_t shown = 0;      ///< how often it was shown to this family before
};

struct ListWish {
    std::optional<Theme>
        theme{};        ///< of the session, which may have a break for its "almost", and of the rest
    TimesShown shown{}; ///< empty: nothing was
};

/// The moments that may be offered: those of the session first, in its order, then the others by theme, in a
/// theme the ones never shown in front. The session prefers them in the same way. Where something in the
/// recording frightens, no break is in the list. The moments' numbers do not depend on what was wished or
/// shown.
std::vector<ListedMoment> listed_moments(const measure::Account& account, const ListWish& wish = {});

/// A moment as one line to say: the signal, what you did, what came next.
std::string sentence(const Speaker& speaker, const measure::Account& account, const Candidate& moment);

/// What the child may be saying: for a subtitle, marked "Maybe". Nobody knows; the clinician changes it.
std::string maybe(const Speaker& speaker, const measure::Account& account, const Candidate& moment);

/// When to take a still: signal, answer, effect; where there is no answer to see because the caregiver waits,
/// half way. An effect that is there at once with its signal is shown at the end of the moment.
std::array<Instant, 3> still_instants(const Candidate& moment);

/// "7: Comfort", for the title of an excerpt.
std::string title(const Speaker& speaker, const ListedMoment& listed);

} // namespace attune::report
