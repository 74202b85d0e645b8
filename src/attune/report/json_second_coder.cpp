// SPDX-License-Identifier: Apache-2.0
#include <attune/report/json_sections.hpp>
#include <attune/report/second_coder.hpp>

namespace attune::report {
namespace {

void write_range(JsonWriter& json, const CoderRange& range) {
    json.begin_object(JsonWriter::Layout::one_line);
    json.member("measure", std::string{range.first->measure});
    json.member("episode", range.first->episode);
    json.member("part", range.first->part);
    json.member("unit", std::string{range.first->unit});
    json.member("what", std::string{range.what});
    json.member("first", cell(range.of_first));
    json.member("second", cell(range.of_second));
    json.member("low", cell(range.low()));
    json.member("high", cell(range.high()));
    const std::string because = range.because();
    if (!because.empty()) json.member("because", because);
    json.end_object();
}

} // namespace

void write_second_coder(JsonWriter& json, const measure::Account& account, const Provenance& provenance) {
    if (!provenance.second_recording)
        return json.member_or_reason("second_coder", {}, "no second coder's file was given");
    json.key("second_coder").begin_object();
    json.key("file");
    write_file(json, *provenance.second_recording);
    write_codebook(json, provenance.second_codebook);
    json.key("ranges").begin_list();
    for (const CoderRange& range : coder_ranges(account)) write_range(json, range);
    json.end_list();
    json.end_object();
}

} // namespace attune::report
