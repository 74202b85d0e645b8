// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/circle_moments.hpp>

#include <attune/measure/circle_occasions.hpp>

namespace attune::measure {

std::string name(CircleKind kind) {
    return kind == CircleKind::safe_haven ? "safe haven" : "checking back";
}

std::vector<CircleMoment> circle_moments(const Observation& seen, const Ledger& ledger,
                                         const Options& options) {
    const CircleOccasions occasions{seen, options};
    std::vector<CircleMoment> found;
    for (std::size_t i = 0; i < ledger.rows.size(); ++i) {
        const Row& row = ledger.rows[i];
        const auto kind = occasions.kind(row);
        if (kind && row.cue.complete && occasions.end(row) == CircleEnd::closed)
            found.push_back(
                {*kind, i, row.cue.onset, *row.answer, *row.answer + options.reaction, row.cue.episode});
    }
    return found;
}

} // namespace attune::measure
