// SPDX-License-Identifier: Apache-2.0
#include <attune/read/acquaintance.hpp>

#include <attune/read/known_words.hpp>
#include <attune/read/pattern.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::read {
namespace {

constexpr std::size_t shortest_telling_label = 4; // "C" or "l" means something else in every scheme

/// A scheme that knows few of a track's words knows them by chance.
bool knows_most(const TrackMapping& track) {
    std::size_t known = 0;
    std::size_t occurring = 0;
    for (const CodeMapping& code : track.codes) {
        if (code.marks == 0) continue;
        ++occurring;
        known += code.senses != nullptr ? 1 : 0;
    }
    return 2 * known >= occurring;
}

} // namespace

Acquaintance::Acquaintance(const Coding& coding) : coding_{coding} {
    for (const BuiltInCodebook& built_in : built_in_codebooks())
        books_.push_back(open_codebook(std::string{built_in.name}));
    // Our own scheme is asked first: its words say what they mean.
    books_.sort([](const Codebook& one, const Codebook& other) {
        return one.name == "attune" && other.name != "attune";
    });
    for (const Person& person : coding.people) meet(person.id);
    for (const CodedTrack& track : coding.tracks) {
        owners_.push_back(owner_of(track));
        meet(owners_.back().first);
    }
    for (Codebook& book : books_) {
        std::vector<PersonRule> proposed;
        for (const auto& [id, role] : people_)
            if (role.role) proposed.push_back({{id}, std::optional<Role>{role.role}, {}, {}});
        book.people.insert(book.people.begin(), proposed.begin(), proposed.end());
        mappings_.push_back(map_codes(coding, book));
    }
}

void Acquaintance::meet(const std::string& id) {
    if (!id.empty() && !people_.contains(id)) people_.emplace(id, role(id));
}

ProposedRole Acquaintance::role(const std::string& id) const {
    for (const Person& person : coding_.people)
        if (person.id == id && person.role) return {person.role, "as the file says"};
    for (const Codebook& book : books_)
        for (const PersonRule& rule : book.people) {
            const bool known = std::any_of(rule.ids.begin(), rule.ids.end(),
                                           [&](const auto& pattern) { return fit(pattern, id).has_value(); });
            if (known && rule.role && *rule.role) return {*rule.role, fmt::format("as in {}", book.name)};
        }
    if (const auto said = role_in_words(id)) return {said, "from the word; check"};
    return {};
}

std::pair<std::string, std::string> Acquaintance::owner_of(const CodedTrack& track) {
    if (!track.person.empty()) return {track.person, "as the file says"};
    const auto at = track.name.rfind('@');
    if (at != std::string::npos && at > 0 && at + 1 < track.name.size())
        return {track.name.substr(at + 1), "from the name of the track"};
    const std::string suffix = '@' + track.name;
    const bool is_id = std::any_of(coding_.tracks.begin(), coding_.tracks.end(),
                                   [&](const CodedTrack& other) { return other.name.ends_with(suffix); });
    if (is_id) return {track.name, "as in the names of other tracks"};
    const auto role = role_in_words(track.name);
    if (role == Role::child) return {"CHI", "from the name of the track; check"};
    if (role == Role::caregiver) return {"CAR", "from the name of the track; check"};
    return {};
}

Acquaintance::Known Acquaintance::code(std::size_t track, std::size_t code) const {
    auto book = books_.begin();
    for (const Mapping& mapping : mappings_) {
        const CodeMapping& known = mapping.tracks[track].codes[code];
        if (known.senses != nullptr && known.as != CodeMapping::As::undecided
            && (book == books_.begin() || knows_most(mapping.tracks[track]))) {
            std::vector<Sense> senses = *known.senses;
            for (Sense& sense : senses)
                if (sense.person.empty() && sense.says == Sense::Says::act) sense.person = known.person;
            return {std::move(senses), book->name};
        }
        ++book;
    }
    return by_label(track, coding_.tracks[track].codes[code].label);
}

Acquaintance::Known Acquaintance::by_label(std::size_t track, const std::string& label) const {
    const std::string words = plain_words(label);
    const auto owner = people_.find(owners_[track].first);
    if (words.size() < shortest_telling_label || owner == people_.end() || !owner->second.role) return {};
    for (const TrackRule& rule : books_.front().tracks) {
        if (rule.role != owner->second.role) continue;
        for (const auto& [code, senses] : rule.codes)
            if (plain_words(code) == words)
                return {senses,
                        fmt::format("{} has the word on {}; check", books_.front().name, rule.names.front())};
    }
    return {};
}

std::optional<std::string> Acquaintance::knows_signals() const {
    for (const Codebook& book : books_)
        for (const SignalRule& rule : book.signals)
            for (const Condition& condition : rule.when)
                for (const CodedSignal& signal : coding_.signals)
                    if (signal.name == condition.signal) return book.name;
    return std::nullopt;
}

} // namespace attune::read
