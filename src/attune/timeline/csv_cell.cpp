// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/csv_cell.hpp>

namespace attune {
namespace {

bool is_blank(char sign) {
    return sign == ' ' || sign == '\t';
}

bool needs_quotes(std::string_view text) {
    if (text.empty()) return false;
    return is_blank(text.front()) || is_blank(text.back())
           || text.find_first_of(",\"\r\n") != std::string_view::npos;
}

} // namespace

std::string csv_cell(std::string_view text) {
    if (!needs_quotes(text)) return std::string{text};
    std::string quoted = "\"";
    for (const char sign : text) quoted += sign == '"' ? "\"\"" : std::string(1, sign);
    return quoted + '"';
}

} // namespace attune
