// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/candidates.hpp>
#include <attune/report/provenance.hpp>
#include <attune/report/speaker.hpp>

#include <array>
#include <string>
#include <vector>

namespace attune::report {

/// A moment to give away, and its stills as JPEG: signal, answer, effect; an empty one was not to be had.
struct Card {
    Candidate moment;
    std::array<std::string, 3> stills{};

    bool has_stills() const;
};

/// A page of cards to print, one on each sheet of A5: three pictures, each over its part of the sentence,
/// signal, what you did, what came next, and under them why it may matter. Without a still the card shows who
/// did what when, as a drawing. No number, no id; nothing is loaded, the stills are in the page.
std::string cards_page(const measure::Account& account, const Provenance& provenance, const Speaker& speaker,
                       const std::vector<Card>& cards);

} // namespace attune::report
