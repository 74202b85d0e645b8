// SPDX-License-Identifier: Apache-2.0
#include <attune/model/outcome.hpp>

namespace attune::model {

std::string_view name(Outcome outcome) {
    switch (outcome) {
    case Outcome::converged: return "converged";
    case Outcome::at_limit: return "at limit";
    case Outcome::stopped: return "stopped";
    case Outcome::not_identified: break;
    }
    return "not identified";
}

} // namespace attune::model
