// SPDX-License-Identifier: Apache-2.0
#include <attune/model/fit.hpp>

#include <attune/model/fit_caregiver.hpp>
#include <attune/model/fit_child.hpp>
#include <attune/timeline/misuse.hpp>

namespace attune::model {

Fit fit(std::span<const Transcript> transcripts, const FitOptions& options, Progress& progress) {
    if (transcripts.empty()) throw Misuse{"a fit needs a transcript"};
    Fit made;
    made.parameters = options.usual;
    for (const Transcript& one : transcripts) {
        made.left_out += one.left_out;
        made.watched += one.watched();
    }
    fit_caregiver(transcripts, options, progress, made);
    fit_distraction(transcripts, options, made);
    fit_child(transcripts, options, made);
    return made;
}

} // namespace attune::model
