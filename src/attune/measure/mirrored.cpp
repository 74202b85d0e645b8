// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/mirrored.hpp>

#include <algorithm>

namespace attune::measure {
namespace {

bool has_valence(Tone tone, Valence valence) {
    return tone == with(Tone::neutral, valence) && valence != Valence::neutral;
}

Mirrored of_bid(const Observation& seen, const Cue& cue) {
    return answer_begins_in_window(seen, cue,
                                   [&](const Bout& answer) {
                                       return shows_feeling(answer.channel)
                                              && has_valence(cue.tone, answer.valence);
                                   })
               ? Mirrored::yes
               : Mirrored::no;
}

} // namespace

bool feeling_could_be_seen(const Observation& seen, const Cue& cue) {
    const auto window = stretch(cue.window_onset, cue.window_offset);
    return window
           && (seen.covered.caregiver[Channel::face].contains(*window)
               || seen.covered.caregiver[Channel::voice].contains(*window));
}

bool may_be_mirrored(const Observation& seen, const Row& row) {
    return row.cue.act == Act::bid && row.cue.complete && row.answered()
           && (row.cue.tone == Tone::positive || row.cue.tone == Tone::negative)
           && feeling_could_be_seen(seen, row.cue);
}

bool answer_begins_in_window(const Observation& seen, const Cue& cue,
                             const std::function<bool(const Bout&)>& counts) {
    const SomeBouts answers = seen.answers();
    const auto first =
        std::lower_bound(answers.begin(), answers.end(), cue.window_onset,
                         [](const Bout& answer, Instant moment) { return answer.onset < moment; });
    for (auto answer = first; answer != answers.end() && answer->onset < cue.window_offset; ++answer)
        if (seen.asked.contains(answer->channel) && counts(*answer)) return true;
    return false;
}

void mark_mirrored(Ledger& ledger, const Observation& seen) {
    std::vector<bool> negative(ledger.rows.size(), false);
    for (const CreditedAnswer& one : ledger.credited) {
        const Bout& answer = seen.answers()[one.answer];
        if (shows_feeling(answer.channel) && answer.valence == Valence::negative) negative[one.cue] = true;
    }
    for (std::size_t i = 0; i < ledger.rows.size(); ++i) {
        Row& row = ledger.rows[i];
        if (may_be_mirrored(seen, row))
            row.mirrored = of_bid(seen, row.cue);
        else if (row.cue.act == Act::alarm && row.answered())
            row.mirrored = negative[i] ? Mirrored::echo : Mirrored::support;
    }
}

} // namespace attune::measure
