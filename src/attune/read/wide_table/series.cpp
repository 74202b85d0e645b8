// SPDX-License-Identifier: Apache-2.0
#include <attune/read/wide_table/series.hpp>

#include <attune/read/counted.hpp>
#include <attune/read/wide_table/spacing.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace attune::read::sampled_rows {
namespace {

/// Which moment each row stands for.
struct Moments {
    std::int64_t first = 0;          ///< number of the first, in the spacing
    std::size_t count = 0;           ///< from the first to the last
    std::vector<std::size_t> of_row; ///< counted from the first; empty: the k-th row is at the k-th moment
    std::size_t taken = 0;           ///< rows at a moment that had one already
    std::size_t empty = 0;           ///< moments without a row
    std::size_t longest_gap = 0;     ///< in moments
};

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

class Series {
public:
    Series(PersonsRows& rows, const Columns& columns, const Clocking& clocking, std::size_t room,
           FindingLog& log)
        : rows_{rows}, columns_{columns}, clocking_{clocking}, room_{room}, log_{log} {}

    void move_to(Coding& coding) {
        Instant start{Duration{0}};
        std::optional<Rate> rate = clocking_.rate;
        Moments moments;
        if (columns_.time) {
            const FittedSpacing fitted = fit();
            moments = moments_of(fitted.spacing);
            rate = fitted.spacing.rate;
            const Seconds ahead{static_cast<double>(moments.first) / rate->per_second()};
            start = Instant{fitted.spacing.start + nearest(ahead)};
            tell(fitted, moments);
        }
        for (std::size_t i = 0; i < columns_.signals.size(); ++i)
            coding.signals.push_back({columns_.header[columns_.signals[i]], rows_.person, start, *rate,
                                      laid(std::move(rows_.values[i]), moments)});
    }

private:
    std::string who() const { return rows_.person.empty() ? "" : shown(rows_.person) + ": "; }

    FittedSpacing fit() const {
        if (auto fitted = spacing_of(rows_.times, clocking_.rate)) return *fitted;
        throw Unreadable{
            log_.place(), fmt::format("{}times that go on, or the samples per second", who()),
            rows_.times.size() == 1 ? "one row" : fmt::format("{} rows at the same time", rows_.times.size()),
            "Say in the codebook's [table] which column holds the times, time = \"…\", and how "
            "fast the samples were taken, rate_hz = 30."};
    }

    Moments moments_of(const Spacing& spacing) const {
        std::int64_t first = std::numeric_limits<std::int64_t>::max();
        std::int64_t last = std::numeric_limits<std::int64_t>::min();
        bool in_order = true;
        for (std::size_t k = 0; k < rows_.times.size(); ++k) {
            const std::int64_t at = spacing.nearest_to(rows_.times[k]);
            in_order = in_order && at == static_cast<std::int64_t>(k);
            first = std::min(first, at);
            last = std::max(last, at);
        }
        Moments moments;
        moments.count = rows_.times.size();
        if (in_order) return moments;
        refuse_if_wide(first, last);
        moments.first = first;
        moments.count = static_cast<std::size_t>(last - first) + 1;
        moments.of_row.resize(rows_.times.size());
        std::vector<bool> has_row(moments.count);
        for (std::size_t k = 0; k < rows_.times.size(); ++k) {
            const auto at = static_cast<std::size_t>(spacing.nearest_to(rows_.times[k]) - first);
            moments.of_row[k] = has_row[at] ? nowhere : at;
            moments.taken += has_row[at] ? 1 : 0;
            has_row[at] = true;
        }
        count_gaps(has_row, moments);
        return moments;
    }

    static void count_gaps(const std::vector<bool>& has_row, Moments& moments) {
        std::size_t gap = 0;
        for (const bool has : has_row) {
            gap = has ? 0 : gap + 1;
            moments.empty += has ? 0 : 1;
            moments.longest_gap = std::max(moments.longest_gap, gap);
        }
    }

    void refuse_if_wide(std::int64_t first, std::int64_t last) const {
        const double bytes = (static_cast<double>(last) - static_cast<double>(first) + 1)
                             * static_cast<double>(sizeof(double) * (columns_.signals.size() + 1));
        if (bytes <= static_cast<double>(room_)) return;
        const auto [earliest, latest] = std::minmax_element(rows_.times.begin(), rows_.times.end());
        throw Unreadable{log_.place(), fmt::format("{}the samples of one recording", who()),
                         fmt::format("{} rows spread from {} s to {} s", rows_.times.size(),
                                     seconds_text(*earliest), seconds_text(*latest)),
                         "Check the unit and the times; a list of events is a long table, not a wide one."};
    }

    void tell(const FittedSpacing& fitted, const Moments& moments) {
        const double rate = fitted.spacing.rate.per_second();
        const auto seconds = [&](std::size_t count) { return static_cast<double>(count) / rate; };
        if (!fitted.is_exact)
            tell_unevenness(fitted, moments);
        else if (!clocking_.rate)
            log_.add({Severity::note,
                      log_.place(),
                      fmt::format("{}sampled at {:.6g} Hz, as the times show", who(), rate),
                      {}});
        if (moments.empty > 0)
            log_.add({Severity::note,
                      log_.place(),
                      fmt::format("{}no row for {} of {} moments; the longest gap is {:.6g} s; gaps count as "
                                  "not seen",
                                  who(), moments.empty, moments.count, seconds(moments.longest_gap)),
                      {}});
        if (moments.taken > 0)
            log_.add({Severity::warning, log_.place(),
                      fmt::format("{}{} at a moment that has one already; the first was kept", who(),
                                  counted(moments.taken, "row is", "rows are")),
                      "Check that the rows are of one recording and of one person, and the times as fine as "
                      "the samples."});
    }

    /// A shift of less than a quarter of a sample leaves each row nearer to its own moment than to any other.
    void tell_unevenness(const FittedSpacing& fitted, const Moments& moments) {
        const double rate = fitted.spacing.rate.per_second();
        const bool is_slight = Seconds{fitted.furthest}.count() * rate <= 0.25 && moments.taken == 0;
        log_.add({is_slight ? Severity::note : Severity::warning, log_.place(),
                  fmt::format("{}the times are not evenly spaced; each row was put at the nearest moment of "
                              "{:.6g} Hz, which moved it by up to {:.3g} s",
                              who(), rate, Seconds{fitted.furthest}.count()),
                  is_slight ? "" : "Resample the signals evenly if that is long beside what you measure."});
    }

    static std::vector<double> laid(std::vector<double> samples, const Moments& moments) {
        if (moments.of_row.empty()) return samples;
        std::vector<double> placed(moments.count, missing);
        for (std::size_t k = 0; k < samples.size(); ++k)
            if (moments.of_row[k] != nowhere) placed[moments.of_row[k]] = samples[k];
        return placed;
    }

    PersonsRows& rows_;
    const Columns& columns_;
    const Clocking& clocking_;
    std::size_t room_;
    FindingLog& log_;
};

} // namespace

void add_signals(PersonsRows rows, const Columns& columns, const Clocking& clocking, std::size_t room,
                 Coding& coding, FindingLog& log) {
    Series{rows, columns, clocking, room, log}.move_to(coding);
}

} // namespace attune::read::sampled_rows
