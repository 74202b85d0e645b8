// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/fitted.hpp>

#include <attune/report/hidden_distraction.hpp>
#include <attune/report/text_table.hpp>
#include <attune/report/wording.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace attune::app {
namespace {

using model::Fitted;
using report::number_words;
using report::TextTable;
using enum TextTable::Align;

std::string heading(const FittedDyad& fitted) {
    const std::string how = fitted.prior.empty()
                                ? "fitted by maximum likelihood"
                                : fmt::format("fitted a posteriori, with the prior {}", fitted.prior);
    return fmt::format("{}: {} and {}\n{} watched; {}, {} of {} climbs agree: {}\n",
                       fmt::join(fitted.recordings, ", "), fitted.child, fitted.caregiver,
                       report::seconds_words(fitted.fit.watched), how, fitted.fit.agreed, fitted.climbs,
                       name(fitted.fit.outcome));
}

/// What each of several recordings brought.
std::string shares(const FittedDyad& fitted) {
    if (fitted.recordings.size() == 1) return {};
    TextTable made{{left, right, right, right}};
    for (std::size_t i = 0; i < fitted.recordings.size(); ++i) {
        const model::RecordingShare& share = fitted.fit.recordings[i];
        made.row({fitted.recordings[i], report::seconds_words(share.watched),
                  report::counted(share.cues, "cue", "cues"), report::counted(share.acts, "act", "acts")});
    }
    return made.text(2);
}

/// Where distraction was not taken as coded.
std::string distraction(const model::Fit& fit) {
    const std::string words = report::hidden_distraction_words(fit, report::Speaker::english());
    return words.empty() ? words : report::wrapped(words, 78, 0) + '\n';
}

std::string table(std::string_view title, const std::vector<Fitted>& numbers, bool has_prior) {
    TextTable made{has_prior ? std::vector{left, right, left, right, right, left}
                             : std::vector{left, right, left, right, left}};
    const auto add = [&](std::vector<std::string> cells, std::string from_data, std::string unit) {
        if (has_prior) cells.push_back(std::move(from_data));
        cells.push_back(std::move(unit));
        made.row(std::move(cells));
    };
    add({std::string{title}, "value", "95 % interval", "usual"}, "from data", "unit");
    std::string gaps;
    for (const Fitted& one : numbers) {
        if (!one.estimate) {
            const std::string gap = fmt::format("{}: {}", one.name, one.estimate.because());
            gaps += "  – " + report::wrapped(gap, 74, 4) + '\n';
            continue;
        }
        const measure::Range& range = *one.estimate->interval;
        add({"  " + one.name, number_words(one.estimate->value),
             fmt::format("[{}, {}]", number_words(range.low), number_words(range.high)),
             number_words(one.usual)},
            one.from_data ? report::percent(*one.from_data) : "", std::string{one.unit});
    }
    return made.text(0) + gaps;
}

std::string residuals(const model::Fit& fit) {
    std::string text = "Does the model hold? Each way on the clock of its own rate, against evenness:\n";
    for (const model::Residual& one : fit.residuals)
        text += fmt::format("  {}: {}, {} times\n", one.name, report::p_words(one.p), one.events);
    if (fit.residuals.empty()) text += "  too few of each to say\n";
    return text;
}

std::string left_over(const model::Fit& fit) {
    std::string text;
    const auto add = [&](std::size_t n, std::string_view what) {
        if (n > 0) text += report::wrapped(fmt::format("{} {}", n, what), 78, 0) + '\n';
    };
    add(fit.unexplained, "of the caregiver's acts came where the model gives next to no chance.");
    add(fit.not_weighed, "of the child's moves were not weighed: they came with an act, or the model has no "
                         "rate for them.");
    add(fit.left_out, "demands were left out: the model has no place for them.");
    for (const std::string& direction : fit.flat)
        text += fmt::format("Nothing is known of: {}.\n", direction);
    return text;
}

} // namespace

std::string fitted_text(const FittedDyad& fitted) {
    const bool has_prior = !fitted.prior.empty();
    return heading(fitted) + shares(fitted) + distraction(fitted.fit) + '\n'
           + table("The caregiver", fitted.fit.caregiver, has_prior) + '\n'
           + table("The child, for each time that is usual", fitted.fit.child, has_prior) + '\n'
           + residuals(fitted.fit) + left_over(fitted.fit) + carried_on_text(fitted.ahead)
           + "\n\"Usual\" is the model's default, tuned or guessed: no norm. A fit describes how one\n"
             "recording went, in the words of a model; it says nothing about what anybody is like.\n"
           + (has_prior ? "\"From data\" is how much of a number came from what was recorded; the rest of it "
                          "is the\n"
                          "prior, a population that was assumed and not observed.\n"
                        : "");
}

} // namespace attune::app
