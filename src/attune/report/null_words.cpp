// SPDX-License-Identifier: Apache-2.0
#include <attune/report/null_words.hpp>

#include <attune/timeline/seconds_text.hpp>

namespace attune::report {
namespace {

std::string key_of(measure::Null null) {
    switch (null) {
    case measure::Null::local_shift: return "null.local.";
    case measure::Null::shuffled_gaps: return "null.shuffled.";
    case measure::Null::circular_shift: break;
    }
    return "null.circular.";
}

} // namespace

NullWords null_words(const measure::Options& options, const Speaker& speaker) {
    const std::string key = key_of(options.null);
    const Words words{{"acts", speaker.words("null.acts")},
                      {"seconds", speaker.number(seconds_text(options.local))}};
    return {speaker.words(key + "does", words), speaker.words(key + "keeps", words),
            speaker.words(key + "breaks", words)};
}

} // namespace attune::report
