// SPDX-License-Identifier: Apache-2.0
#include <attune/report/hidden_distraction.hpp>

#include <fmt/format.h>

namespace attune::report {

std::string hidden_distraction_words(const model::Fit& fit) {
    if (!fit.hidden) return {};
    const std::string open = "When the caregiver was distracted is not taken from the coding but left open";
    if (!fit.hidden->gain) return open + ", and believed as the prior has it.";
    if (fit.hidden->two_states)
        return fmt::format("{}: with distraction the log-likelihood is {:.1f} higher than without. Whatever "
                           "leaves cues unnoticed for a while and offers nothing looks like it.",
                           open, *fit.hidden->gain);
    return fmt::format(
        "{}, and this watching does not tell it: with distraction the log-likelihood is only "
        "{:.1f} higher than without, and at least {} is needed. The caregiver counts as present "
        "throughout.",
        open, fit.hidden->gain_told(), model::least_gain_of_two_states);
}

} // namespace attune::report
