// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/bounds.hpp>
#include <attune/measure/evidence.hpp>

#include <optional>
#include <string>
#include <vector>

namespace attune::measure {

/// What was coded of one partner in one scope, plainly (definitions, section 8): a row of a table, for
/// everything that is not `neutral` or `content`, for each act, for each code; on each channel and on any.
struct Descriptive {
    std::string episode; ///< name of the scope
    bool instructed = false;
    Partner person = Partner::child;
    std::optional<Channel> channel; ///< none: on any
    std::optional<Act> act;         ///< none: everything but `neutral` and `content`, or of a code
    std::string code;               ///< in the words of the scheme; empty: of an act or of everything

    Duration covered;              ///< of the channel; on any channel: time in which all in use are covered
    std::optional<double> share{}; ///< of the covered time; none where nothing was covered
    std::optional<chance::Bounds> share_interval{}; ///< 5-block jackknife; none below 30 s
    std::size_t bouts = 0;                          ///< stretches that begin in covered time
    std::optional<double> per_minute{};
    std::optional<chance::Bounds> rate_interval{}; ///< exact Poisson; none below 30 s
    std::optional<Duration> mean{}; ///< of these bouts as coded, wherever they end; an instant has 0
    std::optional<Duration> median{};
    /// From the first covered moment of an episode to its first bout, 0 where one is on already; none where
    /// none came, or of several episodes.
    std::optional<Duration> latency{};
};

/// Scope by scope, child first, by channel (any first), act, code. Acts and codes that the recording holds,
/// in every scope, so that "never" is a row. Means and medians have no interval: they tell what happened in
/// this recording, which is known without error. O(rows * log n) after one sort for each row.
std::vector<Descriptive> descriptives(const Observation& seen);

} // namespace attune::measure
