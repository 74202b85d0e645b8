// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/codebook.hpp>
#include <attune/read/coding.hpp>

#include <string>
#include <vector>

namespace attune::test {

Instant at(double seconds);
Interval between(double onset, double offset);

/// Adds a mark with the id "a1" to a track of the coding, which is made where there is none; an instant where
/// it has no length.
void mark(read::Coding& coding, const std::string& track, const std::string& code, double onset,
          double offset, const std::string& person = "");

/// The codebook with this text.
read::Codebook book(const std::string& text);

/// A codebook for the gaze of a child, CHI, and of a caregiver, MOT, on tracks gaze@CHI and gaze@MOT; "later"
/// is an open act, "hidden" takes coverage away.
extern const std::string gaze_of_both;

using Words = std::vector<std::string>;
/// What the findings of a reading say, in their order.
Words said(const read::Reading& reading);

} // namespace attune::test
