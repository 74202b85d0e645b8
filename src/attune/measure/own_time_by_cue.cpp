// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/own_time_by_cue.hpp>

#include <numeric>

namespace attune::measure {

OwnTimeByCue::OwnTimeByCue(const Ledger& ledger)
    : ledger_{ledger}, first_(ledger.rows.size() + 1, 0), order_(ledger.own_time.size()) {
    for (const OwnTime& own : ledger.own_time) ++first_[own.cue + 1];
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    std::vector<std::uint32_t> next{first_.begin(), first_.end() - 1};
    for (std::uint32_t i = 0; i < ledger.own_time.size(); ++i) order_[next[ledger.own_time[i].cue]++] = i;
}

} // namespace attune::measure
