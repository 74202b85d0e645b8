// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/circle_moments.hpp>

#include <attune/measure/circle_occasions.hpp>
#include <attune/measure/evidence.hpp>
#include <attune/measure/share_of_cues.hpp>

#include <limits>

namespace attune::measure {

const Description safe_haven{
    .identifier = "safe_haven",
    .name = "Moments of safe haven",
    .question = "How many of the child's alarms were answered on touch, voice or face and settled?",
    .unit = "share",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "child -> caregiver",
    .needs = "5 complete alarms whose next seconds were watched",
    .citation = "Marvin, Cooper, Hoffman & Powell 2002",
};
// A word of the classifications stands in nothing that attune prints: hence its name there.
const Description secure_base{
    .identifier = "checking_back",
    .name = "Checking back from play",
    .question = "When the child looked up from play, how often was that met, and the child went on?",
    .unit = "share",
    .least = 0,
    .most = std::numeric_limits<double>::infinity(),
    .direction = "child -> caregiver",
    .needs = "content of the child, 5 complete bids out of it whose next seconds were watched",
    .citation = "Marvin, Cooper, Hoffman & Powell 2002",
};

namespace {

class Asking {
public:
    explicit Asking(const Evidence& evidence)
        : evidence_{evidence}, occasions_{evidence.seen, evidence.options} {}

    std::vector<Result> results() const {
        std::vector<Result> all;
        for (const Scope& scope : scopes(evidence_.seen)) {
            add(all, scope, safe_haven, CircleKind::safe_haven, "judged alarm");
            if (occasions_.content_is_coded())
                add(all, scope, secure_base, CircleKind::secure_base, "judged bid");
            else
                all.push_back(
                    result(secure_base, scope, "closed", Undetermined{"no content of the child is coded"}));
        }
        return all;
    }

private:
    void add(std::vector<Result>& all, const Scope& scope, const Description& description, CircleKind kind,
             std::string_view noun) const {
        std::vector<Instance> instances;
        for (const Row& row : evidence_.ledger.rows) {
            if (!scope.holds(row.cue.episode) || !row.cue.complete || occasions_.kind(row) != kind) continue;
            const CircleEnd end = occasions_.end(row);
            if (end != CircleEnd::unknown) instances.push_back({row.cue.onset, end == CircleEnd::closed});
        }
        std::size_t moments = 0;
        for (const CircleMoment& one : evidence_.circle_moments)
            moments += one.kind == kind && scope.holds(one.episode);
        all.push_back(result(description, scope, "closed",
                             share_of(evidence_, scope, FiveBlocks{evidence_.seen, scope}, instances, noun)));
        Result rate = result(description, scope, "rate", rate_per_minute(evidence_, scope, moments));
        rate.unit = "per minute";
        all.push_back(std::move(rate));
    }

    const Evidence& evidence_;
    CircleOccasions occasions_;
};

} // namespace

std::vector<Result> circle_results(const Evidence& evidence) {
    return Asking{evidence}.results();
}

} // namespace attune::measure
