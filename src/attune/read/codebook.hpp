// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/condition.hpp>
#include <attune/read/document.hpp>
#include <attune/read/format.hpp>
#include <attune/timeline/timeline.hpp>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read {

/// One thing that a code says. Most codes say one; "hug" may say two.
struct Sense {
    enum class Says {
        act,         ///< `meaning` holds it; its channel is the code's or the track's
        undecided,   ///< act, channel or person is "?"
        covered,     ///< the channels were coded while it lasts
        not_covered, ///< the channels could not be coded while it lasts
        nothing      ///< known, and no act
    };

    Says says = Says::act;
    Meaning meaning;
    ChannelSet channels;        ///< of coverage
    bool every_channel = false; ///< of coverage: channel = "*"
    std::string person;         ///< empty: whose the track is; "*" (coverage only): everybody
    std::string why;            ///< of nothing, in the codebook's words

    bool operator==(const Sense&) const = default;
};

/// What the codes of some tracks mean.
struct TrackRule {
    std::vector<std::string> names; ///< patterns, see fit()
    std::optional<Role> role;       ///< the rule is for people of this role only
    std::string of;     ///< the rule is for tracks that the file gives to this person only; a pattern
    std::string unless; ///< the rule is for files without marks on such a track only; a pattern
    std::string person; ///< whose the tracks are, where their name does not say
    std::map<std::string, std::vector<Sense>, std::less<>> codes;
    std::string codebook; ///< the codebook it was written in

    /// What `label` says: the code itself before a pattern, a longer pattern before a shorter, "*" last. Null
    /// where the rule does not know it.
    const std::vector<Sense>* senses(std::string_view label) const;
};

/// Who somebody is. Of several entries that fit an id, the first that says a thing decides that thing.
struct PersonRule {
    std::vector<std::string> ids;            ///< patterns
    std::optional<std::optional<Role>> role; ///< said: a role, or none for "?"
    std::optional<ChannelSet> not_available; ///< said
    std::optional<bool> gaze_as_cue;         ///< said
};

/// What it means that all conditions hold at once.
struct SignalRule {
    std::vector<Condition> when;
    std::string words; ///< the conditions as they are written, joined by " and "
    std::optional<Role> role;
    std::string person;
    Sense sense;          ///< an act, undecided, or covered
    Duration join{0};     ///< shorter pauses are closed
    Duration shortest{0}; ///< what is shorter after that is dropped
    std::string codebook;
};

/// Which track holds the episodes, what they are called here, and what the procedure asked for in them.
struct EpisodeRules {
    std::string track;
    std::map<std::string, std::string> names;                       ///< the file's word -> attune's
    std::map<std::string, std::optional<Instruction>> instructions; ///< by attune's word; none: free
};

/// Which phases of the partners match (definitions, section 7).
struct MatchRules {
    std::vector<std::string> order;  ///< a person is in the first of these that is on
    std::vector<PhaseMatch> same;    ///< empty: the same phase
    std::vector<std::string> social; ///< both partners in one of these
};

/// A scheme: whose each track is, and what its codes mean. Own rules stand before inherited ones.
struct Codebook {
    std::string name;
    std::string version;
    std::string source;   ///< where the scheme is described
    std::string inherits; ///< name of a built-in codebook, or empty
    std::string whose;    ///< whose everything is that nobody else claims, in a file about one person
    std::optional<Duration> resolution;
    std::vector<PersonRule> people;
    std::vector<TrackRule> tracks;
    std::vector<SignalRule> signals;
    TableLayout table;
    EpisodeRules episodes;
    MatchRules match;

    /// Nothing in it: reading without a codebook.
    bool empty() const {
        return people.empty() && tracks.empty() && signals.empty() && episodes.track.empty();
    }
    /// The person with this id as the entries that fit it say: a role where one gives it.
    Person describe(std::string_view id) const;
    /// Whether an entry of `people` fits this id.
    bool knows(std::string_view id) const;
};

/// A codebook that comes with attune.
struct BuiltInCodebook {
    std::string_view name;
    std::string_view text;
};

/// All of them, by name.
std::span<const BuiltInCodebook> built_in_codebooks();
const BuiltInCodebook* built_in_codebook(std::string_view name);

/// Reads a codebook and what it inherits. Throws Unreadable with line and column where it is no TOML, where a
/// word is unknown or a value is not of its kind, and where it inherits what is not built in. Opens no file.
Codebook codebook_from(const Document& document);
/// The built-in codebook of this name, or else the file at this path.
Codebook open_codebook(const std::string& name_or_path);

} // namespace attune::read
