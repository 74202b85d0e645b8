// SPDX-License-Identifier: Apache-2.0
// Exchanges, trust and how long cues waited, of random recordings, against the naive twin.
#include <test/measure/support/side_by_side.hpp>
#include <test/measure/support/words.hpp>

#include <attune/measure/exchanges.hpp>
#include <attune/measure/latency.hpp>
#include <attune/measure/trust.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::test;
using measure::From;

namespace {

std::string exchanges(const MeasuredCase& found) {
    std::string text;
    for (const measure::Exchange& one : measure::exchanges(found.ledger, found.options)) {
        for (const std::uint32_t cue : one.cues) text += std::to_string(cue + 1) + " ";
        text += "\n";
    }
    return text;
}

std::string exchanges(const twin::Account& account) {
    std::string text;
    for (const twin::Exchange& one : account.exchanges) {
        if (one.cues.size() < 2) continue;
        for (const int cue : one.cues) text += std::to_string(cue) + " ";
        text += "\n";
    }
    return text;
}

std::string trust(const MeasuredCase& found) {
    std::string text;
    for (const auto& step : measure::trust_trace(found.ledger, found.options.trust_half_life))
        text += in_seconds(step.known_at) + " cue " + std::to_string(step.cue + 1) + " "
                + in_digits(step.alpha) + " " + in_digits(step.beta) + "\n";
    return text;
}

std::string trust(const twin::Account& account) {
    std::string text;
    for (const twin::TrustStep& step : account.trust)
        text += twin::in_seconds(step.known) + " cue " + std::to_string(step.cue) + " "
                + in_digits(step.alpha) + " " + in_digits(step.beta) + "\n";
    return text;
}

/// The cues of each scope: of every episode, and of all free ones where there are several.
std::vector<std::pair<std::string, std::vector<twin::Cue>>> by_scope(const twin::Account& account) {
    std::vector<std::pair<std::string, std::vector<twin::Cue>>> scopes;
    int free = 0;
    for (std::size_t i = 0; i < account.scene.episodes.size(); ++i) {
        scopes.emplace_back(account.scene.episodes[i].name, cues_in(account.ledger, static_cast<int>(i)));
        free += !twin::is_instructed(account.scene.episodes[i]);
    }
    if (free > 1) scopes.emplace_back("free", free_cues(account.ledger));
    return scopes;
}

/// The steps of the answered curve, of each competing one and of the one had the child waited.
std::string curve(const measure::Curve& one) {
    std::string text = " " + one.name + ":";
    double last = 0;
    for (const measure::CurveStep& step : one.steps)
        if (step.value != last) text += " " + in_seconds(step.since) + " " + in_digits(last = step.value);
    return text;
}

std::string curves(const MeasuredCase& found) {
    std::string text;
    for (const auto& one : measure::latency_curves(found.evidence())) {
        if (!one) continue;
        text +=
            one->episode + " from " + measure::name(one->from) + ", " + std::to_string(one->cues) + " cues,";
        text += curve(one->answered);
        for (const measure::Curve& cause : one->competing) text += curve(cause);
        text += " to " + in_seconds(one->answered.ends_at) + "," + curve(one->had_the_child_waited) + " to "
                + in_seconds(one->had_the_child_waited.ends_at) + "\n";
    }
    return text;
}

using Value = std::function<double(const twin::CurveStep&)>;

/// The steps before the end of the curve; one at the end where five were at risk for it.
std::string curve(const std::string& name, const std::vector<twin::CurveStep>& steps, twin::Time end,
                  const Value& value) {
    std::string text = " " + name + ":";
    double last = 0;
    for (const twin::CurveStep& step : steps) {
        const bool told = step.t < end || (step.t == end && step.at_risk >= 5);
        if (told && std::abs(value(step) - last) > 1e-12)
            text += " " + twin::in_seconds(step.t) + " " + in_digits(last = value(step));
    }
    return text;
}

bool happens(const std::vector<twin::CurveStep>& steps, twin::Time end, const std::string& cause) {
    for (const twin::CurveStep& step : steps)
        if ((step.t < end || (step.t == end && step.at_risk >= 5)) && step.incidence.contains(cause))
            return true;
    return false;
}

const std::vector<std::string> causes{
    "gaze", "face", "voice", "touch", "posture", "pace", "several", "next cue", "rebuff or frighten"};

std::string curves(const std::string& scope, const std::vector<twin::Cue>& cues, twin::From from) {
    const int waiting = how_many_wait(cues, twin::Ends::any_of_three, from);
    if (waiting < 5) return {};
    const auto of = [](const std::string& cause) {
        return [cause](const twin::CurveStep& step) {
            const auto found = step.incidence.find(cause);
            return found == step.incidence.end() ? 0 : found->second;
        };
    };
    const auto steps = twin::cumulative_incidence(cues, from);
    const twin::Time end = end_of_curve(cues, twin::Ends::any_of_three, from);
    std::string text = scope + " from " + (from == twin::From::onset ? "onset" : "offset") + ", "
                       + std::to_string(waiting) + " cues,";
    text += curve("answered", steps, end, [&](const twin::CurveStep& step) {
        double sum = 0;
        for (std::size_t i = 0; i < 7; ++i) sum += of(causes[i])(step);
        return sum;
    });
    for (const std::string& cause : causes)
        if (happens(steps, end, cause)) text += curve(cause, steps, end, of(cause));
    const twin::Time alone = end_of_curve(cues, twin::Ends::answer_alone, from);
    return text + " to " + twin::in_seconds(end) + ","
           + curve("had the child waited", had_the_child_waited(cues, from), alone,
                   [](const twin::CurveStep& step) { return 1 - step.survival; })
           + " to " + twin::in_seconds(alone) + "\n";
}

std::string curves(const twin::Account& account) {
    std::string text;
    for (const auto& [scope, cues] : by_scope(account))
        for (const twin::From from : {twin::From::onset, twin::From::offset})
            text += curves(scope, cues, from);
    return text;
}

/// Many cues close to each other, so that curves have something to tell.
twin::Wishes busy() {
    twin::Wishes wishes;
    wishes.motifs = 30;
    return wishes;
}

} // namespace

TEST_CASE("the exchanges of random recordings are the naive twin's") {
    same_for_both({[](const MeasuredCase& it) { return exchanges(it); },
                   [](const twin::Account& it) { return exchanges(it); }},
                  1500, 500, busy());
}

TEST_CASE("the trust trace of random recordings is the naive twin's") {
    same_for_both(
        {[](const MeasuredCase& it) { return trust(it); }, [](const twin::Account& it) { return trust(it); }},
        1500, 500);
}

TEST_CASE("the curves of how long cues waited are the naive twin's, from onset and from offset") {
    same_for_both({[](const MeasuredCase& it) { return curves(it); },
                   [](const twin::Account& it) { return curves(it); }},
                  600, 300, busy());
}
