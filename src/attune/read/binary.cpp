// SPDX-License-Identifier: Apache-2.0
#include <attune/read/binary.hpp>

#include <attune/read/finding.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace attune::read {
namespace {

using namespace std::literals;

struct Signature {
    std::string_view beginning;
    std::string_view kind;
    std::string_view remedy;
};

constexpr std::string_view as_csv = "Save the sheet as CSV (UTF-8) in your spreadsheet program.";
constexpr std::string_view unpack = "Unpack it, and name one file inside it.";
constexpr std::string_view coded = "Name the file that your coding program saved.";

constexpr std::array signatures{
    Signature{"PK\x03\x04"sv, "a zip archive or an .xlsx sheet",
              "Save a sheet as CSV (UTF-8); unpack an archive."},
    Signature{"\xD0\xCF\x11\xE0"sv, "an old .xls sheet or .doc page", as_csv},
    Signature{"\x1F\x8B"sv, "a gzip archive", unpack},
    Signature{"7z\xBC\xAF"sv, "a 7z archive", unpack},
    Signature{"%PDF-"sv, "a PDF page", coded},
    Signature{"\x89PNG"sv, "a picture", coded},
    Signature{"\xFF\xD8\xFF"sv, "a picture", coded},
    Signature{"GIF8"sv, "a picture", coded},
    Signature{"RIFF"sv, "a sound or a film", coded},
    Signature{"ID3"sv, "a sound", coded},
    Signature{"\x1A\x45\xDF\xA3"sv, "a film", coded},
    Signature{"\x7F"
              "ELF"sv,
              "a program", coded},
    Signature{"MZ\x90\x00"sv, "a program", coded},
};

bool is_control(char sign) {
    const auto byte = static_cast<unsigned char>(sign);
    return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0D);
}

[[noreturn]] void refuse(std::string_view name, std::string found, std::string_view remedy) {
    throw Unreadable{
        {std::string{name}, {}, {}, {}, {}}, "a text file", std::move(found), std::string{remedy}};
}

} // namespace

void refuse_binary(std::string_view name, std::string_view bytes) {
    for (const Signature& signature : signatures)
        if (bytes.starts_with(signature.beginning))
            refuse(name, std::string{signature.kind}, signature.remedy);
    if (bytes.size() >= 8 && bytes.substr(4, 4) == "ftyp"sv) refuse(name, "a film", coded);
    if (const auto zero = bytes.find('\0'); zero != std::string_view::npos)
        refuse(name, fmt::format("binary bytes (a zero at byte {})", zero + 1), coded);
    const std::string_view beginning = bytes.substr(0, 65536);
    const auto controls = std::count_if(beginning.begin(), beginning.end(), is_control);
    if (static_cast<std::size_t>(controls) * 100 > beginning.size() + 400)
        refuse(name, "binary bytes (control signs)", coded);
}

void refuse_zero_sign(std::string_view name, std::string_view text) {
    const auto zero = text.find('\0');
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(zero), '\n');
    refuse(name, fmt::format("binary bytes (a zero sign in line {})", line), coded);
}

} // namespace attune::read
