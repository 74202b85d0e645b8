// SPDX-License-Identifier: Apache-2.0
#include <attune/report/minutes.hpp>

namespace attune::report {

std::vector<Minute> minutes(const measure::Account& account, const Interval& time, Duration length) {
    std::vector<Minute> made(static_cast<std::size_t>((time.length() + length - tick) / length));
    const auto holding = [&](Instant moment) -> Minute* {
        if (!time.contains(moment)) return nullptr;
        return &made[static_cast<std::size_t>((moment - time.onset()) / length)];
    };
    for (const measure::Row& row : account.ledger.rows)
        if (Minute* minute = holding(row.cue.onset)) {
            ++minute->cues;
            minute->alarms += row.cue.act == Act::alarm;
            minute->answered += row.answered();
        }
    for (const measure::Bout& answer : account.seen.answers())
        if (Minute* minute = holding(answer.onset)) ++minute->answers;
    std::vector<Interval> breaks;
    for (const measure::Break& found : account.breaks)
        if (const auto whole = stretch(found.onset, found.close); whole && !found.let_go())
            breaks.push_back(*whole);
    const Stretches in_breaks{std::move(breaks)};
    for (std::size_t i = 0; i < made.size(); ++i) {
        const Instant onset = time.onset() + length * static_cast<Duration::rep>(i);
        made[i].in_break = in_breaks.length_within({onset, onset + length});
    }
    return made;
}

} // namespace attune::report
