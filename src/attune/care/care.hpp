// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/care/consent.hpp>
#include <attune/care/day.hpp>
#include <attune/care/derived.hpp>
#include <attune/care/shown.hpp>

// The map of this layer: what the people in a recording were promised. It knows no recording and no numbers,
// reads no clock and touches no disk: today and what stands in a file are given to it.
//
//   day       a date
//   consent   how far a recording may go, who said so, and until when it is kept
//   derived   what was made of a recording, so that it can be found and forgotten
//   shown     which moments of it a family was shown, so that the next session can go on
