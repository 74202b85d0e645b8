// SPDX-License-Identifier: Apache-2.0
#include <test/measure/support/words.hpp>

#include <cstdlib>
#include <sstream>
#include <vector>

namespace attune::test {
namespace {

std::string from_to(Instant onset, Instant offset, Duration zero) {
    const std::string from = in_seconds(onset, zero);
    return onset == offset ? from : from + "-" + in_seconds(offset, zero);
}

std::string in_columns(const std::vector<std::string>& columns) {
    std::string text;
    for (std::size_t i = 0; i < columns.size(); ++i) text += (i == 0 ? "" : " | ") + columns[i];
    return text;
}

std::string episode_name(const measure::Observation& seen, std::optional<std::size_t> episode) {
    return episode ? seen.episodes[*episode].name : "-";
}

std::string named(const measure::Reached& stage, Duration zero) {
    if (stage.on) return "on";
    return stage.moment ? in_seconds(*stage.moment, zero) : "";
}

} // namespace

std::string in_seconds(Duration length) {
    Duration::rep left = std::abs(length.count());
    std::string text = (length.count() < 0 ? "-" : "") + std::to_string(left / 1'000'000'000);
    left %= 1'000'000'000;
    if (left > 0) text += '.';
    for (Duration::rep place = 100'000'000; left > 0; place /= 10) {
        text += std::to_string(left / place);
        left %= place;
    }
    return text;
}

std::string in_seconds(Instant moment, Duration zero) {
    return in_seconds(moment.since_zero() - zero);
}

std::string in_seconds(const Stretches& stretches) {
    std::string text;
    for (const Interval& one : stretches.intervals())
        text += (text.empty() ? "" : " ") + from_to(one.onset(), one.offset(), Duration{0});
    return text;
}

std::string row_in_words(const measure::Observation& seen, const measure::Ledger& ledger, std::size_t cue,
                         Duration zero) {
    const measure::Row& row = ledger.rows.at(cue - 1);
    const measure::Cue& it = row.cue;
    return in_columns({std::to_string(cue), from_to(it.onset, it.offset, zero), name(it.channels),
                       std::string{name(it.act)} + ", " + measure::name(it.tone),
                       from_to(it.window_onset, it.window_offset, zero),
                       measure::name(row.status) + (row.coincident ? " (coincident)" : ""),
                       name(row.first_channels), row.answer ? in_seconds(*row.answer - it.onset) : "",
                       row.answer ? in_seconds(*row.answer - it.offset) : "", name(row.already_there),
                       row.met ? std::string{name(*row.met)} : "none",
                       row.mirrored ? measure::name(*row.mirrored) : "",
                       row.reaction ? measure::name(*row.reaction) : "", episode_name(seen, it.episode)});
}

std::string rest_of_row_in_words(const measure::Ledger& ledger, std::size_t cue, Duration zero) {
    const measure::Row& row = ledger.rows.at(cue - 1);
    std::string own = "own";
    for (const measure::OwnTime& piece : ledger.own_time)
        if (piece.cue == cue - 1) own += " " + from_to(piece.onset, piece.offset, zero);
    std::vector<std::string> columns{row.cue.complete ? "complete" : "incomplete", own,
                                     "run " + std::to_string(row.run),
                                     "known at " + in_seconds(row.known_at(), zero)};
    if (row.answer)
        columns.push_back("answers " + name(row.answer_channels) + ", " + measure::name(row.answer_tone));
    if (row.answered_in_window) columns.emplace_back("answered in window");
    if (row.answered_elsewhere) columns.emplace_back("answered elsewhere");
    if (row.in_distraction) columns.emplace_back("in distraction");
    if (row.instructed) columns.emplace_back("instructed");
    return in_columns(columns);
}

std::string break_in_words(const measure::Observation& seen, const measure::Break& one, Duration zero) {
    const bool repaired = one.outcome == measure::Outcome::repaired;
    return in_columns({in_seconds(one.onset, zero), in_seconds(one.close, zero), measure::name(one.opening),
                       std::to_string(one.missed), named(one.bid, zero), named(one.turn_away, zero),
                       named(one.alarm, zero), measure::name(one.depth), measure::name(one.outcome),
                       one.by ? std::string{name(*one.by)} : "",
                       repaired ? in_seconds(one.close - one.onset) : "",
                       repaired && one.first_answer ? in_seconds(one.close - *one.first_answer) : "",
                       one.outcome == measure::Outcome::censored ? in_seconds(one.censor, zero) : "",
                       episode_name(seen, one.opened_in) + ", " + episode_name(seen, one.closed_in)});
}

namespace {

/// The shortest text that gives the number back to the last bit.
std::string exactly(double number) {
    std::ostringstream text;
    text << std::hexfloat << number;
    return text.str();
}

std::string exactly(const std::optional<double>& number) {
    return number ? exactly(*number) : "-";
}

std::string chance_in_words(const measure::Measured<measure::AgainstChance>& chance) {
    if (!chance) return chance.because();
    return in_columns({measure::name(chance->null), std::to_string(chance->shifts), exactly(chance->expected),
                       exactly(chance->expected_exact), exactly(chance->low), exactly(chance->high),
                       exactly(chance->excess),
                       chance->index ? exactly(*chance->index) : chance->index.because(), exactly(chance->p),
                       exactly(chance->p_adjusted)});
}

void write(std::ostream& text, const measure::Curve& curve) {
    text << curve.name << " ends at " << in_seconds(curve.ends_at);
    if (curve.median) text << ", median " << in_seconds(*curve.median);
    for (const measure::CurveStep& step : curve.steps)
        text << "; " << in_seconds(step.since) << " " << exactly(step.value) << " " << exactly(step.low)
             << " " << exactly(step.high);
    text << "\n";
}

void write(std::ostream& text, const measure::Measured<measure::LatencyCurves>& curves) {
    if (!curves) {
        text << curves.because() << "\n";
        return;
    }
    text << curves->episode << " from " << measure::name(curves->from) << ", " << curves->cues << " cues\n";
    write(text, curves->answered);
    for (const measure::Curve& curve : curves->competing) write(text, curve);
    write(text, curves->had_the_child_waited);
    for (const measure::CurveStep& step : curves->expected) text << exactly(step.value) << " ";
    text << "\n";
}

} // namespace

std::string result_in_words(const measure::Result& result) {
    std::vector<std::string> columns{std::string{result.measure}, result.episode, result.part,
                                     std::string{result.unit}, result.instructed ? "instructed" : "free"};
    if (result.estimate) {
        const measure::Estimate& estimate = *result.estimate;
        for (const auto& number : {std::optional{estimate.value}, estimate.count, estimate.of})
            columns.push_back(exactly(number));
        if (estimate.interval)
            columns.push_back(exactly(estimate.interval->low) + " to " + exactly(estimate.interval->high)
                              + ", " + std::string{estimate.interval->how});
    } else {
        columns.push_back(result.estimate.because());
    }
    if (result.chance) columns.push_back(chance_in_words(*result.chance));
    return in_columns(columns);
}

std::string account_in_words(const measure::Account& account, Duration zero) {
    std::ostringstream text;
    for (std::size_t cue = 1; cue <= account.ledger.rows.size(); ++cue)
        text << row_in_words(account.seen, account.ledger, cue, zero) << " / "
             << rest_of_row_in_words(account.ledger, cue, zero) << "\n";
    for (const measure::Break& one : account.breaks) {
        text << break_in_words(account.seen, one, zero) << " / " << in_seconds(one.confirmed, zero) << " "
             << one.answers << (one.stopped ? " stopped" : "");
        for (const std::uint32_t onsets : one.onsets) text << " " << onsets;
        text << "\n";
    }
    for (const measure::Result& result : account.results) text << result_in_words(result) << "\n";
    for (const auto& curves : account.latencies) write(text, curves);
    for (const measure::TrustStep& step : account.trust)
        text << in_seconds(step.known_at, zero) << " " << step.cue << " " << exactly(step.alpha) << " "
             << exactly(step.beta) << (step.instructed ? " instructed" : "")
             << (step.after_instructed ? " after" : "") << "\n";
    for (const measure::WindowSweep& sweep : account.sweeps)
        for (const measure::SweepPoint& point : sweep.points)
            text << sweep.episode << " " << in_seconds(point.reach) << " " << exactly(point.answered) << " "
                 << exactly(point.expected) << " " << point.cues << "\n";
    for (const std::string& note : account.seen.notes) text << note << "\n";
    return text.str();
}

} // namespace attune::test
