// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/parameter_table.hpp>
#include <attune/model/procedure.hpp>

#include <fstream>
#include <iterator>
#include <string>

namespace attune::model::test {

/// The parameters that `./dev calibrate` chose; tests run in the folder of the source.
inline const Parameters& calibrated() {
    static const Parameters read = [] {
        std::ifstream file{"calibration/calibrated.toml", std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        return parameters(text, "calibrated.toml", default_parameters());
    }();
    return read;
}

} // namespace attune::model::test
