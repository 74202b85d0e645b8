// SPDX-License-Identifier: Apache-2.0
#include <attune/report/null_words.hpp>

#include <attune/timeline/seconds_text.hpp>

#include <fmt/format.h>

namespace attune::report {

NullWords null_words(const measure::Options& options) {
    const std::string acts = "the order, the lengths and the coordination of the caregiver's acts, and the "
                             "child's record";
    switch (options.null) {
    case measure::Null::local_shift:
        return {fmt::format("everything the caregiver did in an episode was moved together by one random lag "
                            "of at most {} s either way",
                            seconds_text(options.local)),
                acts + ", and slow changes over the episode",
                "the relation in time of the two within that lag"};
    case measure::Null::shuffled_gaps:
        return {
            "on each channel of the caregiver the silences between the acts changed places at random",
            "the order and the lengths of the acts of each channel, and the child's record",
            "the relation in time of the two, the rhythm of the caregiver's silences, and the coordination "
            "of the caregiver's own channels"};
    case measure::Null::circular_shift: break;
    }
    return {"everything the caregiver did in an episode was moved together, round its watched time, by one "
            "random lag",
            acts, "only the relation in time of the two"};
}

} // namespace attune::report
