// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/coding.hpp>
#include <attune/read/finding_log.hpp>
#include <attune/read/line_count.hpp>
#include <attune/read/xml.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace attune::read::its {

/// The recorded time of a file: its recordings, as far as their segments fill them. LENA leaves no time
/// between two segments; where some is left, nobody listened, and it is not covered.
class Recorded {
public:
    /// `lines` and `log` outlive this.
    Recorded(std::string file, const LineCount& lines, FindingLog& log)
        : file_{std::move(file)}, lines_{&lines}, log_{&log} {}

    /// <Recording>, which `walk` has just opened: its times, and the pause before it.
    void begin(const XmlWalk& walk);
    /// A segment that begins at `position` in the text.
    void add(Instant onset, Instant offset, std::size_t position);
    /// </Recording>, at `position`.
    void end(std::size_t position);
    /// The text ended; what the recording that was open says of its end is not believed.
    void cut_off();

    /// The stretches in order, one or more for each recording. Where two recordings meet, the earlier ends
    /// one tick before: they are two stretches, for on the clock they are apart.
    const std::vector<Interval>& stretches() const { return stretches_; }
    /// Where the last recording ends; zero where there is none.
    Instant last() const { return last_; }

private:
    struct Open {
        std::optional<Interval> time; ///< none: it does not say
        Instant reached{Duration{0}}; ///< up to where segments fill it
        bool is_stretched = false;    ///< whether the last stretch is one of this recording
    };

    Place place(std::size_t position) const;
    void tell_pause(const XmlWalk& walk) const;
    void tell_hole(Instant from, Instant to, std::size_t position) const;
    void cover(Instant onset, Instant offset);

    std::string file_;
    const LineCount* lines_;
    FindingLog* log_;
    std::size_t count_ = 0;
    std::optional<Open> open_;
    std::optional<std::chrono::sys_seconds> clock_end_;
    Instant last_{Duration{0}};
    std::vector<Interval> stretches_;
};

} // namespace attune::read::its
