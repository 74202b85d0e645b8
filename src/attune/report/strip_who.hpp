// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>
#include <attune/timeline/partner.hpp>

#include <string>

namespace attune::report {

/// Whose lanes these are, to the left of them around height `y`: the id with the role under it, or the role
/// alone where somebody is called by it.
void write_who(Markup& page, const Speaker& speaker, const std::string& id, Partner partner, double y);

} // namespace attune::report
