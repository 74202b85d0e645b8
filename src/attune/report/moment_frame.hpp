// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/candidates.hpp>

namespace attune::report {

/// What can be shown as one moment: which seconds around a signal, and whether they may be offered.
class MomentFrame {
public:
    explicit MomentFrame(const measure::Account& account) : seen_{account.seen} {}

    /// From 1.5 s before `signal`, where that was watched, until `end`; at least 4 s and at most 12 s.
    Interval around(Instant signal, Instant end) const;

    /// Whether what came next can be seen in it.
    static bool fits(const Candidate& one) { return one.effect <= one.time.offset(); }

    /// Whether it is a strength: all of it can be seen, and nothing in it pushes away or frightens.
    bool offered(const Candidate& one) const;

private:
    const measure::Observation& seen_;
};

} // namespace attune::report
