// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace attune::chance {

/// When somebody could have had an event: [enter, leave), in whole ticks of any size (so that ties are
/// exact).
struct AtRisk {
    std::int64_t enter = 0;
    std::int64_t leave = 0;
};

/// What happened, and when; causes are numbered from 0.
struct RiskEvent {
    std::int64_t at = 0;
    std::size_t cause = 0;
};

/// One who waits for an event: a cue for its answer, a break for its repair. At risk at t is one of whose
/// stretches t lies (half open), or whose event is at t; nobody is at risk after the event. Stretches may
/// come in any order, overlap (they count once) and leave gaps: re-entry is allowed. Without `event`:
/// censored.
struct Subject {
    std::vector<AtRisk> stretches;
    std::optional<RiskEvent> event;
};

/// How many were at risk at one moment at which something happened, and to how many it happened.
struct RiskRow {
    std::int64_t at = 0;
    std::size_t at_risk = 0; ///< those with an event now included
    std::size_t events = 0;
    std::vector<std::size_t> by_cause;
};

/// Everything that estimates of waiting times need: one row for each moment with an event, in order.
struct RiskTable {
    std::vector<RiskRow> rows;
    std::size_t causes = 1;
    std::size_t least_at_risk = 5;
    /// A curve ends at the first moment from which on fewer than `least_at_risk` are at risk; from there on
    /// it would tell about too few. 0 where there is no subject.
    std::int64_t ends_at = 0;
    /// The rows before that end; a row *at* it belongs if at least `least_at_risk` were at risk for its
    /// events.
    std::size_t rows_shown = 0;
};

/// Makes the table of subjects that come one after the other and are not kept: 16 bytes for a stretch, 16 for
/// an event.
class RiskCounts {
public:
    explicit RiskCounts(std::size_t causes = 1, std::size_t least_at_risk = 5)
        : causes_{causes}, least_at_risk_{least_at_risk} {}

    /// Throws Misuse where a stretch ends before it begins, or a cause is not below `causes`.
    void add(std::span<const AtRisk> stretches, std::optional<RiskEvent> event);
    /// Of the subjects so far. O(n log n).
    RiskTable table();

private:
    std::size_t causes_;
    std::size_t least_at_risk_;
    // Moments at which the number at risk goes up and down, without those who have their event at that
    // moment.
    std::vector<std::int64_t> entries_;
    std::vector<std::int64_t> exits_;
    std::vector<RiskEvent> events_;
    std::vector<AtRisk> sorted_; // of the subject that is being added
};

/// The same table with some causes taken together: cause `c` becomes `into(c)`, below `causes`.
RiskTable regrouped(RiskTable table, std::size_t causes, std::size_t (*into)(std::size_t));

/// The same of subjects that are at hand.
RiskTable risk_table(std::span<const Subject> subjects, std::size_t causes = 1,
                     std::size_t least_at_risk = 5);

} // namespace attune::chance
