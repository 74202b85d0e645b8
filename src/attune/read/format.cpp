// SPDX-License-Identifier: Apache-2.0
#include <attune/read/format.hpp>

#include <attune/read/boris.hpp>
#include <attune/read/boris_table.hpp>
#include <attune/read/datavyu.hpp>
#include <attune/read/elan.hpp>
#include <attune/read/elan_table.hpp>
#include <attune/read/finding.hpp>
#include <attune/read/interact.hpp>
#include <attune/read/lena.hpp>
#include <attune/read/long_table.hpp>
#include <attune/read/plain.hpp>
#include <attune/read/praat.hpp>
#include <attune/read/wide_table.hpp>
#include <attune/timeline/misuse.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace attune::read {
namespace {

// One line a format, in the order in which equally likely ones are proposed.
constexpr auto all = std::to_array<Format>({
    {"interact", "table exported from Mangold INTERACT", propose_interact, interact},
    {"long_table", "table with a row for each coded thing", propose_long_table, long_table},
    {"plain", "attune's own table (.csv)", propose_plain, plain},
    {"boris", "BORIS project (.boris, .boris.gz)", propose_boris, boris},
    {"boris_table", "table of events exported from BORIS", propose_boris_table, boris_table},
    {"datavyu", "Datavyu project (.opf)", propose_datavyu, datavyu},
    {"wide_table", "table with a row for each sample", propose_wide_table, wide_table},
    {"elan", "ELAN annotations (.eaf)", propose_elan, elan},
    {"elan_table", "text exported from ELAN", propose_elan_table, elan_table},
    {"lena", "LENA recording (.its)", propose_lena, lena},
    {"praat", "Praat TextGrid (.TextGrid)", propose_praat, praat},
});

std::string listed(std::span<const Proposal> proposals) {
    std::string said;
    for (const Proposal& proposal : proposals)
        said += fmt::format("{}{} ({})", said.empty() ? "" : " or ", proposal.format, proposal.because);
    return said;
}

std::string identifiers() {
    std::string all_of_them;
    for (const Format& format : formats())
        all_of_them += fmt::format("{}{}", all_of_them.empty() ? "" : ", ", format.identifier);
    return all_of_them;
}

const Format& likeliest(const Document& document) {
    const auto proposals = propose(document);
    const Place place{document.name, {}, {}, {}, {}};
    if (proposals.empty())
        throw Unreadable{place, fmt::format("a format that attune reads ({})", identifiers()),
                         "none of these",
                         "Check that it is the file the coding program saved, or export a table from that "
                         "program, with a row for each coded thing and its onset and offset."};
    const auto is_less_likely = [&](const Proposal& proposal) {
        return proposal.confidence < proposals.front().confidence;
    };
    const auto rest = std::find_if(proposals.begin(), proposals.end(), is_less_likely);
    if (rest - proposals.begin() > 1)
        throw Unreadable{place, "one format that fits best", listed({proposals.begin(), rest}),
                         "Name the one that it is."};
    return *format_named(proposals.front().format);
}

} // namespace

std::span<const Format> formats() {
    return all;
}

const Format* format_named(std::string_view identifier) {
    const auto known = formats();
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const Format& format) { return format.identifier == identifier; });
    return found == known.end() ? nullptr : &*found;
}

std::vector<Proposal> propose(const Document& document) {
    std::vector<Proposal> proposals;
    for (const Format& format : formats())
        if (auto proposal = format.propose(document)) proposals.push_back(std::move(*proposal));
    std::stable_sort(proposals.begin(), proposals.end(), [](const Proposal& one, const Proposal& next) {
        return one.confidence > next.confidence;
    });
    return proposals;
}

Coding read(const Document& document, std::string_view identifier, const ReadOptions& options) {
    const Format* named = identifier.empty() ? nullptr : format_named(identifier);
    if (!identifier.empty() && named == nullptr)
        throw Misuse{fmt::format("read needs the identifier of a format, not '{}'", identifier)};
    const Format& format = named != nullptr ? *named : likeliest(document);
    Coding coding = format.read(document, options);
    coding.format = format.identifier;
    if (coding.name.empty()) coding.name = stem(document.name);
    return coding;
}

} // namespace attune::read
