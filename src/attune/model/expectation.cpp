// SPDX-License-Identifier: Apache-2.0
#include <attune/model/expectation.hpp>

namespace attune::model {

Expectation first_trust(const Parameters& parameters) {
    return {parameters[Parameter::trust_first_yes], parameters[Parameter::trust_first_no]};
}

Expectation first_threat(const Parameters& parameters) {
    return {parameters[Parameter::threat_first_yes], parameters[Parameter::threat_first_no]};
}

} // namespace attune::model
