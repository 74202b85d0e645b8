// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/command.hpp>
#include <apps/attune/measuring.hpp>
#include <apps/attune/spelling.hpp>

#include <fmt/format.h>

namespace attune::app {
namespace {

using measure::Options;

/// `into`, in seconds.
Destination length_of(Duration& into) {
    return Destination{[&into](std::string_view text) { into = seconds_from(text, "a number of seconds"); }};
}

/// `into`, in seconds or "none".
Destination length_or_none(std::optional<Duration>& into) {
    return Destination{[&into](std::string_view text) {
        if (text == "none")
            into.reset();
        else
            into = seconds_from(text, "a number of seconds, or none");
    }};
}

Destination window(Options& options) {
    return Destination{[&options](std::string_view text) {
        for (const auto rule :
             {measure::WindowRule::turn, measure::WindowRule::lena, measure::WindowRule::prompt})
            if (text == name(rule)) {
                options.window = rule;
                return;
            }
        options.window = measure::WindowRule::reach;
        options.reach = seconds_from(text, "turn, lena, prompt, or a number of seconds");
    }};
}

template <typename Choice>
Destination one_of(Choice& into, std::initializer_list<Choice> choices, const char* wanted) {
    return Destination{[&into, all = std::vector<Choice>{choices}, wanted](std::string_view text) {
        for (const Choice choice : all)
            if (text == name(choice)) {
                into = choice;
                return;
            }
        throw Destination::Unfit{wanted};
    }};
}

Destination match(bool& social) {
    return Destination{[&social](std::string_view text) {
        if (text != "same" && text != "social") throw Destination::Unfit{"same or social"};
        social = text == "social";
    }};
}

Destination shifts(Options& options) {
    return Destination{[&options](std::string_view text) {
        unsigned number = 0;
        Destination{number}.take(text);
        if (number > 1'000'000) throw Destination::Unfit{"at most 1000000"};
        options.shifts = number;
    }};
}

Destination measures(std::vector<std::string>& into) {
    return Destination{[&into](std::string_view text) {
        while (true) {
            const auto comma = text.find(',');
            const std::string_view identifier = text.substr(0, comma);
            if (!measure::description(identifier)) {
                std::vector<std::string_view> known;
                for (const measure::Measure& one : measure::measures())
                    for (const measure::Description* described : one.descriptions)
                        known.push_back(described->identifier);
                throw Destination::Unfit{
                    fmt::format("identifiers of measures{}; `attune measures` lists them",
                                did_you_mean(identifier, known))};
            }
            into.emplace_back(identifier);
            if (comma == std::string_view::npos) return;
            text.remove_prefix(comma + 1);
        }
    }};
}

void add_dyad_options(Command& command, MeasuringRequest& request) {
    command.option("--child", "ID", request.child, "which child, where there are several")
        .option("--caregiver", "ID", request.caregiver, "which caregiver, where there are several")
        .option("--episode", "NAME", request.episodes, "only these episodes, where some overlap");
}

void add_coder_options(Command& command, MeasuringRequest& request) {
    command.option("--coder", "NAME", request.coder, "who coded it, for the foot of what is made")
        .option("--agreement", "WORDS", request.agreement,
                "with a second coder, as you know it: \"kappa 0.78 on a fifth of the recordings\"");
}

void add_rule_options(Command& command, MeasuringRequest& request) {
    Options& options = request.options;
    command.group("The rules")
        .option("--window", "turn|lena|prompt|SECONDS", window(options),
                "when an answer counts: this long after the cue, or by a preset (2)")
        .option("--credit", "latest|first|every",
                one_of(options.credit,
                       {measure::Credit::latest, measure::Credit::first, measure::Credit::every},
                       "latest, first or every"),
                "which cue an answer belongs to where several windows hold it (latest)")
        .option("--hold", "S|none", length_or_none(options.hold),
                "how much of a long cue holds its window open (3)")
        .option("--together", "S", length_of(options.together),
                "onsets at most this far after the first are one cue (0.5)")
        .option("--apart", "S|none", length_or_none(options.apart),
                "a shorter pause does not end an act (0.5)")
        .option("--settle", "S", length_of(options.settle), "calm that a repair needs (3)")
        .option("--quiet", "S", length_of(options.quiet), "calm after which a break is over by itself (10)")
        .option("--reaction", "S", length_of(options.reaction),
                "when the child's reaction to an answer is read (5)")
        .option("--half-life", "RUNS", options.trust_half_life,
                "runs of cues after which one weighs half in the trust trace (20)")
        .option("--match", "same|social", match(request.social_match),
                "which phases match: the same, or both social (same)");
}

void add_chance_options(Command& command, MeasuringRequest& request) {
    Options& options = request.options;
    command.group("Chance")
        .option(
            "--null", "circular-shift|local-shift|shuffled-gaps",
            one_of(options.null,
                   {measure::Null::circular_shift, measure::Null::local_shift, measure::Null::shuffled_gaps},
                   "circular-shift, local-shift or shuffled-gaps"),
            "what coincidence is taken to be (circular-shift)")
        .option("--shifts", "N", shifts(options), "random recordings to compare with (1000)")
        .option("--seed", "N", options.seed, "the same seed gives the same numbers (1)")
        .option("--threads", "N", options.threads,
                "0: one for each core; the numbers do not depend on it (0)")
        .option("--only", "ID", measures(request.measures),
                "only these measures; `attune measures` lists them");
}

} // namespace

void add_observing_options(Command& command, MeasuringRequest& request) {
    add_reading_options(command, request.reading);
    add_dyad_options(command, request);
}

void add_observing_options(Command& command, MeasuringRequest& request, std::vector<std::string>& files) {
    add_reading_options(command, request.reading, files);
    add_dyad_options(command, request);
}

void add_measuring_options(Command& command, MeasuringRequest& request) {
    add_observing_options(command, request);
    add_coder_options(command, request);
    add_rule_options(command, request);
    add_chance_options(command, request);
}

} // namespace attune::app
