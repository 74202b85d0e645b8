// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/moment_choice.hpp>

#include <apps/attune/failure.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::app {

using report::ListedMoment;

namespace {

void refuse_a_break_at_the_ends(const std::vector<ListedMoment>& chosen) {
    for (const ListedMoment* end : {&chosen.front(), &chosen.back()})
        if (!end->moment.strength())
            throw Failure{
                ExitCode::usage,
                fmt::format("moment {} is a break and what mended it, and is shown between strengths, "
                            "neither first nor last; pick a strength before and after it",
                            end->moment.number)};
}

} // namespace

std::vector<ListedMoment> moments_named(const std::vector<ListedMoment>& list,
                                        const std::vector<std::string>& numbers, std::string_view option) {
    std::vector<ListedMoment> chosen;
    for (const std::string& number : numbers) {
        const auto found = std::find_if(list.begin(), list.end(), [&](const ListedMoment& listed) {
            return std::to_string(listed.moment.number) == number;
        });
        if (found == list.end())
            throw Failure{
                ExitCode::usage,
                fmt::format("{}: no moment has the number \"{}\"; `attune moments` without it lists them, "
                            "with --all every one",
                            option, number)};
        chosen.push_back(*found);
    }
    return chosen;
}

std::vector<ListedMoment> moments_to_show(const std::vector<ListedMoment>& list,
                                          const std::vector<std::string>& picked) {
    std::vector<ListedMoment> chosen = moments_named(list, picked, "--pick");
    if (picked.empty())
        std::copy_if(list.begin(), list.end(), std::back_inserter(chosen),
                     [](const ListedMoment& listed) { return listed.in_session > 0; });
    if (!chosen.empty()) refuse_a_break_at_the_ends(chosen);
    return chosen;
}

} // namespace attune::app
