// SPDX-License-Identifier: Apache-2.0
#include <attune/report/json_sections.hpp>

namespace attune::report {
namespace {

using measure::Account;
using measure::Curve;
using measure::LatencyCurves;
constexpr auto one_line = JsonWriter::Layout::one_line;

/// Each step as [since_s, value, low, high]; low and high are null where the formula has no value.
void write_steps(JsonWriter& json, const std::vector<measure::CurveStep>& steps) {
    json.key("steps").begin_list(one_line);
    for (const measure::CurveStep& step : steps) {
        json.begin_list();
        json.value(step.since);
        json.value(step.value);
        json.value(cell(step.low));
        json.value(cell(step.high));
        json.end_list();
    }
    json.end_list();
}

void write_curve(JsonWriter& json, const Curve& curve) {
    json.begin_object();
    json.member("name", curve.name);
    json.member("ends_at_s", curve.ends_at);
    json.member_or_reason("median_s", cell(curve.median), "not reached before the curve ends");
    write_steps(json, curve.steps);
    json.end_object();
}

void write_curves(JsonWriter& json, const LatencyCurves& curves) {
    json.member("episode", curves.episode);
    json.member("instructed", curves.instructed);
    json.member("from", name(curves.from));
    json.member("cues", std::uint64_t{curves.cues});
    json.key("answered");
    write_curve(json, curves.answered);
    json.key("competing").begin_list();
    for (const Curve& curve : curves.competing) write_curve(json, curve);
    json.end_list();
    json.key("had_the_child_waited");
    write_curve(json, curves.had_the_child_waited);
    json.key("expected").begin_object();
    write_steps(json, curves.expected);
    json.end_object();
}

} // namespace

void write_latency_curves(JsonWriter& json, const Account& account) {
    json.key("latency_curves").begin_list();
    for (const measure::Measured<LatencyCurves>& curves : account.latencies) {
        json.begin_object();
        if (curves)
            write_curves(json, *curves);
        else
            json.member("because", curves.because());
        json.end_object();
    }
    json.end_list();
}

void write_trust(JsonWriter& json, const Account& account) {
    json.key("trust").begin_list();
    for (const measure::TrustStep& step : account.trust) {
        const measure::TrustBand around = band(step);
        json.begin_object(one_line);
        json.member("known_at_s", step.known_at.since_zero());
        json.member("cue", std::uint64_t{step.cue} + 1);
        json.member("alpha", step.alpha);
        json.member("beta", step.beta);
        json.member("line", step.line());
        json.member("low", around.low);
        json.member("high", around.high);
        json.member("instructed", step.instructed);
        json.member("after_instructed", step.after_instructed);
        json.end_object();
    }
    json.end_list();
}

void write_window_sweeps(JsonWriter& json, const Account& account) {
    json.key("window_sweep").begin_list();
    for (const measure::WindowSweep& sweep : account.sweeps) {
        json.begin_object();
        json.member("episode", sweep.episode);
        json.member("instructed", sweep.instructed);
        json.member("conclusion_holds", sweep.conclusion_holds());
        json.key("points").begin_list();
        for (const measure::SweepPoint& point : sweep.points) {
            json.begin_object(one_line);
            json.member("reach_s", point.reach);
            json.member("answered", point.answered);
            json.member("expected", point.expected);
            json.member("excess", point.excess);
            json.member("cues", std::uint64_t{point.cues});
            json.end_object();
        }
        json.end_list();
        json.end_object();
    }
    json.end_list();
}

} // namespace attune::report
