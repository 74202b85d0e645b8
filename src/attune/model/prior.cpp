// SPDX-License-Identifier: Apache-2.0
#include <attune/model/prior.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace attune::model {

const Distribution* spread_of(const Spread& spread, Parameter parameter) {
    for (const auto& [one, drawn] : spread.parameters)
        if (one == parameter) return &drawn;
    return nullptr;
}

std::vector<Belief> beliefs(const Spread& spread, std::span<const Freedom> freedoms,
                            const Parameters& usual) {
    std::vector<Belief> all;
    for (const Freedom& freedom : freedoms) {
        const Distribution* drawn = spread_of(spread, freedom.parameter);
        all.push_back(drawn != nullptr ? Belief{freedom.scale(), *drawn}
                                       : Belief::weak(freedom.scale(), usual[freedom.parameter]));
    }
    return all;
}

Height weighed(Height likelihood, std::vector<Belief> beliefs) {
    return [likelihood = std::move(likelihood), beliefs = std::move(beliefs)](std::span<const double> place,
                                                                              std::span<double> slopes) {
        double height = likelihood(place, slopes);
        for (std::size_t i = 0; i < beliefs.size(); ++i) {
            const Dual<1> believed = beliefs[i].log_density(place[i]);
            height += believed.value;
            slopes[i] += believed.slopes[0];
        }
        return height;
    };
}

double from_data(const Belief& before, double error_afterwards) {
    return std::max(0., 1 - error_afterwards * error_afterwards / before.variance_at_top());
}

measure::Undetermined not_identified(double share_from_data) {
    return {fmt::format("not identified: {:.0f} % of it comes from the recordings, the rest from the prior",
                        std::floor(100 * share_from_data))};
}

} // namespace attune::model
