// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/measured.hpp>
#include <attune/measure/result.hpp>
#include <attune/model/outcome.hpp>
#include <attune/model/parameters.hpp>
#include <attune/model/population.hpp>
#include <attune/model/transcript.hpp>
#include <attune/model/uncertainty.hpp>
#include <attune/model/whereabouts.hpp>
#include <attune/timeline/progress.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune::model {

struct FitOptions {
    unsigned climbs = 4; ///< from different places; the first from the usual parameters
    std::uint64_t seed = 1;
    Parameters usual; ///< what is not fitted stays as here
    unsigned least_events =
        5; ///< a number that fewer events bear on is not told; with a prior, all are asked
    std::optional<Spread> prior{}; ///< how dyads differ: then the fit is a posteriori
    bool profiles = false;         ///< intervals by profile for all that the caregiver's climb tells
    /// Whether distraction is taken as it is coded; none: so where any is, in any of the recordings.
    std::optional<Availability> availability{};
};

/// One number of a fit: its estimate with a 95 % interval, or why this recording does not tell it.
struct Fitted {
    std::string name; ///< of the parameter; "engaged -> averted" for a way of the child
    std::string_view unit;
    std::string_view meaning;
    double usual = 0;                  ///< what it is where nothing is known
    std::size_t events = 0;            ///< how many acts, cues or moves bear on it
    std::optional<double> from_data{}; ///< with a prior: the share of it that comes from the recordings
    measure::Measured<measure::Estimate> estimate;
};

/// How well a way of the child is told by the fitted model: its moments, put on the clock of its own rate,
/// are spread evenly where the model holds (time rescaling; Brown et al. 2002, Neural Comput. 14). p after
/// Kolmogorov.
struct Residual {
    std::string name;
    std::size_t events = 0;
    double p = 1;
};

/// What one of the recordings brought.
struct RecordingShare {
    double watched = 0;   ///< s
    std::size_t cues = 0; ///< of the child
    std::size_t acts = 0; ///< of the caregiver
};

/// What recordings tell of a distraction that nobody coded.
struct HiddenDistraction {
    /// By how much the log-likelihood is higher than with a caregiver who is present throughout; none with a
    /// prior, where that is not asked.
    std::optional<double> gain{};
    bool two_states = false; ///< of the fit; else the caregiver is present throughout in it

    /// The gain as it is told where it is too small: rounded down to a tenth, never to what would be enough.
    double gain_told() const;
};

/// The least gain for which two states are told. Without distraction twice the gain has no chi-square law:
/// where distraction never begins, when it would end and what it would leave of attentiveness mean nothing
/// (Davies 1987, *Biometrika* 74). So it was measured: docs/model/fitting.md.
inline constexpr double least_gain_of_two_states = 4;

struct Fit {
    std::vector<RecordingShare> recordings; ///< in the order of the transcripts
    std::vector<Fitted> caregiver;          ///< how cues are noticed and answered
    std::vector<Fitted> child; ///< how often the child goes each way, for each time that is usual
    Parameters parameters;     ///< the usual ones, with what was told in their place
    Uncertainty uncertainty;   ///< of what was told, to draw from
    double log_likelihood = 0; ///< of everything weighed, a probability per tick
    Outcome outcome = Outcome::converged;
    unsigned agreed = 0;           ///< climbs that ended at the same height
    std::vector<std::string> flat; ///< directions about which nothing is said: "use_touch, latency_touch"
    std::vector<Residual> residuals;
    std::optional<HiddenDistraction> hidden{}; ///< none: distraction was taken as coded
    std::size_t unexplained = 0;               ///< acts for which the model gives no chance
    std::size_t not_weighed = 0; ///< moves of the child at an act, or that the model has no rate for
    std::size_t left_out = 0;    ///< acts that have no place in the model
    double watched = 0;          ///< s
};

/// Fits the moments of one dyad, told by one transcript or several, by maximum likelihood. Several have one
/// likelihood, the product of theirs: the numbers are those of the dyad, and each recording begins anew, with
/// nothing under way, no distress from before and trust at its first value.
///
/// The caregiver: attentiveness, and in distraction the share of it that is left; which channels answer, and
/// after how long; how often something is offered. All by one climb on the exact likelihood of `Answering`;
/// the 95 % interval of attentiveness by its profile, of the others by curvature: ± 1.96 standard errors on
/// the logarithm (of a share, on its logit). Distractions: counted, with exact intervals.
///
/// Where distraction is not coded, or is not to be taken as coded, the likelihood leaves open when the
/// caregiver was distracted (the filter of `Answering`), and how often distractions begin and end is climbed
/// for with the rest. In distraction less is noticed, never more, and nothing is offered: this says which of
/// the two states is which. What distraction leaves of the readiness to answer on each channel keeps its
/// usual value. Two states are told where the log-likelihood is by `least_gain_of_two_states` higher than
/// with one; else the fit is that of a caregiver who is present throughout, and says so.
///
/// The child: for each way from one state to another, how many times as often it came as the usual parameters
/// expect along what happened (`Replay`), with the exact interval of a count (Garwood 1936).
///
/// With a prior the fit is a posteriori: the highest place of the likelihood weighed by what is believed, in
/// the coordinates of the search, so that every number is bounded. A parameter that the population spreads
/// is believed as it is spread, one that it does not with `Belief::weak`, around its usual value; so is each
/// factor of the child, around 1. The intervals are those of the curvature there. Undetermined, "not
/// identified", is what comes by less than a tenth from the recordings, and what is the same for everybody.
/// `parameters` then has all that was asked.
///
/// The child's affect, its learning and its strategy follow the usual parameters: one recording can not tell
/// them. Undetermined, with the reason, is what fewer than `least_events` bear on, and what lies in a flat
/// direction. Throws Misuse where there is no transcript; NotFinite where what the caregiver did has no
/// likelihood; Stopped where `progress` asks for it.
Fit fit(std::span<const Transcript> transcripts, const FitOptions& options, Progress& progress);

} // namespace attune::model
