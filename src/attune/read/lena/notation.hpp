// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/timeline/time.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace attune::read::its {

/// The moment of recorded time that "PT37015.68S" writes (LENA writes some without the T). None for anything
/// else.
std::optional<Instant> recorded_time(std::string_view text);

/// The time of day that "2026-01-31T18:11:13Z" writes. None for anything else.
std::optional<std::chrono::sys_seconds> clock_time(std::string_view text);

/// Whether `speaker` is one of the fifteen that LENA tells apart.
bool is_speaker(std::string_view speaker);

enum class Sound { utterance, cry, vegetative };

/// The code of a sound, and LENA's own word for it in the names of attributes: "Utt", "Cry", "Vfx".
std::string_view code(Sound sound);
std::string_view word(Sound sound);

/// One end of a sound that LENA timed inside a segment: startCry2="PT3.14S".
struct Border {
    Sound sound;
    std::uint32_t number;
    bool is_end;
    std::string_view time; ///< as written

    /// Whether both are of one sound.
    bool is_of_same(const Border& other) const { return sound == other.sound && number == other.number; }
};

/// The border that an attribute is; none for all other attributes.
std::optional<Border> border(std::string_view name, std::string_view value);

} // namespace attune::read::its
