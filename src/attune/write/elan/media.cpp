// SPDX-License-Identifier: Apache-2.0
#include <attune/write/elan/media.hpp>

#include <attune/write/milliseconds.hpp>

#include <fmt/format.h>

#include <array>
#include <cctype>
#include <utility>

namespace attune::write::eaf {
namespace {

/// What ELAN itself writes for these; anything else is "unknown" there too.
std::string_view mime_type(std::string_view file_name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> known{{{".mp4", "video/mp4"},
                                                                                  {".mpg", "video/mpeg"},
                                                                                  {".mpeg", "video/mpeg"},
                                                                                  {".mov", "video/quicktime"},
                                                                                  {".wav", "audio/x-wav"},
                                                                                  {".mp3", "audio/*"},
                                                                                  {".m4a", "audio/*"}}};
    std::string lower;
    for (const char sign : file_name)
        lower += static_cast<char>(std::tolower(static_cast<unsigned char>(sign)));
    for (const auto& [ending, type] : known)
        if (lower.ends_with(ending)) return type;
    return "unknown";
}

/// RFC 3986: what is not unreserved stands as its bytes.
std::string escaped(std::string_view file_name) {
    std::string url;
    for (const char sign : file_name) {
        const bool is_plain = (sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z')
                              || (sign >= 'a' && sign <= 'z')
                              || std::string_view{"-._~"}.find(sign) != std::string_view::npos;
        if (is_plain)
            url += sign;
        else
            url += fmt::format("%{:02X}", static_cast<unsigned char>(sign));
    }
    return url;
}

} // namespace

std::string media_descriptor(const Medium& medium) {
    const std::string url = escaped(medium.file_name);
    const auto origin = -milliseconds(medium.lag); // halves of a millisecond go one way
    return fmt::format("        <MEDIA_DESCRIPTOR MEDIA_URL=\"file:///{}\" MIME_TYPE=\"{}\" "
                       "RELATIVE_MEDIA_URL=\"./{}\"{}/>\n",
                       url, mime_type(medium.file_name), url,
                       origin.count() == 0 ? "" : fmt::format(" TIME_ORIGIN=\"{}\"", origin.count()));
}

} // namespace attune::write::eaf
