// SPDX-License-Identifier: Apache-2.0
#include <attune/read/media_name.hpp>

#include <charconv>

namespace attune::read {

std::string media_name(std::string_view path_or_url) {
    const bool is_url = path_or_url.find("://") != std::string_view::npos;
    const auto last = path_or_url.find_last_of("/\\");
    if (last != std::string_view::npos) path_or_url.remove_prefix(last + 1);
    std::string bare;
    for (std::size_t at = 0; at < path_or_url.size(); ++at) {
        unsigned char decoded = 0;
        const auto digits = path_or_url.substr(at).substr(0, 3);
        const char* const end = digits.data() + digits.size();
        const bool is_escape = is_url && digits.size() == 3 && digits[0] == '%'
                               && std::from_chars(digits.data() + 1, end, decoded, 16).ptr == end;
        // A separator that was written as an escape would bring the path back.
        if (is_escape && decoded >= ' ' && decoded != '/' && decoded != '\\') {
            bare.push_back(static_cast<char>(decoded));
            at += 2;
        } else {
            bare.push_back(path_or_url[at]);
        }
    }
    return bare;
}

} // namespace attune::read
