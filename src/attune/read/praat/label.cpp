// SPDX-License-Identifier: Apache-2.0
#include <attune/read/praat/label.hpp>

#include <attune/read/blanks.hpp>
#include <attune/read/finding_log.hpp>

#include <algorithm>

namespace attune::read::textgrid {

std::string meant(std::string_view written) {
    if (written.find_first_of("\"\r") == std::string_view::npos) return std::string{written};
    std::string text;
    text.reserve(written.size());
    for (std::size_t at = 0; at < written.size(); ++at) {
        const std::string_view rest = written.substr(at);
        if (rest.starts_with("\"\"") || rest.starts_with("\r\n")) ++at;
        text.push_back(written[at] == '\r' ? '\n' : written[at]);
    }
    return text;
}

bool take_padding_off(std::string& text) {
    const std::string_view bare = unpadded(text);
    if (bare.size() == text.size()) return false;
    const std::size_t before = bare.empty() ? 0 : static_cast<std::size_t>(bare.data() - text.data());
    text.resize(before + bare.size());
    text.erase(0, before);
    return true;
}

std::string in_one_line(std::string_view text) {
    std::string line = shown(text);
    std::replace_if(
        line.begin(), line.end(), [](char sign) { return sign == '\n' || sign == '\r'; }, ' ');
    return line;
}

} // namespace attune::read::textgrid
