// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/model/learned_quantity.hpp>
#include <attune/model/parameter_table.hpp>
#include <attune/model/recording.hpp>
#include <attune/model/summary.hpp>

// The map of this layer: how a child and a caregiver move each other, second by second, and what the child
// learns from it. docs/model/ has the same in words.
//
// The words
//   child_state      engaged, bidding, averted, alarmed, content, withdrawn
//   caregiver_state  present, distracted, still, absent
//   affect           distress s, contact x, exhaustion f
//   strategy         minimise, direct, maximise
//   parameters       everything that can be told; parameter_table describes each
//   ablation         the mechanisms that can be switched off
//   disruptor        what can happen in a life, as changes of parameters
//
// The laws
//   flow             affect between two events, its integrals and bounds (on exponential)
//   child_moves      the rate of every move of the child: one table (on driver)
//   caregiving       what the caregiver notices, and how it is answered (on answer)
//   consequences     what an act does to the child at once
//   signalling       what a cue costs the child (on cue_strength), and when an episode of distress is judged
//   expectation      trust and threat
//   policy           which strategy pays
//
// Running them
//   simulation       when: one dyad through time, event by event (on dyad_state)
//   prospects        how likely: what may happen next (on child_rates, caregiver_rates, standing_of)
//   encounter        what: an event, and all that follows from it at once
//   happening        what a watcher is told
//   procedure        episodes one after the other, as scripts (on script, conditions)
//   run, dyad        a procedure; the dyad with an index, from its own row of chance
//
// Over months
//   population       how dyads differ and what happens to them, as scripts (on distribution, disruptor)
//   upbringing       who is there in a session, and with which parameters
//   relationships    what the child has learned of each caregiver
//   heritage         what of a childhood goes into caregiving; lineage: generation after generation
//   development      all sessions of a dyad, and of many (on growing_up, everyday, reunion)
//
// What comes out
//   recording        a Timeline like any other (on recorder, behaviour)
//   learned_quantity what is told of a development
//   summary          many dyads: episodes, course, order of onsets (on course, quantity)
//
// Fitting them
//   transcript       what the model reads of a recording (tally counts it)
//   answering        the exact likelihood of what the caregiver did (on latency_law, explanation)
//   availability_course  present or distracted, coded or hidden (on turning, whereabouts, cue_chances)
//   replay           the child's moves, weighed against their rates
//   fit              both, with intervals (on question, fit_caregiver, fit_distraction, fit_child)
//   caregiver_search what of the caregiver is free, and the highest place (on freedom)
//   prior            what is believed before, from a population (on belief)
//   random_effects   how a number differs between dyads (on attentiveness_course), with likely and shrunken
//   climb            to a maximum, by exact slopes (on curvature, profile, outcome)
//   traced           numbers that find their slopes by going back (on dual, scalar)
//
// What a fit leaves open, carried on
//   draws            dyads as a fit leaves them possible (on uncertainty)
//   minutes          the same minutes, to be simulated; a pair of runs shares its chance
//   gauge            what is read off a recording, real or simulated, by the measures
//   what_if          what is expected of the same minutes with a change (on alteration)
//   bootstrap        the fit again, on recordings simulated from it
//   predictive_check whether the model gives recordings like the one it was fitted to
