// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/child_response.hpp>

#include <attune/measure/answered_shares.hpp>
#include <attune/measure/roles_exchanged.hpp>

namespace attune::measure {

constexpr std::string_view needs =
    "acts of the caregiver, bids or engagement of the child, watched for 30 s, 5 complete acts";

const Description child_response{
    .identifier = "child_response",
    .name = "Acts followed by the child's turn",
    .question = "How many acts of the caregiver were followed by a bid or engagement of the child in their "
                "window? A control for researchers.",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "caregiver -> child",
    .needs = needs,
    .citation = "Bakeman & Quera 2011; attune definitions, sections 1 and 9",
};
const Description child_response_run{
    .identifier = "child_response_run",
    .name = "Runs of acts followed by the child's turn",
    .question = "How often did a run of the caregiver's acts end in a bid or engagement of the child? A "
                "control for researchers.",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "caregiver -> child",
    .needs = needs,
    .citation = "attune definitions, sections 4 and 9",
};
const Description child_response_window{
    .identifier = "child_response_window",
    .name = "Acts with the child's turn in the whole window",
    .question = "How many acts of the caregiver had any bid or engagement of the child in their whole "
                "window? A control for researchers.",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "caregiver -> child",
    .needs = needs,
    .citation = "Yoder & Tapp 2004, time-window sequential analysis",
};

std::vector<Result> child_responses(const Evidence& evidence) {
    const Observation exchanged = roles_exchanged(evidence.seen);
    const Ledger openers = ledger(exchanged, evidence.options);
    std::vector<Measured<Coincidence>> by_chance;
    Progress silent;
    for (std::size_t episode = 0; episode < exchanged.episodes.size(); ++episode)
        by_chance.push_back(coincidence(exchanged, openers, evidence.options, episode, silent));
    const Evidence mirror{exchanged, openers, {}, evidence.options, by_chance, {}, {}};
    return answered_shares(mirror, {&child_response,
                                    &child_response_run,
                                    &child_response_window,
                                    {{"any", name(Act::answer), name(Act::demand)}},
                                    "complete act"});
}

} // namespace attune::measure
