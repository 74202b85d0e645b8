// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/markup.hpp>
#include <attune/report/provenance.hpp>
#include <attune/report/speaker.hpp>

namespace attune::report {

/// Every headline number as both coders' files give it, with its range; nothing where there is one coder.
void coder_table(Markup& page, const measure::Account& account, const Provenance& provenance,
                 const Speaker& speaker);

} // namespace attune::report
