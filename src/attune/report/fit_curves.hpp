// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/fit_account.hpp>
#include <attune/report/markup.hpp>

#include <array>
#include <string_view>

namespace attune::report {

/// A state of the child as it lies in a stack, from below.
struct StackedState {
    model::Quantity quantity;
    std::string_view style;
    std::string_view words;
};

inline constexpr std::array stacked_states{
    StackedState{model::Quantity::engaged, "engaged", "with the caregiver"},
    StackedState{model::Quantity::content, "content", "busy alone"},
    StackedState{model::Quantity::bidding, "bidding", "bidding"},
    StackedState{model::Quantity::averted, "averted", "turned away"},
    StackedState{model::Quantity::alarmed, "alarmed", "crying"},
    StackedState{model::Quantity::withdrawn, "withdrawn", "given up"},
};

/// The child's time over a procedure, state over state, in columns; as fitted or usual.
void draw_stack(Markup& page, const FitAccount& account, bool usual);
/// One quantity over a procedure, as fitted with its band, and usual.
void draw_course(Markup& page, const FitAccount& account, model::Quantity quantity, std::string_view title);
/// The share of dyads in which the break is over, by the time since the return.
void draw_mending(Markup& page, const FitAccount& account);

} // namespace attune::report
