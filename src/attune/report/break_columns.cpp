// SPDX-License-Identifier: Apache-2.0
#include <attune/report/break_columns.hpp>

#include <array>

namespace attune::report {
namespace {

using measure::Break;
using measure::Outcome;

Cell reached(const measure::Reached& stage) {
    if (stage.on) return "on";
    return stage.moment ? Cell{stage.moment->since_zero()} : Cell{};
}

Cell episode(const measure::Account& account, std::optional<std::size_t> episode) {
    return episode ? Cell{account.seen.episodes[*episode].name} : Cell{};
}

bool is_repaired(const Break& found) {
    return found.outcome == Outcome::repaired;
}

bool is_censored(const Break& found) {
    return found.outcome == Outcome::censored;
}

Cell from_first_answer(const Break& found) {
    return is_repaired(found) && found.first_answer ? Cell{found.close - *found.first_answer} : Cell{};
}

using Entry = const BreakEntry&;

const std::array<Column<BreakEntry>, 24> all{{
    {"break", "number of the break, by onset, from 1",
     [](Entry e) -> Cell { return std::uint64_t{e.position} + 1; }},
    {"onset_s", "when it began", [](Entry e) -> Cell { return e.found().onset.since_zero(); }},
    {"confirm_s", "when it was known to be one: the end of the missed window",
     [](Entry e) -> Cell { return e.found().confirmed.since_zero(); }},
    {"close_s", "when it was over; the end of the watched stretch where it was not",
     [](Entry e) -> Cell { return e.found().close.since_zero(); }},
    {"kind", "missed, unavailable or carried", [](Entry e) -> Cell { return name(e.found().opening); }},
    {"missed", "missed cues in it", [](Entry e) -> Cell { return std::uint64_t{e.found().missed}; }},
    {"bid_s", "first further bid", [](Entry e) -> Cell { return reached(e.found().bid); }},
    {"turn_s", "first turning away; `on` where it was on at the onset",
     [](Entry e) -> Cell { return reached(e.found().turn_away); }},
    {"alarm_s", "first alarm; `on` where it was on at the onset",
     [](Entry e) -> Cell { return reached(e.found().alarm); }},
    {"depth", "furthest stage: none, bid, turn away or alarm",
     [](Entry e) -> Cell { return name(e.found().depth); }},
    {"outcome", "repaired, recovered alone, let go or censored",
     [](Entry e) -> Cell { return name(e.found().outcome); }},
    {"by", "who brought the repair about: child or caregiver",
     [](Entry e) -> Cell { return e.found().by ? Cell{std::string{name(*e.found().by)}} : Cell{}; }},
    {"latency_s", "from onset to repair",
     [](Entry e) -> Cell {
         return is_repaired(e.found()) ? Cell{e.found().close - e.found().onset} : Cell{};
     }},
    {"from_first_answer_s", "from the first answer after confirmation to the repair",
     [](Entry e) -> Cell { return from_first_answer(e.found()); }},
    {"censor_s", "last moment at which a repair could have been seen, where it was not closed",
     [](Entry e) -> Cell { return is_censored(e.found()) ? Cell{e.found().censor.since_zero()} : Cell{}; }},
    {"opened_in", "episode in which it began",
     [](Entry e) -> Cell { return episode(e.account, e.found().opened_in); }},
    {"closed_in", "episode in which it was over",
     [](Entry e) -> Cell { return episode(e.account, e.found().closed_in); }},
    {"answers", "the caregiver's answers between confirmation and close",
     [](Entry e) -> Cell { return std::uint64_t{e.found().answers}; }},
    {"opener_cue", "number of the missed cue that opened it",
     [](Entry e) -> Cell { return e.found().opener ? Cell{std::uint64_t{*e.found().opener} + 1} : Cell{}; }},
    {"stopped", "1 if the caregiver answered, then did not for 10 s although present, the child still upset",
     [](Entry e) -> Cell { return e.found().stopped; }},
    {"observed_s", "from onset to close, or to the censoring",
     [](Entry e) -> Cell {
         return (is_censored(e.found()) ? e.found().censor : e.found().close) - e.found().onset;
     }},
    {"recording", "name of the recording", [](Entry e) -> Cell { return e.account.seen.recording; }},
    {"child", "id of the child", [](Entry e) -> Cell { return e.account.seen.ids.child; }},
    {"caregiver", "id of the caregiver", [](Entry e) -> Cell { return e.account.seen.ids.caregiver; }},
}};

} // namespace

std::span<const Column<BreakEntry>> break_columns() {
    return all;
}

} // namespace attune::report
