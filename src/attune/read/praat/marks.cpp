// SPDX-License-Identifier: Apache-2.0
#include <attune/read/praat/marks.hpp>

#include <attune/read/clock.hpp>
#include <attune/read/cost.hpp>
#include <attune/read/mark_words.hpp>

#include <fmt/format.h>

#include <chrono>

namespace attune::read::textgrid {
namespace {

constexpr FindingKind no_length{Severity::note, "intervals without length", ""};
constexpr FindingKind reversed{Severity::warning, "intervals that end before they begin",
                               "Correct their borders in the script that wrote the file."};
constexpr FindingKind outside{Severity::warning, "intervals and points outside their tier",
                              "Check in Praat whether the times or the ends of the tier are wrong."};
constexpr FindingKind overlapping{Severity::warning, "intervals that overlap with another of their tier",
                                  "Praat does not write such files: check in it whether both are meant."};
constexpr FindingKind unordered{Severity::warning, "intervals and points that are not in order of time",
                                "Praat does not write such files: check the script that wrote it."};

} // namespace

Mark Marks::mark(const Entry& entry) {
    Mark made{Instant{entry.onset}, Instant{entry.offset}, {}, Extent::stretch, {}};
    if (entry.offset == entry.onset) {
        made.extent = Extent::instant;
        if (tier_.shape == Shape::intervals)
            file_.findings.add(no_length, entry.line, ends_at_once(entry.onset), tier_.name);
    }
    if (entry.offset < entry.onset) {
        made.extent = Extent::open;
        made.offset = made.onset;
        file_.findings.add(reversed, entry.line, ends_before_onset(entry.onset, entry.offset), tier_.name);
    }
    const std::size_t codes = track_.codes.size();
    made.code = track_.code(entry.label);
    made.source = fmt::format("{} {}", track_.name, entry.number);
    file_.spend(cost_of_mark(made.source) + (track_.codes.size() > codes ? cost_of_code(entry.label) : 0),
                entry.line);
    return made;
}

void Marks::check_span(const Entry& entry, const Mark& mark) {
    if (!tier_.span) return;
    if (mark.onset >= tier_.span->onset() - rounding && mark.offset <= tier_.span->offset() + rounding)
        return;
    const std::string times =
        mark.extent == Extent::stretch
            ? fmt::format("goes from {} s to {} s", seconds_text(mark.onset), seconds_text(mark.offset))
            : fmt::format("is at {} s", seconds_text(mark.onset));
    file_.findings.add(outside, entry.line,
                       fmt::format("{}, and the tier from {} s to {} s; kept", times,
                                   seconds_text(tier_.span->onset()), seconds_text(tier_.span->offset())),
                       tier_.name);
}

void Marks::check_order(const Entry& entry, const Mark& mark) {
    if (!latest_) return;
    const Mark& latest = track_.marks[latest_->mark];
    if (mark.onset >= latest.offset) return;
    const bool is_before = mark.onset < latest.onset && mark.offset <= latest.onset;
    if (!is_before)
        file_.findings.add(overlapping, entry.line,
                           fmt::format("begins at {} s, before {} {} of the same tier ends at {} s; both "
                                       "are kept",
                                       seconds_text(mark.onset), tier_.word(), latest_->number,
                                       seconds_text(latest.offset)),
                           tier_.name);
    else
        file_.findings.add(unordered, entry.line,
                           fmt::format("{} at {} s and stands behind {} {}, which is later; kept",
                                       mark.extent == Extent::stretch ? "begins" : "is",
                                       seconds_text(mark.onset), tier_.word(), latest_->number),
                           tier_.name);
}

// Without this, borders that a script rounded would make neighbours overlap, or leave a gap of no time.
void Marks::join(const Entry& entry, const Mark& mark) {
    if (!last_ || last_->number + 1 != entry.number) return;
    Mark& last = track_.marks[last_->mark];
    if (last.extent != Extent::stretch || last.offset == mark.onset || last.onset >= mark.onset
        || std::chrono::abs(mark.onset - last.offset) > rounding)
        return;
    last.offset = mark.onset;
    ++joined_;
}

void Marks::add(const Entry& entry) {
    Mark made = mark(entry);
    check_span(entry, made);
    join(entry, made);
    check_order(entry, made);
    last_ = Earlier{entry.number, track_.marks.size()};
    if (!latest_ || made.offset >= track_.marks[latest_->mark].offset) latest_ = last_;
    track_.marks.push_back(std::move(made));
}

} // namespace attune::read::textgrid
