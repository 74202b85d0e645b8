// SPDX-License-Identifier: Apache-2.0
#include <attune/read/elan/file.hpp>

#include <attune/read/blanks.hpp>
#include <attune/read/counted.hpp>

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace attune::read::eaf {
namespace {

const FindingKind not_in_vocabulary{Severity::warning, "labels that are not in their tier's vocabulary",
                                    "Correct the label, or add it to the vocabulary, in ELAN."};
const FindingKind other_than_entry{Severity::warning, "labels that differ from their vocabulary entry",
                                   "Choose the value again in ELAN if the vocabulary is right."};

std::set<std::string> vocabulary_of(const File& file, const Tier& tier) {
    std::set<std::string> labels;
    for (const auto& [type, vocabulary] : file.vocabulary_of_type)
        if (type == tier.type && !vocabulary.empty())
            for (const Entry& entry : file.entries)
                if (entry.vocabulary == vocabulary) labels.emplace(unpadded(entry.value));
    return labels;
}

void check_labels(File& file, const Tier& tier) {
    const std::set<std::string> known = vocabulary_of(file, tier);
    if (known.empty()) return; // of another file, which is not opened, or none at all
    const CodedTrack& track = file.coding.tracks[tier.track];
    std::vector<std::size_t> counts(track.codes.size());
    for (const Mark& mark : track.marks) ++counts[static_cast<std::size_t>(mark.code)];
    for (std::size_t code = 0; code < counts.size(); ++code) {
        const std::string& text = track.codes[code].label;
        if (counts[code] == 0 || text.empty() || known.contains(text)) continue;
        file.findings.add(not_in_vocabulary, file.place(tier.position, &tier),
                          fmt::format("{} is not in the vocabulary of this tier ({}); kept", quoted(text),
                                      counted(counts[code], "annotation", "annotations")));
    }
}

void check_links(File& file, const Tier& tier) {
    XmlWalk walk{file.text, file.name, tier.position};
    Annotation annotation{};
    while (next_annotation(walk, annotation)) {
        if (annotation.entry.empty() || annotation.value.empty()) continue;
        auto entry = std::lower_bound(file.entries.begin(), file.entries.end(), annotation.entry,
                                      [](const Entry& one, std::string_view id) { return one.id < id; });
        const Entry* named = nullptr;
        bool agrees = false;
        for (; entry != file.entries.end() && entry->id == annotation.entry && !agrees; ++entry) {
            named = &*entry;
            agrees = unpadded(entry->value) == unpadded(annotation.value);
        }
        if (named != nullptr && !agrees)
            file.findings.add(other_than_entry, file.place(annotation.position, &tier, annotation.id),
                              fmt::format("says {} where its vocabulary entry says {}; the text is kept",
                                          quoted(unpadded(annotation.value)),
                                          quoted(unpadded(named->value))));
    }
}

} // namespace

void check_vocabularies(File& file) {
    if (file.entries.empty()) return;
    for (const Tier& tier : file.tiers) {
        check_labels(file, tier);
        if (tier.linked) check_links(file, tier);
    }
}

} // namespace attune::read::eaf
