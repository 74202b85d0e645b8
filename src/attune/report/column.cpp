// SPDX-License-Identifier: Apache-2.0
#include <attune/report/column.hpp>

#include <attune/report/number.hpp>
#include <attune/timeline/csv_cell.hpp>
#include <attune/timeline/seconds_text.hpp>

#include <fmt/format.h>

namespace attune::report {
namespace {

std::string json_quoted(const std::string& text) {
    std::string quoted = "\"";
    for (const char sign : text) {
        switch (sign) {
        case '"': quoted += "\\\""; break;
        case '\\': quoted += "\\\\"; break;
        case '\n': quoted += "\\n"; break;
        case '\t': quoted += "\\t"; break;
        case '\r': quoted += "\\r"; break;
        default:
            if (static_cast<unsigned char>(sign) < 0x20)
                quoted += fmt::format("\\u{:04x}", static_cast<unsigned>(sign));
            else
                quoted += sign;
        }
    }
    return quoted + '"';
}

struct AsCsv {
    std::string operator()(std::monostate) const { return ""; }
    std::string operator()(bool yes) const { return yes ? "1" : "0"; }
    std::string operator()(std::uint64_t number) const { return fmt::format("{}", number); }
    std::string operator()(double number) const { return shortest(number); }
    std::string operator()(Duration length) const { return seconds_text(length); }
    std::string operator()(const std::string& text) const { return csv_cell(text); }
};

struct AsJson : AsCsv {
    using AsCsv::operator();
    std::string operator()(std::monostate) const { return "null"; }
    std::string operator()(bool yes) const { return yes ? "true" : "false"; }
    std::string operator()(const std::string& text) const { return json_quoted(text); }
};

} // namespace

std::string csv_text(const Cell& cell) {
    return std::visit(AsCsv{}, cell);
}

std::string json_text(const Cell& cell) {
    return std::visit(AsJson{}, cell);
}

} // namespace attune::report
