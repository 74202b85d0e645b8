// SPDX-License-Identifier: Apache-2.0
#include <attune/model/latency_law.hpp>
#include <attune/model/parameter_table.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <functional>

using namespace attune;
using namespace attune::model;

namespace {

constexpr ChannelSet all{Channel::gaze,  Channel::face,    Channel::voice,
                         Channel::touch, Channel::posture, Channel::pace};
constexpr double tick = .04;

LatencyLaw<double> law(ChannelSet seen = all) {
    return {default_parameters(), Parameter::use_gaze, seen, tick};
}

double density(Channel channel, double u) {
    const double r = 2 / default_parameters()[of(Parameter::latency_gaze, channel)];
    return u < 0 ? 0 : r * r * u * std::exp(-r * u);
}

/// ∫ over u > 0 by Simpson's rule, far enough for latencies of a second or two.
double integral(const std::function<double(double)>& f) {
    constexpr int parts = 40'000;
    constexpr double end = 60, h = end / parts;
    double sum = f(0) + f(end);
    for (int i = 1; i < parts; ++i) sum += f(i * h) * (i % 2 == 1 ? 4 : 2);
    return sum * h / 3;
}

} // namespace

TEST_CASE("the ticks of a latency add up to what has begun") {
    for (const Channel channel : channels) {
        double sum = 0;
        for (int i = 0; i <= 250; ++i) sum += law().begins(channel, i * tick);
        CHECK(sum == doctest::Approx(law().begun(channel, 250.5 * tick)).epsilon(1e-4));
    }
}

TEST_CASE("which channel leads is the integral over the moment at which it does") {
    double sum = 0;
    for (const Channel first : channels) {
        const double led = integral([&](double u) {
            double others = 1;
            for (const Channel channel : channels)
                if (channel != first) others *= 1 - law().use(channel) * law().begun(channel, u);
            return law().use(first) * density(first, u) * others;
        });
        CHECK(law().leads(first) == doctest::Approx(led).epsilon(1e-8));
        sum += law().leads(first);
    }
    CHECK(sum == doctest::Approx(1 - law().silent()).epsilon(1e-12));
}

TEST_CASE("what an offer's acts have in common is the integral over its unseen beginning") {
    const std::array acts{Channel::voice, Channel::touch, Channel::gaze, Channel::pace};
    ByChannel<double> lags;
    lags[Channel::touch] = .7;
    lags[Channel::gaze] = 1.3;
    ChannelSet used;
    Delays delays;
    for (const Channel act : acts) {
        used.insert(act);
        delays.add(lags[act]);
        const double numeric = integral([&](double u) {
            double product = 1;
            for (const Channel one : channels)
                if (used.contains(one)) product *= density(one, u + lags[one]);
            return product;
        });
        double together = law().shared(used, delays);
        for (const Channel one : channels)
            if (used.contains(one)) together *= law().lagging(one, lags[one]) / tick;
        if (used == ChannelSet{act}) CHECK(together == doctest::Approx(1)); // whenever it was decided
        CHECK(together == doctest::Approx(numeric).epsilon(1e-8));
    }
}

TEST_CASE("whether a channel may begin later is asked of the sum over those that are open") {
    for (const ChannelSet used : {ChannelSet{}, ChannelSet{Channel::gaze, Channel::pace}, all})
        for (const double u : {0., .8, 3., 20.}) {
            double sum = 0;
            for (const Channel channel : channels)
                if (!used.contains(channel)) sum += law().use(channel) * (1 - law().begun(channel, u));
            CHECK(law().may_begin_after(used, u, sum * .999) == true);
            CHECK(law().may_begin_after(used, u, sum * 1.001 + 1e-12) == false);
        }
}

TEST_CASE("a channel that could not be seen is never used") {
    const LatencyLaw<double> two = law({Channel::gaze, Channel::voice});
    CHECK(two.use(Channel::touch) == 0);
    CHECK(two.silent({Channel::gaze, Channel::voice}) == 1);
    CHECK(two.leads(Channel::touch) == 0);
    CHECK(two.leads(Channel::gaze) + two.leads(Channel::voice) == doctest::Approx(1 - two.silent()));
    CHECK(two.quiet({}, 100) == doctest::Approx(two.silent()));
    CHECK(two.quiet({}, 0) == 1);
}
