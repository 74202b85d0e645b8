// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace attune::read::ethogram {

/// A behaviour with its modifiers as one code: "smile" with "broad |None" is `smile [broad|None]`; where no
/// modifier was chosen ("", "None", "None|None") it is `smile`.
std::string label(std::string_view code, std::string_view modifiers);

/// The track of a behaviour of this category: `behaviour` where it has none ("", or "Not defined", as BORIS
/// writes it in its tables).
std::string_view track_of(std::string_view category);

/// The person that a table of BORIS means by a subject: nobody for "No focal subject".
std::string_view person_of(std::string_view subject);

} // namespace attune::read::ethogram
