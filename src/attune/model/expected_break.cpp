// SPDX-License-Identifier: Apache-2.0
#include <attune/model/expected_break.hpp>

#include <attune/chance/null_sample.hpp>
#include <attune/measure/in_parallel.hpp>
#include <attune/model/dyad.hpp>
#include <attune/model/what_if.hpp>
#include <attune/timeline/misuse.hpp>

#include <fmt/format.h>

namespace attune::model {
namespace {

/// Watches a course, and when the break of its last episode is over.
class Watched : public Course {
public:
    Watched(const Bins& bins) : Course{bins}, last_{bins.episodes() - 1} {}

    void clear() {
        Course::clear();
        over_ = Answer::never;
        is_last_ = false;
    }

    using Course::happens;
    void happens(const DyadState& state, const Began& began) {
        Course::happens(state, began);
        is_last_ = began.episode == last_;
        if (is_last_) onset_ = since_ = state.clock;
    }
    void happens(const DyadState& state, const Moved& moved) {
        Course::happens(state, moved);
        if (!is_calm(moved.from)) since_ = state.clock;
    }
    void passes(const Stretch& stretch) {
        Course::passes(stretch);
        if (!is_last_ || over_ != Answer::never || !is_calm(stretch.before.child)) return;
        if (stretch.before.clock + stretch.seconds - since_ >= settled) over_ = since_ + settled - onset_;
    }

    /// s after the last episode began; never: infinity.
    double over() const { return over_; }

private:
    static bool is_calm(ChildState state) {
        return state == ChildState::engaged || state == ChildState::content;
    }

    std::size_t last_;
    double onset_ = 0;
    double since_ = 0; ///< since when the child has been calm, if it is
    double over_ = Answer::never;
    bool is_last_ = false;
};

/// Means over the dyads of one draw: in each bin, and over by the end of each bin of the last episode.
struct Means {
    std::vector<ByQuantity<double>> course;
    std::vector<double> over;
};

std::size_t last_bins(const Bins& bins) {
    return bins.size() - bins.first(bins.episodes() - 1);
}

Means means(const Plan& plan, const Bins& bins, std::uint64_t first, const BreakOptions& options) {
    Means made{std::vector<ByQuantity<double>>(bins.size()), std::vector<double>(last_bins(bins))};
    Watched watched{bins};
    const double part = 1.0 / options.times;
    for (std::uint32_t k = 0; k < options.times; ++k) {
        watched.clear();
        simulate(plan, chance::Seed{options.seed}, first + k, watched);
        for (std::size_t bin = 0; bin < bins.size(); ++bin) {
            const ByQuantity<double> told = watched.cells()[bin].told();
            for (std::size_t i = 0; i < quantity_count; ++i)
                made.course[bin].values[i] += part * told.values[i];
        }
        for (std::size_t i = 0; i < made.over.size(); ++i)
            if (watched.over() <= bin_length * static_cast<double>(i + 1)) made.over[i] += part;
    }
    return made;
}

/// One number of each draw, summed up.
template <class Read>
Band band(const std::vector<Means>& all, const Read& read) {
    std::vector<double> values;
    for (const Means& one : all) values.push_back(read(one));
    const chance::NullSummary summary = chance::summarise(values);
    return {summary.mean, summary.low, summary.high};
}

} // namespace

ExpectedBreak expected_break(const Draws& draws, const Parameters& usual, const Procedure& procedure,
                             const BreakOptions& options, Progress& progress) {
    if (options.draws < least_draws || options.times == 0 || procedure.episodes.empty())
        throw Misuse{fmt::format("an expected break of {} draws, {} times", options.draws, options.times)};
    const Bins bins{procedure};
    std::vector<Means> fitted(options.draws), beside(options.draws);
    const auto work = [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const std::uint64_t row = i * options.times;
            fitted[i] = means({procedure, draws.draw(i)}, bins, row, options);
            beside[i] = means({procedure, of_one_strategy(usual)}, bins, row, options);
        }
    };
    measure::in_parallel(options.draws, options.threads, progress, work);
    ExpectedBreak made{options.draws, options.times, bins, {}, {}, {}};
    made.fitted.resize(bins.size());
    made.usual.resize(bins.size());
    for (std::size_t bin = 0; bin < bins.size(); ++bin)
        for (std::size_t i = 0; i < quantity_count; ++i) {
            const auto read = [&](const Means& one) { return one.course[bin].values[i]; };
            made.fitted[bin].values[i] = band(fitted, read);
            made.usual[bin].values[i] = band(beside, read).value;
        }
    for (std::size_t i = 0; i < last_bins(bins); ++i) {
        const auto read = [&](const Means& one) { return one.over[i]; };
        made.mending.push_back(
            {bin_length * static_cast<double>(i + 1), band(fitted, read), band(beside, read).value});
    }
    return made;
}

} // namespace attune::model
