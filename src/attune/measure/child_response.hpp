// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/evidence.hpp>

#include <vector>

namespace attune::measure {

/// The mirror measure: how many of the caregiver's acts were followed by a bid or engagement of the child in
/// their window, and how many would have been by coincidence. It is the ledger with the roles exchanged
/// (roles_exchanged.hpp), with the same windows, credit, shares and null; in a random recording what the
/// *child* did is moved, by the lags of every other measure. It is the field's control for mere
/// co-occurrence: two people who are busy at the same times follow each other often in both directions, and
/// then an excess of answers to the child says little. For researchers; it says nothing of what a child
/// should do.
///
///   `child_response`         followed in its own time / complete acts; also by the channel of the response;
///   `child_response_run`     followed / (followed + not followed to the end of the window);
///   `child_response_window`  complete acts with any response in their whole window.
///
/// Each for any act, for `answer` (warm acts, whether they answered a cue or not) and `demand`. Undetermined
/// below 5 complete acts or 30 s of watched time. Interval: 5-block jackknife. Instructed episodes are told
/// apart: there the acts are not the caregiver's own.
extern const Description child_response;
extern const Description child_response_run;
extern const Description child_response_window;

std::vector<Result> child_responses(const Evidence& evidence);

} // namespace attune::measure
