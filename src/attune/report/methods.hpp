// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/provenance.hpp>
#include <attune/report/speaker.hpp>

#include <string>
#include <vector>

namespace attune::report {

/// A paragraph that can be pasted into a paper, and the sources of what it names.
struct Methods {
    std::string paragraph;
    std::vector<std::string> sources; ///< of the measures that were asked, in the order of the registry
};

/// How an account was made, in words: from its options, its provenance and its results, and from nothing
/// else.
Methods methods(const measure::Account& account, const Provenance& provenance, const Speaker& speaker);

} // namespace attune::report
