// SPDX-License-Identifier: Apache-2.0
#include <attune/read/encoding.hpp>

#include <attune/read/binary.hpp>
#include <attune/read/utf8.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace attune::read {
namespace {

using namespace std::literals;

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF"sv;
constexpr std::string_view utf16_le_mark = "\xFF\xFE"sv;
constexpr std::string_view utf16_be_mark = "\xFE\xFF"sv;

Place place_of(std::string_view name, std::string_view bytes, std::size_t position) {
    const std::string_view before = bytes.substr(0, position);
    const auto line_begin = before.find_last_of('\n') + 1; // npos + 1 is 0
    const auto line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    return {std::string{name}, line, position - line_begin + 1, {}, {}};
}

/// Western text in UTF-16 has a zero in every second byte.
std::optional<Encoding> utf16_without_mark(std::string_view bytes) {
    bytes = bytes.substr(0, 4096);
    const std::size_t pairs = bytes.size() / 2;
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < 2 * pairs; ++i) zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
    if (pairs < 2) return std::nullopt;
    if (zeros[1] * 10 >= pairs * 7 && zeros[0] * 20 <= pairs) return Encoding::utf16_le;
    if (zeros[0] * 10 >= pairs * 7 && zeros[1] * 20 <= pairs) return Encoding::utf16_be;
    return std::nullopt;
}

DecodedText from_utf16(std::string_view name, std::string_view bytes, Encoding encoding, bool has_mark) {
    std::vector<Finding> findings;
    if (!has_mark)
        findings.push_back({Severity::note,
                            {std::string{name}, {}, {}, {}, {}},
                            fmt::format("no byte order mark; read as {}", read::name(encoding)),
                            {}});
    if (bytes.size() % 2 == 1)
        findings.push_back({Severity::warning,
                            {std::string{name}, {}, {}, {}, {}},
                            "the last byte is half a sign; it was left out",
                            "The file may have been cut off: export it again."});
    auto [text, lone] = utf8_from_utf16(bytes, encoding == Encoding::utf16_be);
    if (lone > 0)
        findings.push_back({Severity::warning,
                            {std::string{name}, {}, {}, {}, {}},
                            fmt::format("half signs (lone surrogates): {}; each was read as U+FFFD", lone),
                            "Export the file again, as UTF-8 if the program offers it."});
    return {std::move(text), encoding, std::move(findings)};
}

DecodedText from_bytes(std::string_view name, std::string_view bytes) {
    const Utf8Census census = utf8_census(bytes);
    if (census.faults == 0) return {bytes, {}};
    const Place place = place_of(name, bytes, census.first_fault);
    // Text in another encoding has next to no sequence that happens to be UTF-8.
    if (census.long_signs >= census.faults || census.only_the_end_is_cut)
        return {repaired_utf8(bytes),
                Encoding::utf8,
                {{Severity::warning, place,
                  fmt::format("bytes that are not UTF-8: {}, the first here; each was read as U+FFFD",
                              census.faults),
                  "The file may have been cut off, or joined from two encodings: save it again as UTF-8."}}};
    return {utf8_from_windows_1252(bytes),
            Encoding::windows_1252,
            {{Severity::warning, place,
              fmt::format("byte 0x{:02X} is not UTF-8; the file was read as Windows-1252 (Latin-1)",
                          static_cast<unsigned char>(bytes[census.first_fault])),
              "Save the file as UTF-8 if its letters look wrong."}}};
}

DecodedText decode_bytes(std::string_view name, std::string_view bytes) {
    if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
    if (bytes.starts_with(utf16_le_mark)) return from_utf16(name, bytes.substr(2), Encoding::utf16_le, true);
    if (bytes.starts_with(utf16_be_mark)) return from_utf16(name, bytes.substr(2), Encoding::utf16_be, true);
    if (const auto encoding = utf16_without_mark(bytes)) return from_utf16(name, bytes, *encoding, false);
    refuse_binary(name, bytes);
    return from_bytes(name, bytes);
}

} // namespace

std::string_view name(Encoding encoding) {
    static constexpr std::array<std::string_view, 4> names{"UTF-8", "UTF-16 (little endian)",
                                                           "UTF-16 (big endian)", "Windows-1252"};
    return names[static_cast<std::size_t>(encoding)];
}

DecodedText::DecodedText(std::string_view in_document, std::vector<Finding> findings)
    : in_document_{in_document}, encoding_{Encoding::utf8}, findings_{std::move(findings)} {}

DecodedText::DecodedText(std::string converted, Encoding encoding, std::vector<Finding> findings)
    : converted_{std::move(converted)}, encoding_{encoding}, findings_{std::move(findings)} {}

DecodedText decode(const Document& document) {
    DecodedText decoded = decode_bytes(document.name, document.bytes);
    const bool may_hold_zeros =
        decoded.encoding() == Encoding::utf16_le || decoded.encoding() == Encoding::utf16_be;
    if (may_hold_zeros && decoded.text().find('\0') != std::string_view::npos)
        refuse_zero_sign(document.name, decoded.text());
    return decoded;
}

std::optional<DecodedText> decode_beginning(const Document& document, std::size_t bytes) try {
    if (document.bytes.size() <= bytes) return decode(document);
    const auto beginning = std::string_view{document.bytes}.substr(0, bytes & ~std::size_t{1});
    const DecodedText decoded = decode_bytes(document.name, beginning);
    std::string_view text = decoded.text();
    const auto last_end = text.find_last_of("\r\n");
    if (last_end != std::string_view::npos) text = text.substr(0, last_end + 1);
    return DecodedText{std::string{text}, decoded.encoding(), {}};
} catch (const Unreadable&) {
    return std::nullopt;
}

} // namespace attune::read
