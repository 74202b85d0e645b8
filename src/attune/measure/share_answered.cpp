// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/share_answered.hpp>

#include <attune/measure/answered_shares.hpp>
#include <attune/measure/shares_beside.hpp>

namespace attune::measure {

constexpr std::string_view needs =
    "cues of the child and answers of the caregiver, watched for 30 s, 5 complete cues";

const Description answered{
    .identifier = "answered",
    .name = "Share of cues answered",
    .question = "How many of the child's cues were answered in their window?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "child -> caregiver",
    .needs = needs,
    .citation = "Bell & Ainsworth 1972; against chance: circular shift of the caregiver's record",
};
const Description answered_run{
    .identifier = "answered_run",
    .name = "Share of runs answered",
    .question = "How often did a run of calls end in an answer?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "child -> caregiver",
    .needs = needs,
    .citation = "attune definitions, section 4",
};
const Description answered_window{
    .identifier = "answered_window",
    .name = "Share of cues with an answer in the whole window",
    .question = "How many cues had any answer in their whole window, whichever cue it was credited to?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "child -> caregiver",
    .needs = needs,
    .citation = "Yoder & Tapp 2004, time-window sequential analysis",
};

std::vector<Result> share_answered(const Evidence& evidence) {
    const AnsweredShares shares{&answered,
                                &answered_run,
                                &answered_window,
                                {{name(CueKind::any), name(CueKind::bid), name(CueKind::alarm)}},
                                "complete cue"};
    return answered_shares(evidence, shares, shares_beside);
}

} // namespace attune::measure
