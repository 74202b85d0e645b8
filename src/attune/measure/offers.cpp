// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/offers.hpp>

#include <attune/measure/share_of_cues.hpp>

#include <limits>

namespace attune::measure {

const Description offer{
    .identifier = "offer",
    .name = "Offers",
    .question = "How often did the caregiver begin something warm that no cue had called for?",
    .unit = "per minute",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "caregiver -> child",
    .needs = "answers of the caregiver, 30 s watched",
    .citation = "attune definitions, section 3",
};

std::vector<Result> offers(const Evidence& evidence) {
    std::vector<bool> credited(evidence.seen.answers().size(), false);
    for (const CreditedAnswer& one : evidence.ledger.credited) credited[one.answer] = true;
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) {
        const Stretches watched = watched_in(evidence.seen, scope);
        std::size_t any = 0;
        ByChannel<std::size_t> by_channel;
        for (std::size_t i = 0; i < evidence.seen.answers().size(); ++i) {
            const Bout& bout = evidence.seen.answers()[i];
            if (credited[i] || !evidence.seen.asked.contains(bout.channel) || !watched.contains(bout.onset))
                continue;
            ++any;
            ++by_channel[bout.channel];
        }
        results.push_back(result(offer, scope, "any", rate_per_minute(evidence, scope, any)));
        for (const Channel channel : channels)
            if (evidence.seen.in_use.caregiver.contains(channel))
                results.push_back(result(offer, scope, std::string{name(channel)},
                                         rate_per_minute(evidence, scope, by_channel[channel])));
    }
    return results;
}

} // namespace attune::measure
