// SPDX-License-Identifier: Apache-2.0
#include <attune/read/lena/notation.hpp>

#include <attune/read/clock.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace attune::read::its {
namespace {

struct Words {
    Sound sound;
    std::string_view code;
    std::string_view word;
};
constexpr std::array<Words, 3> sounds{{{Sound::utterance, "utterance", "Utt"},
                                       {Sound::cry, "cry", "Cry"},
                                       {Sound::vegetative, "vegetative", "Vfx"}}};

bool take(std::string_view& text, std::string_view beginning) {
    if (!text.starts_with(beginning)) return false;
    text.remove_prefix(beginning.size());
    return true;
}

template <class Number>
std::optional<Number> digits(std::string_view text) {
    Number value{};
    if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (wrong != std::errc{}) return std::nullopt;
    return value;
}

} // namespace

std::optional<Instant> recorded_time(std::string_view text) {
    if (!take(text, "P") || !text.ends_with('S')) return std::nullopt;
    take(text, "T");
    text.remove_suffix(1);
    if (text.find_first_not_of("0123456789.") != std::string_view::npos) return std::nullopt;
    const auto time = time_in(text, {TimeUnit::seconds, {}, '.'});
    if (!time) return std::nullopt;
    return Instant{*time};
}

std::optional<std::chrono::sys_seconds> clock_time(std::string_view text) {
    constexpr std::string_view form = "dddd-dd-ddTdd:dd:ddZ";
    if (text.size() != form.size()) return std::nullopt;
    for (std::size_t i = 0; i < form.size(); ++i)
        if (form[i] != 'd' && form[i] != text[i]) return std::nullopt;
    std::array<int, 6> fields{};
    constexpr std::array<std::size_t, 6> begins{0, 5, 8, 11, 14, 17};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto field = digits<int>(text.substr(begins[i], i == 0 ? 4 : 2));
        if (!field) return std::nullopt;
        fields[i] = *field;
    }
    const std::chrono::year_month_day day{std::chrono::year{fields[0]},
                                          std::chrono::month{static_cast<unsigned>(fields[1])},
                                          std::chrono::day{static_cast<unsigned>(fields[2])}};
    if (!day.ok() || fields[3] > 23 || fields[4] > 59 || fields[5] > 60) return std::nullopt;
    return std::chrono::sys_days{day} + std::chrono::hours{fields[3]} + std::chrono::minutes{fields[4]}
           + std::chrono::seconds{fields[5]};
}

bool is_speaker(std::string_view speaker) {
    static constexpr std::array<std::string_view, 15> known{"CHN", "CHF", "CXN", "CXF", "FAN",
                                                            "FAF", "MAN", "MAF", "OLN", "OLF",
                                                            "TVN", "TVF", "NON", "NOF", "SIL"};
    return std::find(known.begin(), known.end(), speaker) != known.end();
}

std::string_view code(Sound sound) {
    return sounds[static_cast<std::size_t>(sound)].code;
}

std::string_view word(Sound sound) {
    return sounds[static_cast<std::size_t>(sound)].word;
}

std::optional<Border> border(std::string_view name, std::string_view value) {
    const bool is_end = take(name, "end");
    if (!is_end && !take(name, "start")) return std::nullopt;
    for (const Words& known : sounds)
        if (take(name, known.word)) {
            const auto number = digits<std::uint32_t>(name);
            if (!number) return std::nullopt;
            return Border{known.sound, *number, is_end, value};
        }
    return std::nullopt;
}

} // namespace attune::read::its
