// SPDX-License-Identifier: Apache-2.0
// What belongs to a partner is reached by the partner's name.
// refused: no match for 'operator[]' (operand types are 'const attune::ByPartner<int>' and 'int')
#include <attune/timeline/partner.hpp>

using namespace attune;

int bids(const ByPartner<int>& counts) {
#ifdef REFUSE
    return counts[1];
#else
    return counts[Partner::caregiver];
#endif
}
