// SPDX-License-Identifier: Apache-2.0
#include <attune/read/finding_log.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::read {

Place FindingLog::place(std::size_t line, std::string track) const {
    return {file_, line == 0 ? std::nullopt : std::optional{line}, {}, std::move(track), {}};
}

void FindingLog::add(const FindingKind& kind, std::size_t line, std::string what, std::string track) {
    add(kind, place(line, std::move(track)), std::move(what));
}

void FindingLog::add(const FindingKind& kind, Place place, std::string what) {
    auto tally = std::find_if(tallies_.begin(), tallies_.end(),
                              [&](const Tally& counted) { return counted.kind == &kind; });
    if (tally == tallies_.end()) tally = tallies_.insert(tally, {&kind, 0, 0});
    ++tally->count;
    tally->last_line = place.line.value_or(0);
    if (tally->count > kept_of_a_kind) return;
    findings_.push_back({kind.severity, std::move(place), std::move(what), std::string{kind.remedy}});
}

void FindingLog::add(const std::vector<Finding>& findings) {
    findings_.insert(findings_.end(), findings.begin(), findings.end());
}

std::size_t FindingLog::count(const FindingKind& kind) const {
    for (const Tally& counted : tallies_)
        if (counted.kind == &kind) return counted.count;
    return 0;
}

std::vector<Finding> FindingLog::take() {
    for (const Tally& counted : tallies_)
        if (counted.count > kept_of_a_kind)
            findings_.push_back({counted.kind->severity, place(counted.last_line),
                                 fmt::format("and {} more {}, the last one here",
                                             counted.count - kept_of_a_kind, counted.kind->many),
                                 std::string{counted.kind->remedy}});
    tallies_.clear();
    return std::move(findings_);
}

std::string shown(std::string_view text) {
    constexpr std::size_t most = 40;
    std::size_t end = 0;
    for (std::size_t signs = 0; end < text.size() && signs < most; ++signs)
        for (++end; end < text.size() && (text[end] & '\xC0') == '\x80';) ++end;
    return fmt::format("{}{}", text.substr(0, end), end < text.size() ? "…" : "");
}

std::string quoted(std::string_view text) {
    return fmt::format("\"{}\"", shown(text));
}

} // namespace attune::read
