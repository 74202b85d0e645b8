// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/measured.hpp>
#include <attune/model/fit.hpp>

#include <functional>
#include <span>
#include <vector>

namespace attune::model {

/// How likely what one dyad did is at each coordinate of one number of it, with all its other numbers
/// integrated out: ln, but for a constant. Known at evenly spaced coordinates and smooth between them (a
/// cubic spline); beyond the first and last it does not change.
class AttentivenessCourse {
public:
    /// Throws Misuse for fewer than five heights.
    AttentivenessCourse(double first, double step, std::vector<double> heights);

    double at(double coordinate) const { return height_(coordinate); }

    /// Whether the recordings tell anything of the number: the highest of the heights is at least a tenth
    /// above the lowest, so that some value is more than 1.1 times as likely as another.
    bool tells() const { return range_ >= .1; }

private:
    std::function<double(double)> height_;
    double range_ = 0;
};

/// The course of ln κ, from κ = .05 to 8. All else that can be asked of the recordings is as believed, weakly
/// or as `options.prior` spreads it; it is climbed to anew at each κ and integrated out by the Laplace
/// approximation, the height there and ½ ln of the determinant of the covariance there. At values so far off
/// that the likelihood can no longer be computed it goes on falling as it last fell. Undetermined where it
/// can not be computed at any. Throws Misuse where there is no transcript; Stopped.
measure::Measured<AttentivenessCourse> attentiveness_course(std::span<const Transcript> transcripts,
                                                            const FitOptions& options,
                                                            const Progress& progress);

} // namespace attune::model
