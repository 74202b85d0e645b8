// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/help_lines.hpp>
#include <attune/report/provenance.hpp>
#include <attune/report/speaker.hpp>
#include <attune/report/tip.hpp>
#include <attune/report/told_moment.hpp>

#include <string>

namespace attune::report {

/// What a parent's page is to hold beside the account.
struct ParentWish {
    std::string caregiver{};             ///< what the caregiver is called; empty: nobody is named but "you"
    Numbers numbers = Numbers::left_out; ///< said: at the end, each with its n and interval
    HelpLines help{};
    const Tip* tip = nullptr; ///< somebody chose it by hand; null: the recording chooses
};

/// The page for a caregiver: three moments, strengths first, a break never without its repair; one thing to
/// try; a word about the caregiver; what is not known; where to ask for help; what to do when crying can not
/// be stopped, always at the end and, where the recording shows such crying, before it. No number that was
/// measured stands on it unless it is wished. Where something was coded as frightening there is no tip but
/// one that somebody chose, no break, and help comes first. It needs nothing but itself; A4 and Letter.
std::string parent_page(const measure::Account& account, const Provenance& provenance, const Speaker& speaker,
                        const ParentWish& wish);

} // namespace attune::report
