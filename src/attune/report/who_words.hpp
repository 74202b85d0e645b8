// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/speaker.hpp>
#include <attune/timeline/partner.hpp>

#include <string>
#include <string_view>

namespace attune::report {

/// "child", "caregiver".
std::string role_words(const Speaker& speaker, Partner partner);
/// What somebody is called: "Kim"; where it is by a role, by the word for it.
std::string called(const Speaker& speaker, const std::string& id, Partner partner);
/// The same beside a drawing, where there is little room: an id is cut, a role is said in its short form.
std::string called_briefly(const Speaker& speaker, const std::string& id, Partner partner);
std::string brief_role(const Speaker& speaker, Partner partner);
/// In a sentence, by its form of `who`: "the caregiver", "Kim".
std::string spoken(const Speaker& speaker, const std::string& id, std::string_view form);

} // namespace attune::report
