// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/p_value.hpp>

#include <attune/chance/misuse.hpp>

#include <fmt/format.h>

#include <utility>

namespace attune::chance {

std::string_view name(Sided sided) {
    switch (sided) {
    case Sided::greater: return "greater";
    case Sided::less: return "less";
    case Sided::two: return "two";
    }
    return {};
}

PValue::PValue(double value, Sided sided, std::size_t shifts, Tested tested)
    : value_{value}, sided_{sided}, shifts_{shifts}, tested_{std::move(tested)} {
    if (!(value > 0 && value <= 1))
        throw Misuse{fmt::format("PValue of {}: {} is outside (0, 1]", tested_.test, value)};
}

} // namespace attune::chance
