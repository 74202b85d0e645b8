// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/fit_account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

#include <array>
#include <string_view>

namespace attune::report {

/// A state of the child as it lies in a stack, from below.
struct StackedState {
    model::Quantity quantity;
    std::string_view name; ///< of its style, and of its message
};

inline constexpr std::array stacked_states{
    StackedState{model::Quantity::engaged, "engaged"}, StackedState{model::Quantity::content, "content"},
    StackedState{model::Quantity::bidding, "bidding"}, StackedState{model::Quantity::averted, "averted"},
    StackedState{model::Quantity::alarmed, "alarmed"}, StackedState{model::Quantity::withdrawn, "withdrawn"},
};

/// "with the caregiver".
std::string words(const Speaker& speaker, const StackedState& state);
/// What an episode of a built-in procedure is called.
std::string episode_name(const Speaker& speaker, const std::string& name);

/// The child's time over a procedure, state over state, in columns; as fitted or usual.
void draw_stack(Markup& page, const FitAccount& account, const Speaker& speaker, bool usual);
/// One quantity over a procedure, as fitted with its band, and usual. `course`: the key of its title.
void draw_course(Markup& page, const FitAccount& account, const Speaker& speaker, model::Quantity quantity,
                 std::string_view course);
/// The share of dyads in which the break is over, by the time since the return.
void draw_mending(Markup& page, const FitAccount& account, const Speaker& speaker);

} // namespace attune::report
