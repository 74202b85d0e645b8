// SPDX-License-Identifier: Apache-2.0
#include <attune/read/mapping.hpp>

#include <attune/read/blanks.hpp>
#include <attune/read/pattern.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <utility>

namespace attune::read {
namespace {

/// A rule that is for a track, and whom it says the track belongs to.
struct Candidate {
    const TrackRule* rule;
    std::string person;
};

class Mapper {
public:
    Mapper(const Coding& coding, const Codebook& codebook) : coding_{coding}, codebook_{codebook} {}

    Mapping map() {
        Mapping mapping;
        for (const CodedTrack& track : coding_.tracks) mapping.tracks.push_back(map(track));
        for (const TrackRule& rule : codebook_.tracks) add_unseen(rule, mapping.unseen);
        return mapping;
    }

private:
    TrackMapping map(const CodedTrack& track) {
        TrackMapping mapping;
        mapping.episodes = !codebook_.episodes.track.empty() && fit(codebook_.episodes.track, track.name);
        mapping.codes.resize(track.codes.size());
        for (const Mark& mark : track.marks) {
            CodeMapping& code = mapping.codes[static_cast<std::size_t>(mark.code)];
            ++code.marks;
            code.length += mark.offset - mark.onset;
        }
        const std::vector<Candidate> rules = mapping.episodes ? std::vector<Candidate>{} : candidates(track);
        mapping.known = !rules.empty() || mapping.episodes;
        mapping.person = rules.empty() ? named_person(track) : rules.front().person;
        for (std::size_t i = 0; i < track.codes.size(); ++i) decide(track.codes[i], rules, mapping.codes[i]);
        for (CodeMapping& code : mapping.codes) {
            if (code.as == CodeMapping::As::own) code.person = fallback(track);
            if (code.as == CodeMapping::As::unmapped) code.person = mapping.person;
        }
        return mapping;
    }

    std::string fallback(const CodedTrack& track) const {
        return track.person.empty() ? codebook_.whose : track.person;
    }

    /// Somebody whom a track's name names, though the rule is for another role: then the role is what is
    /// missing.
    std::string named_person(const CodedTrack& track) const {
        for (const TrackRule& rule : codebook_.tracks)
            for (const std::string& pattern : rule.names)
                if (pattern != "{person}")
                    if (auto bound = fit(pattern, track.name); bound && !bound->empty()) return *bound;
        return fallback(track);
    }

    std::vector<Candidate> candidates(const CodedTrack& track) {
        std::vector<Candidate> found;
        for (const TrackRule& rule : codebook_.tracks) {
            if (!rule.of.empty() && !fit(rule.of, track.person)) continue;
            if (auto person = fitting_person(rule, track)) {
                used_.insert(&rule);
                found.push_back({&rule, std::move(*person)});
            }
        }
        return found;
    }

    /// Whose the track is by the first of the rule's names that fits it with a person the rule is for; empty:
    /// nobody's.
    std::optional<std::string> fitting_person(const TrackRule& rule, const CodedTrack& track) const {
        for (const std::string& pattern : rule.names) {
            const auto bound = fit(pattern, track.name);
            if (!bound) continue;
            const std::string person = !rule.person.empty() ? rule.person
                                       : !bound->empty()    ? *bound
                                                            : fallback(track);
            if (rule.role && role_of(person, coding_, codebook_) != rule.role) continue;
            if (!rule.unless.empty() && has_marks(with_person(rule.unless, person))) continue;
            return person;
        }
        return std::nullopt;
    }

    bool has_marks(std::string_view pattern) const {
        return std::any_of(coding_.tracks.begin(), coding_.tracks.end(), [&](const CodedTrack& track) {
            return !track.marks.empty() && fit(pattern, track.name).has_value();
        });
    }

    void decide(const Code& code, const std::vector<Candidate>& rules, CodeMapping& mapping) {
        const std::string_view label = unpadded(code.label);
        for (const Candidate& candidate : rules) {
            const auto* senses = candidate.rule->senses(label);
            if (senses == nullptr) continue;
            if (mapping.marks > 0 && candidate.rule->codes.contains(label))
                seen_.emplace(candidate.rule, label);
            mapping.senses = senses;
            mapping.person = candidate.person;
            mapping.as = as(*senses);
            return;
        }
        if (code.meaning) mapping.as = CodeMapping::As::own;
    }

    static CodeMapping::As as(const std::vector<Sense>& senses) {
        const auto says = [&](Sense::Says what) {
            return std::any_of(senses.begin(), senses.end(),
                               [&](const Sense& sense) { return sense.says == what; });
        };
        if (says(Sense::Says::undecided)) return CodeMapping::As::undecided;
        const bool nothing = std::all_of(senses.begin(), senses.end(), [](const Sense& sense) {
            return sense.says == Sense::Says::nothing;
        });
        return nothing ? CodeMapping::As::left_out : CodeMapping::As::meaning;
    }

    // A rule with `unless` is not missed: it is there for other files.
    void add_unseen(const TrackRule& rule, std::vector<Unseen>& unseen) const {
        if (!rule.unless.empty()) return;
        std::string names = fmt::format("{}", fmt::join(rule.names, ", "));
        if (rule.role) names += fmt::format(" ({})", name(*rule.role));
        if (!used_.contains(&rule)) {
            unseen.push_back({names, "", rule.codebook});
            return;
        }
        for (const auto& [label, senses] : rule.codes)
            if (label.find('*') == std::string::npos && !seen_.contains({&rule, label}))
                unseen.push_back({names, label, rule.codebook});
    }

    const Coding& coding_;
    const Codebook& codebook_;
    std::set<const TrackRule*> used_;
    std::set<std::pair<const TrackRule*, std::string>> seen_;
};

} // namespace

Mapping map_codes(const Coding& coding, const Codebook& codebook) {
    return Mapper{coding, codebook}.map();
}

std::optional<Role> role_of(std::string_view id, const Coding& coding, const Codebook& codebook) {
    if (const auto said = codebook.describe(id).role) return said;
    const auto person = std::find_if(coding.people.begin(), coding.people.end(),
                                     [&](const Person& one) { return one.id == id; });
    return person == coding.people.end() ? std::nullopt : person->role;
}

} // namespace attune::read
