// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/permission.hpp>
#include <apps/attune/reading.hpp>

#include <attune/measure/account.hpp>

#include <string>
#include <vector>

namespace attune::app {

class Command;

/// What is to be measured, and how, as the command line says it.
struct MeasuringRequest {
    ReadingRequest reading;
    std::string child;
    std::string caregiver;
    std::string coder;                 ///< who coded it
    std::string agreement;             ///< with a second coder, in words
    std::vector<std::string> episodes; ///< only these; empty: all
    bool social_match = false;
    std::vector<std::string> measures; ///< only these; empty: all
    measure::Options options;
};

/// Adds FILE and everything else that says what is measured and how: the same words for every verb that
/// measures. `request` must live as long as the command.
void add_measuring_options(Command& command, MeasuringRequest& request);

/// Of these, FILE and what says which dyad: for verbs that do not measure.
void add_observing_options(Command& command, MeasuringRequest& request);
/// The same for a verb that takes several recordings of one dyad: they go into `files`.
void add_observing_options(Command& command, MeasuringRequest& request, std::vector<std::string>& files);

/// A dyad that is ready to be measured, where it comes from, and everybody who is in the recording.
struct ObservedFile {
    measure::Observation seen;
    report::Provenance provenance;
    std::vector<Person> everybody;
};

/// From a file to a dyad. The recording itself is let go: a day of it is large. Throws as `measure_file`.
ObservedFile observe_file(const MeasuringRequest& request);

/// An account, where it comes from, and everybody who is in the recording.
struct MeasuredFile {
    measure::Account account;
    report::Provenance provenance;
    std::vector<Person> everybody;
};

/// From a file to an account. Throws Failure (data) where something is still open: an act that is "?", a
/// person without a role, no dyad to choose, episodes that overlap, a window too short for the coding; each
/// with what, where and what to do. Throws what reading throws, and Stopped.
MeasuredFile measure_file(const MeasuringRequest& request, Progress& progress);

/// Makes it what is handed on: says for whom, and leaves out names where they are not to be kept. `usual` is
/// whom it is for where nobody said.
void hand_on(MeasuredFile& measured, const HandedOn& handed, care::Scope usual);

} // namespace attune::app
