// SPDX-License-Identifier: Apache-2.0
#include <attune/report/hidden_distraction.hpp>

#include <fmt/format.h>

namespace attune::report {

std::string hidden_distraction_words(const model::Fit& fit, const Speaker& speaker) {
    if (!fit.hidden) return {};
    if (!fit.hidden->gain) return speaker.say("fit_brief.hidden_believed");
    const auto gain = [&](double told) { return speaker.number(fmt::format("{:.1f}", told)); };
    if (fit.hidden->two_states)
        return speaker.say("fit_brief.hidden_told", {{"gain", gain(*fit.hidden->gain)}});
    const std::string least = speaker.number(fmt::format("{}", model::least_gain_of_two_states));
    return speaker.say("fit_brief.hidden_not_told",
                       {{"gain", gain(fit.hidden->gain_told())}, {"least", least}});
}

} // namespace attune::report
