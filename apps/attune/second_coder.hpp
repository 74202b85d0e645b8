// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/measuring.hpp>

#include <string>

namespace attune::app {

/// Another coder's file of the same session, as the command line says it.
struct SecondCoder {
    std::string file;     ///< empty: none
    std::string codebook; ///< what its codes mean; empty: the first one's
};

/// Adds `--second-coder` and `--second-codebook`. `into` must live as long as the command.
void add_second_coder_options(Command& command, SecondCoder& into);

/// Measures the second coder's file by the same rules, beside what was measured; nothing where there is none.
/// Throws Failure (data) where it holds other people or episodes, and what measuring throws; Failure (usage)
/// for a codebook without a file.
void measure_second_coder(const SecondCoder& second, const MeasuringRequest& request, MeasuredFile& measured,
                          Progress& progress);

} // namespace attune::app
