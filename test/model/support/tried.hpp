// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <test/model/support/calibrated.hpp>

#include <doctest/doctest.h>

namespace attune::model::test {

/// The parameters that a test is run with, one run for each: the defaults and what `./dev calibrate` chose.
inline Parameters tried() {
    Parameters parameters = default_parameters();
    SUBCASE("with the defaults") {} // passed over both: a subcase that is never come to is not run
    SUBCASE("with the calibrated parameters") {
        parameters = calibrated();
    }
    return parameters;
}

} // namespace attune::model::test
