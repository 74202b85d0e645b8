// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/stream.hpp>
#include <attune/model/fit.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace attune::model {

/// Parameters as a fit leaves them possible: each draw is a dyad that could have made the recording.
///
/// The caregiver's numbers come together from the normal law of the fit in its free coordinates (ln x, or
/// ln x/(1 − x) of a share), held inside the box of the search; the child's ways and the coming and going of
/// distractions each from the Gamma law of a rate with n events in an exposure E, shape n + ½ and scale 1/E
/// (Jeffreys 1946, Proc. R. Soc. A 186: its 95 % lie within Garwood's exact interval); of a fit a posteriori
/// all from normal laws in free coordinates. What the fit could not
/// tell keeps its usual value in every draw, and stands in `kept`; a number that lies in a flat direction in
/// part keeps it in that direction. The child has one strategy, `direct`, and every day is alike, as the fit
/// takes it.
///
/// Draw `index` follows from the seed and the index alone, in any order and on any thread.
class Draws {
public:
    Draws(const Fit& fit, chance::Seed seed);

    Parameters draw(std::uint64_t index) const;

    /// Names of what keeps its usual value: parameters, and ways of the child.
    const std::vector<std::string>& kept() const { return kept_; }

private:
    chance::Seed seed_;
    Parameters others_;
    Uncertainty laws_;
    Box limits_;
    std::vector<double> root_; ///< row by row, the symmetric root of the covariance
    std::vector<std::string> kept_;
};

/// Parameters of a child that has one strategy, `direct`, and of days that are all alike.
Parameters of_one_strategy(Parameters parameters);

} // namespace attune::model
