// SPDX-License-Identifier: Apache-2.0
#include <attune/chance/stream.hpp>
#include <attune/model/flow.hpp>
#include <attune/model/parameter_table.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace attune;
using namespace attune::model;

namespace {

struct Case {
    Affect<double> start;
    Pull<double> pull;
    Parameters parameters = default_parameters();

    Flow<double> flow() const { return {start, pull, parameters}; }
};

/// Anything that can be: every level in [0, 1], b + w ≤ 1, time constants of 2 to 200 s.
Case anything(chance::Stream& stream) {
    Case one;
    one.start = {stream.uniform(), stream.uniform(), stream.uniform()};
    one.pull.fear = stream.uniform();
    one.pull.lack = (1 - one.pull.fear) * stream.uniform();
    one.pull.crying = stream.uniform() < .5;
    for (const Parameter tau :
         {Parameter::contact_fading, Parameter::distress_settling, Parameter::exhaustion_fading})
        one.parameters[tau] = 2 * std::pow(100, stream.uniform());
    return one;
}

/// ∫ of each driver over [0, length] by Gauss–Legendre with five points in each of many parts.
ByDriver<double> quadrature(const Flow<double>& flow, double length) {
    constexpr std::array nodes{0., .5384693101056831, .9061798459386640};
    constexpr std::array weights{.5688888888888889, .4786286704993665, .2369268850561891};
    constexpr int parts = 400;
    ByDriver<double> sum;
    for (int part = 0; part < parts; ++part)
        for (std::size_t k = 0; k < nodes.size(); ++k)
            for (const double side : {-1., 1.}) {
                if (k == 0 && side > 0) continue;
                const double t = length / parts * (part + .5 + side * nodes[k] / 2);
                const ByDriver<double> there = drivers_at(flow.at(t));
                for (const Driver driver : drivers)
                    sum[driver] += there[driver] * weights[k] * length / parts / 2;
            }
    return sum;
}

} // namespace

TEST_CASE("the integrals are those of numeric quadrature, to a thousand-millionth") {
    chance::Stream stream{chance::Seed{1}, "flow", 0};
    for (int i = 0; i < 300; ++i) {
        const Case one = anything(stream);
        const double length = 300 * stream.uniform();
        const ByDriver<double> closed = one.flow().integrals(length);
        const ByDriver<double> numeric = quadrature(one.flow(), length);
        for (const Driver driver : drivers) CHECK(std::abs(closed[driver] - numeric[driver]) < 1e-9 * 300);
    }
}

TEST_CASE("distress and contact may have the same time constant, or nearly the same") {
    for (const double difference : {0., 1e-12, 1e-7, 1e-4, 1e-2, .3}) {
        Case one{{.2, .9, 0}, {.1, .6, false}};
        one.parameters[Parameter::contact_fading] = 30;
        one.parameters[Parameter::distress_settling] = 30 + difference;
        for (const double length : {1e-3, .5, 20., 400.}) {
            const ByDriver<double> closed = one.flow().integrals(length);
            const ByDriver<double> numeric = quadrature(one.flow(), length);
            for (const Driver driver : drivers) CHECK(std::abs(closed[driver] - numeric[driver]) < 1e-9);
        }
    }
}

TEST_CASE("the flow obeys its equations") {
    chance::Stream stream{chance::Seed{2}, "flow", 0};
    constexpr double h = 1e-3;
    for (int i = 0; i < 300; ++i) {
        const Case one = anything(stream);
        const double t = .1 + 100 * stream.uniform();
        const Affect<double> before = one.flow().at(t - h), now = one.flow().at(t),
                             after = one.flow().at(t + h);
        const auto& p = one.parameters;
        const double target = one.pull.fear + one.pull.lack * (1 - now.contact);
        CHECK((after.distress - before.distress) / (2 * h)
              == doctest::Approx((target - now.distress) / p[Parameter::distress_settling]).epsilon(1e-5));
        CHECK((after.contact - before.contact) / (2 * h)
              == doctest::Approx(-now.contact / p[Parameter::contact_fading]).epsilon(1e-5));
        CHECK((after.exhaustion - before.exhaustion) / (2 * h)
              == doctest::Approx((one.pull.crying - now.exhaustion) / p[Parameter::exhaustion_fading])
                     .epsilon(1e-5));
    }
}

TEST_CASE("affect stays between 0 and 1, and no driver exceeds its bound") {
    chance::Stream stream{chance::Seed{3}, "flow", 0};
    for (int i = 0; i < 3000; ++i) {
        const Case one = anything(stream);
        const Affect<double> later = one.flow().at(300 * stream.uniform() * stream.uniform());
        for (const double level : {later.distress, later.contact, later.exhaustion}) {
            CHECK(level >= 0);
            CHECK(level <= 1);
        }
        const ByDriver<double> there = drivers_at(later), bounds = one.flow().bounds();
        for (const Driver driver : drivers) CHECK(there[driver] <= bounds[driver] + 1e-12);
    }
}

TEST_CASE("going on from where the flow has got to is the same flow") {
    chance::Stream stream{chance::Seed{4}, "flow", 0};
    for (int i = 0; i < 300; ++i) {
        Case one = anything(stream);
        const double first = 60 * stream.uniform(), second = 60 * stream.uniform();
        const Affect<double> whole = one.flow().at(first + second);
        one.start = one.flow().at(first);
        const Affect<double> parts = one.flow().at(second);
        CHECK(parts.distress == doctest::Approx(whole.distress).epsilon(1e-12));
        CHECK(parts.contact == doctest::Approx(whole.contact).epsilon(1e-12));
        CHECK(parts.exhaustion == doctest::Approx(whole.exhaustion).epsilon(1e-12));
    }
}
