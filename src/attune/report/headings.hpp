// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/markup.hpp>
#include <attune/report/speaker.hpp>

#include <initializer_list>
#include <string_view>

namespace attune::report {

/// The head of a table: what stands over its columns, by the keys of their messages.
void write_headings(Markup& page, const Speaker& speaker, std::initializer_list<std::string_view> keys);

} // namespace attune::report
