// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>

#include <cstdint>

namespace attune::test {

/// The account of a random recording: the same seed gives the same one on every machine.
measure::Account random_account(std::uint64_t seed);

} // namespace attune::test
