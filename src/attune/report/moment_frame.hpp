// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/candidates.hpp>

namespace attune::report {

/// What can be shown as one moment: which seconds around a signal, and whether they may be offered.
class MomentFrame {
public:
    explicit MomentFrame(const measure::Account& account)
        : seen_{account.seen}, settle_{account.options.settle} {}

    /// From 1.5 s before `signal`, as far as that was watched and nobody was told what to do in it, until
    /// `end`; at least 4 s and at most 12 s.
    Interval around(Instant signal, Instant end) const;

    /// The moment at which what a repair brought can be seen: its close; or, where the child was calm within
    /// 0.2 s of the answer's onset, as long after it as calm is waited for, as far as one moment holds that.
    Instant effect_of(const measure::Break& mended, Instant answer) const;

    /// Whether what came next can be seen in it.
    static bool fits(const Candidate& one) { return one.effect <= one.time.offset(); }

    /// Whether it is a strength: all of it can be seen, and nothing in it pushes away or frightens.
    bool offered(const Candidate& one) const;

private:
    Instant first_shown(Instant signal) const;

    const measure::Observation& seen_;
    Duration settle_;
};

} // namespace attune::report
