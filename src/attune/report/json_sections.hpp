// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/measure/account.hpp>
#include <attune/report/json_writer.hpp>
#include <attune/report/provenance.hpp>

namespace attune::report {

/// The parts of `json`; each writes one member, or several, of the outermost object.
void write_file(JsonWriter& json, const SourceFile& file);
void write_codebook(JsonWriter& json, const std::optional<UsedCodebook>& codebook);
void write_provenance(JsonWriter& json, const Provenance& provenance);
void write_findings(JsonWriter& json, const Provenance& provenance);
void write_dyad(JsonWriter& json, const Provenance& provenance);
void write_options(JsonWriter& json, const measure::Options& options);
void write_seen(JsonWriter& json, const measure::Account& account);
void write_measures(JsonWriter& json, const measure::Account& account);
void write_results(JsonWriter& json, const measure::Account& account);
void write_idea(JsonWriter& json, const measure::Account& account);
void write_latency_curves(JsonWriter& json, const measure::Account& account);
void write_trust(JsonWriter& json, const measure::Account& account);
void write_window_sweeps(JsonWriter& json, const measure::Account& account);
void write_second_coder(JsonWriter& json, const measure::Account& account, const Provenance& provenance);
void write_moments(JsonWriter& json, const measure::Account& account);

} // namespace attune::report
