// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/report/provenance.hpp>
#include <attune/report/speaker.hpp>

#include <string>

namespace attune::report {

/// What a recording was read as: "ELAN annotations (.eaf)".
std::string format_words(const Speaker& speaker, const Provenance& provenance);

} // namespace attune::report
