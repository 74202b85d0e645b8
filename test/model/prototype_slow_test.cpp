// SPDX-License-Identifier: Apache-2.0
// Invariant 12 of the model: the same law as an independent implementation. The expected shares of time are
// those of the Python prototype that the model began with (one channel), over 12,000 dyads of 600 s each,
// with their standard errors; nothing in it was shared with this code.
#include <test/model/support/watchers.hpp>

#include <attune/model/ablation.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::model;
using namespace attune::model::test;

namespace {

constexpr int dyads = 40'000;
constexpr Conditions everyday{CaregiverState::present, true, .2};

struct Expected {
    ByChildState<double> share;
    ByChildState<double> error;
};

/// Six comparisons at 4 standard errors of the difference: fails with a free seed about once in 2,600.
void compare(const ByChildState<Sample>& got, const Expected& expected) {
    for (const ChildState state : child_states) {
        CAPTURE(name(state));
        const double error = std::hypot(got[state].error(), expected.error[state]);
        CHECK(std::abs(got[state].mean() - expected.share[state]) < 4 * error);
    }
}

Parameters one_channel() {
    Parameters parameters = default_parameters();
    ablation_named("channels")->remove(parameters);
    return parameters;
}

} // namespace

TEST_CASE("with fixed trust, no fear and one strategy, the shares of time are the prototype's") {
    Parameters parameters = one_channel();
    ablation_named("strategies")->remove(parameters);
    const auto begin = [](const Parameters& with) {
        DyadState state = session(with, {{.7, .3}, {0, 1}, first_policy(with)});
        state.learns = false;
        return state;
    };
    compare(shares(parameters, everyday, 600, dyads, 1, begin),
            {{{.35295, .19605, .33585, .02521, .08868, .00127}},
             {{.00066, .00047, .00073, .00024, .00081, .00018}}});
}

TEST_CASE("with rebuffs, frights and everything that is learned, the shares of time are the prototype's") {
    Parameters parameters = one_channel();
    parameters[Parameter::rejection] = .15;
    parameters[Parameter::frightening] = .02;
    compare(shares(parameters, everyday, 600, dyads, 2, beginning),
            {{{.32629, .15102, .37333, .03884, .08397, .02655}},
             {{.00077, .00050, .00090, .00034, .00078, .00075}}});
}
