// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/warnings.hpp>

#include <attune/chance/binomial.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::measure {
namespace {

void warn_of_long_windows(const Ledger& ledger, const Options& options, std::vector<std::string>& warnings) {
    if (options.hold || ledger.rows.empty()) return;
    std::vector<Duration> lengths;
    for (const Row& row : ledger.rows) lengths.push_back(row.cue.window_offset - row.cue.window_onset);
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    if (*middle <= 5s) return;
    warnings.push_back(fmt::format("without a limit to holding the median window is {:.3g} s: an answer may "
                                   "come long after the cue began and still count",
                                   Seconds{*middle}.count()));
}

/// How often something began in the first and in the last third of an episode's watched time.
struct Thirds {
    std::uint64_t first = 0;
    std::uint64_t last = 0;

    void count(const Stretches& watched, Instant moment) {
        if (!watched.contains(moment)) return;
        const auto position = 3 * watched.length_before(moment);
        first += position < watched.length();
        last += position >= 2 * watched.length();
    }
    bool differ() const {
        return first + last > 0 && !chance::clopper_pearson_interval(first, first + last).contains(0.5);
    }
};

void warn_of_trends(const Observation& seen, const Ledger& ledger, const Options& options,
                    std::vector<std::string>& warnings) {
    if (options.null != Null::circular_shift) return;
    for (std::size_t episode = 0; episode < seen.episodes.size(); ++episode) {
        const Stretches watched = seen.watched_in(episode);
        Thirds cues, answers;
        for (const Row& row : ledger.rows) cues.count(watched, row.cue.onset);
        for (const Bout& bout : seen.answers())
            if (seen.asked.contains(bout.channel)) answers.count(watched, bout.onset);
        if (cues.differ() && answers.differ())
            warnings.push_back(fmt::format(
                "from the first to the last third of '{}' both change ({} and {} cues, {} and {} answers): "
                "compare with a local shift too",
                seen.episodes[episode].name, cues.first, cues.last, answers.first, answers.last));
    }
}

} // namespace

std::vector<std::string> warnings(const Observation& seen, const Ledger& ledger, const Options& options) {
    std::vector<std::string> found;
    warn_of_long_windows(ledger, options, found);
    warn_of_trends(seen, ledger, options, found);
    return found;
}

} // namespace attune::measure
