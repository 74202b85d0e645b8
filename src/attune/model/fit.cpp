// SPDX-License-Identifier: Apache-2.0
#include <attune/model/fit.hpp>

#include <attune/model/fit_caregiver.hpp>
#include <attune/model/fit_child.hpp>
#include <attune/model/tally.hpp>
#include <attune/timeline/misuse.hpp>

#include <algorithm>
#include <cmath>

namespace attune::model {
namespace {

RecordingShare share_of(const Transcript& one) {
    const Tally counted = tally({&one, 1});
    RecordingShare share{.watched = one.watched()};
    for (const std::size_t cues : counted.cues.values) share.cues += cues;
    for (const std::size_t acts : counted.acts.values) share.acts += acts;
    return share;
}

Availability availability(std::span<const Transcript> transcripts, const FitOptions& options) {
    const bool coded = std::any_of(transcripts.begin(), transcripts.end(),
                                   [](const Transcript& one) { return one.distraction_coded; });
    return options.availability.value_or(coded ? Availability::coded : Availability::hidden);
}

} // namespace

double HiddenDistraction::gain_told() const {
    return std::floor(std::max(gain.value_or(0), 0.) * 10) / 10;
}

Fit fit(std::span<const Transcript> transcripts, const FitOptions& options, Progress& progress) {
    if (transcripts.empty()) throw Misuse{"a fit needs a transcript"};
    Fit made;
    made.parameters = options.usual;
    for (const Transcript& one : transcripts) {
        made.left_out += one.left_out;
        made.recordings.push_back(share_of(one));
        made.watched += made.recordings.back().watched;
    }
    if (availability(transcripts, options) == Availability::hidden) {
        std::vector<Transcript> untold{transcripts.begin(), transcripts.end()};
        for (Transcript& one : untold) one = without_distraction(std::move(one));
        fit_hidden_caregiver(untold, options, progress, made);
    } else {
        fit_caregiver(transcripts, options, progress, made);
        fit_distraction(transcripts, options, progress, made);
    }
    fit_child(transcripts, options, progress, made);
    return made;
}

} // namespace attune::model
