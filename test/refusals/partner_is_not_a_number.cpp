// SPDX-License-Identifier: Apache-2.0
// Nobody is 0 or 1.
// refused: cannot convert 'int' to 'attune::Partner' in initialization
#include <attune/timeline/partner.hpp>

using namespace attune;

#ifdef REFUSE
Partner partner = 1;
#else
Partner partner = Partner::caregiver;
#endif
