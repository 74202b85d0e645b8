// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/today.hpp>

#include <ctime>

namespace attune::app {

care::Day today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return {std::chrono::year{local.tm_year + 1900},
            std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)},
            std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
}

} // namespace attune::app
