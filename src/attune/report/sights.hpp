// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/idea.hpp>

#include <vector>

namespace attune::report {

// Where the numbers of the idea can be seen: at most three sights each, in order of time; nothing from
// instructed episodes. Of what is rare or many the first three, of what lasts the three longest.

std::vector<Sight> no_sights(const measure::Account& account);
std::vector<Sight> turned_to(const measure::Account& account);
std::vector<Sight> lapses_of_focus(const measure::Account& account);
std::vector<Sight> distractions(const measure::Account& account);
std::vector<Sight> mutual_gazes(const measure::Account& account);
std::vector<Sight> times_with_a_thing(const measure::Account& account);
std::vector<Sight> pleasant_times(const measure::Account& account);
std::vector<Sight> turns_taken(const measure::Account& account);
std::vector<Sight> answered_cues(const measure::Account& account);
std::vector<Sight> mirrored_bids(const measure::Account& account);
std::vector<Sight> supported_alarms(const measure::Account& account);
std::vector<Sight> touches(const measure::Account& account);
std::vector<Sight> opened_by_child(const measure::Account& account);
std::vector<Sight> ended_by_child(const measure::Account& account);
std::vector<Sight> respected(const measure::Account& account);
std::vector<Sight> alarms(const measure::Account& account);
std::vector<Sight> breaks(const measure::Account& account);
std::vector<Sight> repairs(const measure::Account& account);

} // namespace attune::report
