// SPDX-License-Identifier: Apache-2.0
#include <attune/report/text_table.hpp>

#include <algorithm>

namespace attune::report {
namespace {

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Combining marks U+0300 to U+036F: two bytes, CC 80 to CD AF.
bool joins(std::string_view rest) {
    if (rest.size() < 2) return false;
    const auto first = static_cast<unsigned char>(rest[0]);
    const auto second = static_cast<unsigned char>(rest[1]);
    return first == 0xCC || (first == 0xCD && second <= 0xAF);
}

} // namespace

std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size(); ++i) width += !continues(text[i]) && !joins(text.substr(i));
    return width;
}

std::string padded(std::string_view text, std::size_t width) {
    return std::string{text} + std::string(width - std::min(width, width_of(text)), ' ');
}

std::string pushed(std::string_view text, std::size_t width) {
    return std::string(width - std::min(width, width_of(text)), ' ') + std::string{text};
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
    std::string lines;
    std::size_t column = indent;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (column > indent && column + 1 + width_of(word) > width) {
            lines += '\n' + std::string(indent, ' ');
            column = indent;
        } else if (column > indent) {
            lines += ' ';
            ++column;
        }
        lines += word;
        column += width_of(word);
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    return lines;
}

std::string TextTable::text(std::size_t indent) const {
    std::vector<std::size_t> widths(align_.size(), 0);
    for (const auto& row : rows_)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
    std::string text;
    for (const auto& row : rows_) {
        std::string line(indent, ' ');
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) line += "  ";
            line += align_[i] == Align::left ? padded(row[i], widths[i]) : pushed(row[i], widths[i]);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

} // namespace attune::report
