// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/code_words.hpp>
#include <apps/attune/reading_json.hpp>

#include <attune/read/mapping.hpp>
#include <attune/report/json_writer.hpp>

#include <algorithm>
#include <cmath>

namespace attune::app {
namespace {

using report::JsonWriter;
constexpr auto one_line = JsonWriter::Layout::one_line;

std::string_view name(read::CodeMapping::As as) {
    switch (as) {
    case read::CodeMapping::As::meaning: return "mapped";
    case read::CodeMapping::As::own: return "said by the file";
    case read::CodeMapping::As::left_out: return "left out";
    case read::CodeMapping::As::undecided: return "undecided";
    case read::CodeMapping::As::unmapped: break;
    }
    return "unmapped";
}

void write_code(JsonWriter& json, const Code& code, const read::CodeMapping& mapping, bool is_episode,
                const Pseudonyms& pseudonyms) {
    json.begin_object(one_line);
    json.member("code", pseudonyms.in(code.label));
    json.member("annotations", std::uint64_t{mapping.marks});
    json.member("total_s", mapping.length);
    json.member("person", pseudonyms.of(mapping.person));
    json.member("status", std::string{is_episode ? "episode" : name(mapping.as)});
    json.member("meaning", pseudonyms.in(words(mapping, code)));
    json.end_object();
}

void write_tracks(JsonWriter& json, const ReadFile& file, const Pseudonyms& pseudonyms) {
    const read::Mapping mapping = read::map_codes(file.coding, file.codebook);
    json.key("tracks").begin_list();
    for (std::size_t i = 0; i < file.coding.tracks.size(); ++i) {
        const read::CodedTrack& track = file.coding.tracks[i];
        const read::TrackMapping& mapped = mapping.tracks[i];
        json.begin_object();
        json.member("name", pseudonyms.in(track.name));
        json.member("person", pseudonyms.of(mapped.person));
        json.member("annotations", std::uint64_t{track.marks.size()});
        json.member("is_episodes", mapped.episodes);
        json.key("codes").begin_list();
        for (std::size_t code = 0; code < track.codes.size(); ++code)
            write_code(json, track.codes[code], mapped.codes[code], mapped.episodes, pseudonyms);
        json.end_list();
        json.end_object();
    }
    json.end_list();
}

void write_signals(JsonWriter& json, const read::Coding& coding, const Pseudonyms& pseudonyms) {
    json.key("signals").begin_list();
    for (const read::CodedSignal& signal : coding.signals) {
        const auto missing = std::count_if(signal.samples.begin(), signal.samples.end(),
                                           [](double sample) { return std::isnan(sample); });
        json.begin_object(one_line);
        json.member("name", pseudonyms.in(signal.name));
        json.member("person", pseudonyms.of(signal.person));
        json.member("onset_s", signal.start.since_zero());
        json.member("samples_per_s", signal.rate.per_second());
        json.member("samples", std::uint64_t{signal.samples.size()});
        json.member("missing", static_cast<std::uint64_t>(missing));
        json.end_object();
    }
    json.end_list();
}

} // namespace

void write_coded(JsonWriter& json, const ReadFile& file, const Pseudonyms& pseudonyms) {
    write_tracks(json, file, pseudonyms);
    write_signals(json, file.coding, pseudonyms);
}

} // namespace attune::app
