// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/parent_page.hpp>
#include <attune/report/speaker.hpp>

namespace attune::report {

// The parts of the parent's page, in their order.

/// Up to three moments, each as signal, what you did, what came next.
void write_parents_moments(Markup& page, const measure::Account& account, const Speaker& speaker,
                           const ParentWish& wish);
/// One thing to try, and what of the recording it was chosen by, or that somebody chose it.
void write_thing_to_try(Markup& page, const measure::Account& account, const Speaker& speaker,
                        const ParentWish& wish);
/// What nobody saw: channels that were not noted, and whether there was little to see.
void write_not_known(Markup& page, const measure::Account& account, const Speaker& speaker);
/// The measures with their n and interval.
void write_parents_numbers(Markup& page, const measure::Account& account, const Speaker& speaker);

} // namespace attune::report
