// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/child_moves.hpp>
#include <attune/model/expectation.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/model/policy.hpp>

// The map of this layer: how a child and a caregiver move each other, second by second, and what the child
// learns from it. docs/model/ has the same in words.
//
// The words
//   child_state       engaged, bidding, averted, alarmed, content, withdrawn
//   caregiver_state   present, distracted, still, absent
//   affect            distress s, contact x, exhaustion f
//   strategy          minimise, direct, maximise
//   parameters        everything that can be told          (described in parameter_table)
//
// The laws
//   flow              affect between two events, its integrals and bounds, in closed form
//   child_moves       the rate of every move of the child: one table      (on driver)
//   expectation       trust and threat
//   policy            which strategy pays
