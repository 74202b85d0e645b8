// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/development.hpp>

#include <vector>

namespace attune::model::test {

/// The developments of dyads `first` and those after it, in their order.
inline std::vector<Development> developed(const DevelopmentPlan& plan, std::uint64_t dyads, unsigned threads,
                                          std::uint64_t first = 0) {
    Progress silent;
    std::vector<Development> all;
    develop_many(plan, chance::Seed{3}, first, dyads, threads, silent,
                 [&](std::span<const Development> more) { all.insert(all.end(), more.begin(), more.end()); });
    return all;
}

} // namespace attune::model::test
