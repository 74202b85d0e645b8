// SPDX-License-Identifier: Apache-2.0
#include <attune/read/praat.hpp>

#include <attune/read/counted.hpp>
#include <attune/read/encoding.hpp>
#include <attune/read/marking.hpp>
#include <attune/read/namesakes.hpp>
#include <attune/read/number.hpp>
#include <attune/read/praat/file.hpp>
#include <attune/read/praat/head.hpp>
#include <attune/read/praat/label.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::read {
namespace textgrid {
namespace {

constexpr FindingKind unknown_tier{
    Severity::error, "tiers that attune does not know",
    "Open the file in Praat and save it again, or mend the script that wrote it."};

void read_tiers(File& file) {
    while (file.tokens.ahead().kind != Kind::end) {
        const std::string_view word = file.tokens.ahead().written;
        if (begins_tier(file.tokens.ahead()) && (word == "IntervalTier" || word == "TextTier")) {
            read_entries(file, open_tier(file));
            continue;
        }
        const Token stray = file.tokens.take();
        while (file.tokens.ahead().kind != Kind::end && !begins_tier(file.tokens.ahead())) file.tokens.take();
        file.findings.add(
            unknown_tier, stray.line,
            fmt::format("\"{}\" begins no tier of intervals or points; left out up to the next tier",
                        in_one_line(stray.written)));
    }
}

void check_tiers(File& file, std::string_view said) {
    const auto& tracks = file.coding.tracks;
    const auto number = whole_number(said);
    const bool agrees = number && *number >= 0 && static_cast<std::size_t>(*number) == tracks.size();
    const bool lacks_some = number && *number > static_cast<std::int64_t>(tracks.size());
    if (!agrees && !file.is_cut_off)
        file.findings.add({lacks_some ? Severity::error : Severity::warning, file.findings.place(),
                           miscount(said, counted(tracks.size(), "tier is", "tiers are")),
                           lacks_some ? "Take the file from its place of origin again."
                                      : "Open the file in Praat and save it again."});
    const bool is_empty = std::all_of(tracks.begin(), tracks.end(),
                                      [](const CodedTrack& track) { return track.marks.empty(); });
    if (is_empty)
        file.findings.add({Severity::warning, file.findings.place(), "no label could be read from this file",
                           "Check that it is the coded file and not a template."});
}

} // namespace
} // namespace textgrid

std::optional<Proposal> propose_praat(const Document& document) {
    using namespace textgrid;
    if (document.bytes.starts_with(binary_beginning))
        return Proposal{"praat", 100, "it begins as Praat's binary files do"};
    if (const auto beginning = decode_beginning(document, 4096)) {
        Tokens tokens{beginning->text()};
        const Opening opening = opening_of(tokens);
        if (opening.is_textgrid() || opening.is_chronological())
            return Proposal{"praat", 100, "it begins as Praat's TextGrids do"};
        if (opening.is_text_file()) return Proposal{"praat", 60, "it begins as Praat's text files do"};
    }
    if (document.name.ends_with(".TextGrid") || document.name.ends_with(".textgrid"))
        return Proposal{"praat", 40, "its name ends as Praat's TextGrids do"};
    return std::nullopt;
}

Coding praat(const Document& document, const ReadOptions& /*options*/) {
    using namespace textgrid;
    if (document.bytes.starts_with(binary_beginning))
        throw Unreadable{{document.name, {}, {}, {}, {}},
                         "a TextGrid in Praat's long or short text form",
                         "Praat's binary form",
                         std::string{save_as_text}};
    const DecodedText decoded = decode(document);
    File file{decoded.text(), document.name, room_beside(document, decoded)};
    file.findings.add(decoded.findings());
    const std::string_view tiers = read_head(file);
    read_tiers(file);
    check_tiers(file, tiers);
    namesakes(file.coding.people, file.findings);
    file.coding.findings = file.findings.take();
    return std::move(file.coding);
}

} // namespace attune::read
