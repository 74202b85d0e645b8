// SPDX-License-Identifier: Apache-2.0
#include <attune/read/stated_duration.hpp>

#include <attune/read/clock.hpp>

#include <fmt/format.h>

namespace attune::read {
namespace {

constexpr FindingKind odd_duration{Severity::warning, "rows whose duration is not offset minus onset",
                                   "Check that no column was moved after the export."};
constexpr Duration shown_to = std::chrono::milliseconds{10};

} // namespace

void compare_duration(FindingLog& log, std::size_t line, Duration offset_minus_onset,
                      std::optional<Duration> stated) {
    if (!stated || std::chrono::abs(offset_minus_onset - *stated) <= shown_to) return;
    log.add(odd_duration, line,
            fmt::format("the duration is {} s, offset minus onset {} s; onset and offset were read",
                        seconds_text(*stated), seconds_text(offset_minus_onset)));
}

} // namespace attune::read
