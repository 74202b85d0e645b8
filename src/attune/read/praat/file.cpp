// SPDX-License-Identifier: Apache-2.0
#include <attune/read/praat/file.hpp>

#include <attune/read/clock.hpp>
#include <attune/read/praat/label.hpp>

#include <fmt/format.h>

namespace attune::read::textgrid {
namespace {

constexpr FindingKind stray_quotes{Severity::warning, "texts with quotes that are not doubled",
                                   "Write a quote inside a text twice, as Praat does."};

} // namespace

void File::spend(std::size_t bytes, std::size_t line) {
    if (bytes > room)
        throw Unreadable{findings.place(line), "the TextGrid of one recording",
                         "more tiers and labels than a file of this size can hold in memory",
                         "Split the file by recording."};
    room -= bytes;
}

std::string File::text(const Token& token, const std::string& tier) {
    std::string meaning = meant(token.written);
    if (token.closing == Closing::stray_quotes)
        findings.add(stray_quotes, token.line,
                     fmt::format("a quote inside a text is not doubled; read up to the last quote of the "
                                 "line, as: {}",
                                 in_one_line(meaning)),
                     tier);
    return meaning;
}

void File::tell_cut_off(const std::string& tier) {
    if (is_cut_off) return;
    is_cut_off = true;
    findings.add({Severity::error, findings.place(tokens.ahead().line, tier),
                  "the file is cut off here; what stood before is read, what came after is lost",
                  "Take the file from its place of origin again."});
}

bool begins_tier(const Token& token) {
    return token.kind == Kind::text && token.written.ends_with("Tier");
}

std::optional<Interval> span_of(std::string_view xmin, std::string_view xmax) {
    const auto onset = time_in(xmin, {});
    const auto offset = time_in(xmax, {});
    if (!onset || !offset) return std::nullopt;
    return stretch(Instant{*onset}, Instant{*offset});
}

std::string miscount(std::string_view said, const std::string& there) {
    return said.empty() ? fmt::format("its count is missing; {} there", there)
                        : fmt::format("its count says {}, but {} there", shown(said), there);
}

} // namespace attune::read::textgrid
