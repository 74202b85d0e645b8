// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <apps/attune/reading.hpp>

#include <attune/timeline/pseudonyms.hpp>

#include <string>

namespace attune::report {
class JsonWriter;
}

namespace attune::app {

/// What a file holds as JSON, in the form attune.reading/1 (docs/schema/reading-1.json): everything that the
/// summary says, uncut. The annotations themselves are in the table of events. `pseudonyms` stand for the
/// names in it; the provenance is written as it is.
std::string reading_json(const ReadFile& file, const Pseudonyms& pseudonyms);

/// Its members `tracks` and `signals`.
void write_coded(report::JsonWriter& json, const ReadFile& file, const Pseudonyms& pseudonyms);

} // namespace attune::app
