// SPDX-License-Identifier: Apache-2.0
#include <attune/measure/mirroring.hpp>

#include <attune/measure/mirror_circle.hpp>
#include <attune/measure/mirrored.hpp>
#include <attune/measure/share_of_cues.hpp>
#include <attune/measure/shown_feeling.hpp>
#include <attune/measure/turned_counts.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>

namespace attune::measure {

const Description mirrored_bids{
    .identifier = "mirrored",
    .name = "Bids mirrored",
    .question = "How many answered bids were answered in their own feeling, by face or voice?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "child -> caregiver",
    .needs = "5 answered bids with a valence, face or voice of the caregiver covered, 30 s watched",
    .citation = "Gergely & Watson 1996; Legerstee & Varghese 2001",
};
const Description alarm_support{
    .identifier = "support",
    .name = "Alarms supported or echoed",
    .question = "How many answered alarms were answered without a negative face or voice?",
    .unit = "share",
    .least = 0,
    .most = 1,
    .direction = "child -> caregiver",
    .needs = "5 answered alarms, face or voice of the caregiver covered, 30 s watched",
    .citation = "Gergely & Watson 1996; Legerstee & Varghese 2001",
};

namespace {

/// What a codebook may add to an answer.
struct Modifier {
    std::string_view name;
    bool (*is)(const Bout& answer);
    std::size_t counted; ///< its place among the counts against chance
};
constexpr std::array modifiers{
    Modifier{"marked", [](const Bout& answer) -> bool { return answer.marked; }, 1},
    Modifier{"imitating", [](const Bout& answer) -> bool { return answer.imitates; }, 2}};

bool used(const Observation& seen, const Modifier& modifier) {
    return std::any_of(seen.answers().begin(), seen.answers().end(), [&](const Bout& answer) {
        return modifier.is(answer) && seen.asked.contains(answer.channel);
    });
}

/// Where the scheme codes no feeling of the child, or none of the caregiver, nothing was or was not mirrored.
std::optional<std::string> nothing_to_mirror(const Evidence& evidence) {
    bool called = false, felt = false;
    for (const Row& row : evidence.ledger.rows) {
        called |= row.cue.act == Act::bid;
        felt |= row.cue.act == Act::bid && row.cue.tone != Tone::neutral;
    }
    if (!called) return std::nullopt;
    if (!felt) return "no feeling of the child's bids is coded";
    if (!feeling_is_coded(evidence.seen)) return std::string{no_feeling_coded};
    return std::nullopt;
}

class Asking {
public:
    explicit Asking(const Evidence& evidence)
        : evidence_{evidence},
          random_{evidence, PrepareCount{[&](std::size_t episode) -> CountAtLag {
                      const auto circle =
                          std::make_shared<const MirrorCircle>(evidence.seen, evidence.ledger, episode);
                      return [circle](Duration lag) {
                          const MirrorCounts counts = circle->count(lag.count());
                          return std::vector{counts.mirrored, counts.marked, counts.imitated};
                      };
                  }}} {}

    void add(std::vector<Result>& results, const Scope& scope) const {
        const FiveBlocks blocks{evidence_.seen, scope};
        const auto of_bids = [&](std::string_view part, const CountsCue& counts, std::size_t counted) {
            Result one = share(mirrored_bids, scope, blocks, part, is_bid(), counts);
            if (counted == 0)
                if (const auto why = nothing_to_mirror(evidence_)) one.estimate = Undetermined{*why};
            if (one.estimate) one.chance = random_.beside(scope, counted, as_counts(*one.estimate));
            results.push_back(std::move(one));
        };
        of_bids(
            "mirrored", [](const Row& row) { return row.mirrored == Mirrored::yes; }, 0);
        for (const Modifier& modifier : modifiers)
            if (used(evidence_.seen, modifier)) of_bids(modifier.name, has(modifier), modifier.counted);
        const auto of_alarms = [&](std::string_view part, const CountsCue& counts) {
            results.push_back(share(alarm_support, scope, blocks, part, is_alarm(), counts));
        };
        if (feeling_is_coded(evidence_.seen)) {
            of_alarms("support", [](const Row& row) { return row.mirrored == Mirrored::support; });
            of_alarms("echo", [](const Row& row) { return row.mirrored == Mirrored::echo; });
        } else { // no answer is negative then, and that is no support
            for (const char* part : {"support", "echo"})
                results.push_back(result(alarm_support, scope, part, Undetermined{no_feeling_coded}));
        }
        for (const Modifier& modifier : modifiers)
            if (used(evidence_.seen, modifier)) of_alarms(modifier.name, has(modifier));
    }

private:
    CountsCue is_bid() const {
        return [this](const Row& row) { return may_be_mirrored(evidence_.seen, row); };
    }
    /// That nothing negative was among the answers is known only where face or voice was seen.
    CountsCue is_alarm() const {
        return [this](const Row& row) {
            return row.cue.act == Act::alarm && row.answered()
                   && feeling_could_be_seen(evidence_.seen, row.cue);
        };
    }
    CountsCue has(const Modifier& modifier) const {
        return [this, &modifier](const Row& row) {
            return answer_begins_in_window(evidence_.seen, row.cue,
                                           [&](const Bout& answer) { return modifier.is(answer); });
        };
    }
    Result share(const Description& description, const Scope& scope, const FiveBlocks& blocks,
                 std::string_view part, const CountsCue& in_denominator,
                 const CountsCue& in_numerator) const {
        return result(description, scope, std::string{part},
                      share_of_cues(evidence_, scope, blocks, in_denominator, in_numerator));
    }
    static Counted as_counts(const Estimate& estimate) {
        return {static_cast<std::uint32_t>(*estimate.count), static_cast<std::uint32_t>(*estimate.of)};
    }

    const Evidence& evidence_;
    TurnedCounts random_;
};

} // namespace

std::vector<Result> mirroring(const Evidence& evidence) {
    const Asking asking{evidence};
    std::vector<Result> results;
    for (const Scope& scope : scopes(evidence.seen)) asking.add(results, scope);
    return results;
}

} // namespace attune::measure
