// SPDX-License-Identifier: Apache-2.0
#include <attune/read/usual_columns.hpp>

#include <fmt/format.h>

namespace attune::read {

std::optional<std::size_t> explicit_onset_column(const Header& header) {
    return header.usual({"onset", "onsettime", "start", "starttime", "begin", "begintime", "segmentonset",
                         "segmentstart", "tmin", "xmin", "from"});
}

std::optional<std::size_t> onset_column(const Header& header) {
    if (const auto explicit_one = explicit_onset_column(header)) return explicit_one;
    return header.usual({"time", "timestamp", "timerelative", "eventtime", "mediatime", "t"});
}

std::optional<std::size_t> offset_column(const Header& header) {
    return header.usual({"offset", "offsettime", "end", "endtime", "stop", "stoptime", "finish",
                         "segmentoffset", "segmentend", "tmax", "xmax", "until"});
}

std::optional<std::size_t> duration_column(const Header& header) {
    return header.usual({"duration", "durationtime", "dur", "length"});
}

std::optional<std::size_t> person_column(const Header& header) {
    return header.usual({"person", "participant", "subject", "speaker", "actor", "who", "personid",
                         "participantid", "subjectid", "speakerid"});
}

std::optional<std::size_t> track_column(const Header& header) {
    return header.usual({"track", "tier", "tiername", "column", "layer", "channel", "variable", "class"});
}

std::optional<std::size_t> code_column(const Header& header) {
    return header.usual({"code", "value", "label", "annotation", "behavior", "behaviour", "trialtype",
                         "event", "eventtype", "segtype", "act", "state", "text"});
}

std::optional<std::size_t> recording_column(const Header& header) {
    return header.usual({"recording", "recordingid", "recordingfilename", "observation", "observationid",
                         "session", "sessionid", "file", "filename", "video"});
}

std::optional<std::size_t> source_column(const Header& header) {
    return header.usual({"source", "annotationid", "eventid"});
}

std::optional<std::size_t> named_column(const Header& header, std::string_view name, const FindingLog& log) {
    if (name.empty()) return std::nullopt;
    if (const auto found = header.column(name)) return found;
    std::string there;
    for (std::size_t i = 0; i < header.size() && i < 12; ++i)
        there += fmt::format("{}{}", there.empty() ? "" : ", ", shown(header[i]));
    if (header.size() > 12) there += ", …";
    throw Unreadable{log.place(), fmt::format("a column {}", quoted(name)),
                     fmt::format("the columns {}", there),
                     "Correct the name of the column in the codebook's [table] or where you gave it."};
}

} // namespace attune::read
