// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/breaks.hpp>

#include <attune/measure/break_course.hpp>

#include <algorithm>
#include <tuple>

namespace attune::measure {
namespace {

struct Candidate {
    Instant onset;
    Opening opening;
    Instant confirmed;
    std::optional<std::uint32_t> cue;
};

/// A cue is missed where its whole uncut window lies in the segment and nobody's answer began in it.
bool missed(const Row& row, const Interval& segment) {
    const Cue& cue = row.cue;
    return cue.window_onset >= segment.onset() && cue.window_offset <= segment.offset();
}

std::vector<Candidate> missed_cues(const Ledger& ledger, const Observation& seen) {
    std::vector<Candidate> found;
    for (std::uint32_t i = 0; i < ledger.rows.size(); ++i) {
        const Row& row = ledger.rows[i];
        const auto segment = seen.watched.holding(row.cue.onset);
        if (!segment || !missed(row, *segment) || row.answered_elsewhere) continue;
        const auto answer =
            std::lower_bound(seen.answers().begin(), seen.answers().end(), row.cue.window_onset,
                             [](const Bout& bout, Instant m) { return bout.onset < m; });
        if (answer != seen.answers().end() && answer->onset < row.cue.window_offset) continue;
        found.push_back({row.cue.onset, Opening::missed, row.cue.window_offset, i});
    }
    return found;
}

std::vector<Candidate> candidates(const Ledger& ledger, const Observation& seen) {
    std::vector<Candidate> found = missed_cues(ledger, seen);
    for (const Interval& gone : seen.gone.intervals()) {
        if (!seen.watched.contains(gone.onset())) continue;
        const ChildState state = state_at(seen.child, gone.onset());
        if (state == ChildState::bid || state == ChildState::engage)
            found.push_back({gone.onset(), Opening::unavailable, gone.onset(), std::nullopt});
    }
    std::stable_sort(found.begin(), found.end(), [](const Candidate& one, const Candidate& next) {
        return std::tuple{one.onset, one.opening} < std::tuple{next.onset, next.opening};
    });
    return found;
}

} // namespace

std::vector<Break> breaks(const Observation& seen, const Ledger& ledger, const Options& options) {
    const BreakCourse course{seen, ledger, options};
    const std::vector<Candidate> all = candidates(ledger, seen);
    std::vector<Break> found;
    auto next = all.begin();
    bool open_at_the_end = false;
    for (const Interval& segment : seen.watched.intervals()) {
        const Instant start = segment.onset();
        const bool upset = seen.child.alarm.contains(start) || seen.child.withdraw.contains(start);
        if (open_at_the_end && upset)
            found.push_back(course.follow({start, Opening::carried, start, std::nullopt}, segment));
        bool open = open_at_the_end && upset;
        open_at_the_end = open && found.back().outcome == Outcome::censored;
        while (next != all.end() && next->onset < start) ++next;
        for (; next != all.end() && next->onset < segment.offset(); ++next) {
            if (!open || next->onset >= found.back().close) {
                found.push_back(
                    course.follow({next->onset, next->opening, next->confirmed, next->cue}, segment));
                open = true;
                open_at_the_end = found.back().outcome == Outcome::censored;
            }
            if (next->opening == Opening::missed) ++found.back().missed;
        }
    }
    return found;
}

} // namespace attune::measure
