// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/command.hpp>
#include <apps/attune/reading.hpp>
#include <apps/attune/spelling.hpp>

#include <attune/read/clock.hpp>
#include <attune/read/table_layout.hpp>
#include <attune/timeline/csv_cell.hpp>

#include <fmt/format.h>

namespace attune::app {

Duration seconds_from(std::string_view text, const char* wanted) {
    const auto length = read::time_in(text, {});
    if (!length || *length < Duration{0}) throw Destination::Unfit{wanted};
    return *length;
}

Destination format_into(std::string& format) {
    return Destination{[&format](std::string_view text) {
        if (read::format_named(text) == nullptr) {
            std::vector<std::string_view> known;
            for (const read::Format& one : read::formats()) known.push_back(one.identifier);
            throw Destination::Unfit{fmt::format("{}{}", fmt::join(known, ", "), did_you_mean(text, known))};
        }
        format = text;
    }};
}

Destination table_into(SaidLayout& table) {
    return Destination::repeated([&table](std::string_view entry) {
        if (const auto wanted = read::refusal_of(table.layout, entry)) throw Destination::Unfit{*wanted};
        table.entries.emplace_back(entry);
    });
}

namespace {

/// `play=0-120` as a row of a table of episodes; its times are checked where that is read.
Destination episodes_into(std::string& rows) {
    return Destination::repeated([&rows](std::string_view text) {
        const auto dash = text.rfind('-');
        const auto equals = text.substr(0, dash).rfind('=');
        if (dash == std::string_view::npos || equals == std::string_view::npos || equals == 0)
            throw Destination::Unfit{"NAME=ONSET-OFFSET, as play=0-120"};
        rows += fmt::format("{},{},{}\n", csv_cell(text.substr(0, equals)),
                            text.substr(equals + 1, dash - equals - 1), text.substr(dash + 1));
    });
}

/// The channels of "gaze+touch"; none where one of the words is no channel.
std::optional<ChannelSet> channels_in(std::string_view text) {
    ChannelSet set;
    while (true) {
        const auto plus = text.find('+');
        const auto channel = channel_named(text.substr(0, plus));
        if (!channel) return std::nullopt;
        set.insert(*channel);
        if (plus == std::string_view::npos) return set;
        text.remove_prefix(plus + 1);
    }
}

/// `child:gaze+touch`: who, by id or role, and the channels.
Destination not_available_into(std::vector<read::Availability>& into) {
    return Destination::repeated([&into](std::string_view text) {
        const auto colon = text.rfind(':');
        const auto set = colon == std::string_view::npos ? std::nullopt : channels_in(text.substr(colon + 1));
        if (!set || colon == 0) throw Destination::Unfit{"WHO:CHANNEL, as child:gaze or CHI:gaze+touch"};
        into.push_back({std::string{text.substr(0, colon)}, *set, std::nullopt});
    });
}

Destination gaze_as_cue_into(std::vector<read::Availability>& into) {
    return Destination{[&into](std::string_view text) {
        if (text != "yes" && text != "no") throw Destination::Unfit{"yes or no"};
        into.push_back({"child", {}, text == "yes"});
    }};
}

/// All but FILE.
void add_ways_to_read(Command& command, ReadingRequest& request) {
    command.group("The recording")
        .option("--codebook", "CB", request.codebook,
                "what the codes mean: a built-in codebook's name, or a file; attune's own table needs none")
        .option("--format", "NAME", format_into(request.format),
                "read it as this format; otherwise the likeliest")
        .option("--recording", "NAME", request.recording, "which recording of a file that holds several")
        .option("--episodes", "FILE", request.episode_table,
                "a table of episodes, name,onset_s,offset_s[,instruction], in place of the file's own")
        .option("--episode-at", "NAME=ON-OFF", episodes_into(request.episodes_here),
                "an episode and its seconds, as play=0-120; may be given again, in place of a table")
        .option(
            "--coverage", "FILE", request.coverage_table,
            "a table of what could be seen when, person,channel,onset_s,offset_s, in place of the file's own")
        .option("--not-available", "WHO:CHANNEL", not_available_into(request.availability),
                "what somebody does not use, by id or role, as child:gaze or CHI:gaze+touch; it leaves every "
                "denominator; may be given again")
        .option("--gaze-as-cue", "yes|no", gaze_as_cue_into(request.availability),
                "whether looking is a cue for the child; else as the codebook says (yes)")
        .option("--duration", "S", Destination{[&request](std::string_view text) {
                    request.length = seconds_from(text, "a number of seconds");
                }},
                "how long the recording is, where the file does not say")
        .option("--table", "KEY=VALUE", table_into(request.table),
                "what a table's columns are, over the codebook's [table]: onset=Start, unit=ms; may be given "
                "again");
}

} // namespace

void add_reading_options(Command& command, ReadingRequest& request) {
    command.argument("FILE", request.file, "the recording");
    add_ways_to_read(command, request);
}

void add_reading_options(Command& command, ReadingRequest& request, std::vector<std::string>& files) {
    command.argument("FILE",
                     Destination::repeated([&files](std::string_view file) { files.emplace_back(file); }),
                     "the recordings: one, or several of the same two people, coded alike");
    add_ways_to_read(command, request);
}

} // namespace attune::app
