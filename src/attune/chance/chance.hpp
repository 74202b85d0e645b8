// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/chance/beta.hpp>
#include <attune/chance/binomial.hpp>
#include <attune/chance/cumulative_incidence.hpp>
#include <attune/chance/jackknife.hpp>
#include <attune/chance/kolmogorov_smirnov.hpp>
#include <attune/chance/moving_blocks.hpp>
#include <attune/chance/multiple_tests.hpp>
#include <attune/chance/null_sample.hpp>
#include <attune/chance/poisson_interval.hpp>
#include <attune/chance/stream.hpp>
#include <attune/chance/survival.hpp>
#include <attune/chance/whole_units.hpp>
#include <attune/chance/wilson.hpp>

// The map of this layer: the mathematics of randomness. It knows no time and no people.
//
// Chance that comes out the same on every machine
//   stream               a row of random numbers for a seed, a purpose and an index (on threefry)
//   natural_logarithm    ln with the same last bit everywhere
//   natural_exponential  eˣ likewise
//
// Against chance
//   null_sample          mean and 95 % of a null, p, excess and index        (on p_value)
//   multiple_tests       a family of p-values
//   kolmogorov_smirnov   are p-values uniform?
//
// How sure
//   jackknife            one recording: a share, an odds ratio, any smooth statistic, from its five parts
//   moving_blocks        one recording: means, medians, slopes               (on resampling)
//   whole_units          many dyads                                          (on resampling)
//   wilson, binomial     a share of independent observations
//   poisson_interval     a rate, and the ratio of two
//   beta                 the band of what is believed about a share
//
// How long
//   risk_table           who was at risk when, with re-entry
//   survival             the share still waiting (Kaplan-Meier)
//   cumulative_incidence the share that has had each of several ends (Aalen-Johansen)
