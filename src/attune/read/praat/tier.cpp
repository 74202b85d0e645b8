// SPDX-License-Identifier: Apache-2.0
#include <attune/read/praat/file.hpp>

#include <attune/read/blanks.hpp>
#include <attune/read/clock.hpp>
#include <attune/read/praat/label.hpp>

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace attune::read::textgrid {
namespace {

constexpr FindingKind no_span{Severity::warning, "tiers whose ends are no stretch of time",
                              "Open the file in Praat and save it again, or mend the script that wrote it."};
constexpr FindingKind own_span{Severity::note, "tiers with ends of their own", ""};
constexpr FindingKind nameless{Severity::note, "tiers without a name", "Give it a name in Praat."};
constexpr FindingKind namesake{Severity::warning, "tiers with the name of another",
                               "Give every tier a name of its own in Praat."};

constexpr std::size_t most_tiers = 10'000;
constexpr std::size_t cost_of_tier = 1024;
constexpr std::size_t cost_of_name = 7; // how often it is kept, where it is somebody's

std::string person_of(std::string_view tier) {
    const auto at = tier.rfind('@');
    return at == std::string_view::npos ? std::string{} : std::string{unpadded(tier.substr(at + 1))};
}

std::string take_name(File& file) {
    if (file.tokens.ahead().kind != Kind::text) return {};
    const Token token = file.tokens.take();
    if (token.closing == Closing::open) file.tell_cut_off({});
    std::string name = file.text(token, {});
    take_padding_off(name);
    return name;
}

void name_track(File& file, Tier& tier, std::string name) {
    const bool has_name = !name.empty();
    if (!has_name) name = fmt::format("tier {}", file.coding.tracks.size() + 1);
    tier.name = in_one_line(name);
    if (!has_name && !file.is_cut_off)
        file.findings.add(nameless, tier.line, "the tier has no name; this one stands for it", tier.name);
    if (!file.tier_names.insert(name).second)
        file.findings.add(namesake, tier.line, "a second tier has this name; both are read", tier.name);
    CodedTrack track;
    track.person = person_of(name);
    track.name = std::move(name);
    file.spend(cost_of_tier + cost_of_name * track.name.size(), tier.line);
    if (!track.person.empty() && file.people.insert(track.person).second) {
        file.coding.people.emplace_back();
        file.coding.people.back().id = track.person;
    }
    tier.track = file.coding.tracks.size();
    file.coding.tracks.push_back(std::move(track));
}

// Whether xmin and xmax are followed by the first interval or point instead of by how many there are.
bool count_is_missing(Tokens tokens, Shape shape) {
    const std::size_t with_first = shape == Shape::intervals ? 4 : 3;
    std::size_t numbers = 0;
    while (numbers <= with_first && tokens.ahead().kind == Kind::number) {
        tokens.take();
        ++numbers;
    }
    return numbers == with_first && tokens.ahead().kind == Kind::text && !begins_tier(tokens.ahead());
}

bool are_near(const Interval& one, const Interval& other) {
    return std::chrono::abs(one.onset() - other.onset()) <= rounding
           && std::chrono::abs(one.offset() - other.offset()) <= rounding;
}

void cover(File& file, const Tier& tier) {
    const Interval& span = *tier.span;
    const std::string& person = file.coding.tracks[tier.track].person;
    if (file.covered.emplace(person, span.onset(), span.offset()).second)
        file.coding.coverage.push_back({person, {}, span});
    if (!file.span || are_near(span, *file.span)) return;
    file.findings.add(
        own_span, tier.line,
        fmt::format("goes from {} s to {} s, and the TextGrid from {} s to {} s; the tier's own "
                    "ends say when it could be coded",
                    seconds_text(span.onset()), seconds_text(span.offset()), seconds_text(file.span->onset()),
                    seconds_text(file.span->offset())),
        tier.name);
}

} // namespace

Tier open_tier(File& file) {
    Tier tier{};
    tier.line = file.tokens.ahead().line;
    if (file.coding.tracks.size() == most_tiers)
        throw Unreadable{file.findings.place(tier.line), fmt::format("at most {} tiers", most_tiers),
                         "one more", "Check the script that wrote the file."};
    tier.shape = file.tokens.take().written == "TextTier" ? Shape::points : Shape::intervals;
    name_track(file, tier, take_name(file));
    std::array<std::string_view, 3> numbers;
    const std::size_t present = count_is_missing(file.tokens, tier.shape) ? 2 : 3;
    for (std::size_t at = 0; at < present; ++at)
        if (file.tokens.ahead().kind == Kind::number) numbers[at] = file.tokens.take().written;
    tier.span = span_of(numbers[0], numbers[1]);
    tier.count = numbers[2];
    if (file.tokens.ahead().kind == Kind::end && tier.count.empty())
        file.tell_cut_off(tier.name);
    else if (tier.span)
        cover(file, tier);
    else
        file.findings.add(
            no_span, tier.line,
            fmt::format("goes from {} to {}, which is no stretch of time; when the tier could be "
                        "coded is not known",
                        quoted(numbers[0]), quoted(numbers[1])),
            tier.name);
    return tier;
}

} // namespace attune::read::textgrid
