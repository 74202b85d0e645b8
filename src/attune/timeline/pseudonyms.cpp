// SPDX-License-Identifier: Apache-2.0
#include <attune/timeline/pseudonyms.hpp>

#include <attune/timeline/parts_of.hpp>

#include <algorithm>

namespace attune {
namespace {

std::string_view role_of(const Person& person) {
    return person.role ? name(*person.role) : "person";
}

/// A letter or digit; every byte of a sign beyond ASCII counts as one.
bool is_letter(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9')
           || static_cast<unsigned char>(sign) >= 0x80;
}

bool is_a_name(std::string_view text) {
    return text.size() > 1
           && !std::all_of(text.begin(), text.end(), [](char sign) { return sign >= '0' && sign <= '9'; });
}

TrackHeading renamed(TrackHeading heading, const Pseudonyms& pseudonyms) {
    heading.name = pseudonyms.in(heading.name);
    for (Code& code : heading.codes) {
        code.label = pseudonyms.in(code.label);
        if (code.meaning) code.meaning->to = pseudonyms.of(code.meaning->to);
    }
    return heading;
}

} // namespace

Pseudonyms::Pseudonyms(std::span<const Person> people) {
    for (const Person& person : people) {
        const auto shares = [&](const Person& other) { return role_of(other) == role_of(person); };
        std::string instead{role_of(person)};
        if (std::count_if(people.begin(), people.end(), shares) > 1) {
            const Person* const last = &person + 1;
            instead += "-" + std::to_string(std::count_if(people.data(), last, shares));
        }
        call(person.id, std::move(instead));
    }
}

void Pseudonyms::call(std::string name, std::string instead, Inside inside) {
    if (name.empty() || name == instead) return;
    const auto place = std::find_if(pairs_.begin(), pairs_.end(),
                                    [&](const Pair& pair) { return pair.name.size() < name.size(); });
    pairs_.insert(place, {std::move(name), std::move(instead), inside});
}

std::string Pseudonyms::of(std::string_view name) const {
    const auto found =
        std::find_if(pairs_.begin(), pairs_.end(), [&](const Pair& pair) { return pair.name == name; });
    return found == pairs_.end() ? std::string{name} : found->instead;
}

const Pseudonyms::Pair* Pseudonyms::beginning(std::string_view text, std::size_t position, bool any) const {
    if (position > 0 && is_letter(text[position - 1])) return nullptr;
    for (const Pair& pair : pairs_) {
        const std::size_t end = position + pair.name.size();
        if ((any || (pair.inside == Inside::texts && is_a_name(pair.name)))
            && text.substr(position).starts_with(pair.name) && (end == text.size() || !is_letter(text[end])))
            return &pair;
    }
    return nullptr;
}

std::string Pseudonyms::in(std::string_view text) const {
    std::string changed;
    for (std::size_t position = 0; position < text.size();) {
        const Pair* const pair = beginning(text, position, false);
        changed += pair ? std::string_view{pair->instead} : text.substr(position, 1);
        position += pair ? pair->name.size() : 1;
    }
    return changed;
}

std::string Pseudonyms::in_place(std::string_view text) const {
    const Pair* const first = beginning(text, 0, true);
    return first ? first->instead + in(text.substr(first->name.size())) : in(text);
}

Timeline renamed(Timeline timeline, const Pseudonyms& pseudonyms) {
    Parts parts = std::move(timeline).into_parts();
    parts.name = pseudonyms.of(parts.name);
    for (Person& person : parts.people) person.id = pseudonyms.of(person.id);
    for (StateTrack& track : parts.states)
        track = std::move(track).under(renamed(track.heading(), pseudonyms));
    for (EventTrack& track : parts.events)
        track = std::move(track).under(renamed(track.heading(), pseudonyms));
    for (SignalTrack& signal : parts.signals)
        signal = with_heading(signal, pseudonyms.in(signal.name()), signal.person());
    for (Medium& medium : parts.media) medium.file_name = pseudonyms.of(medium.file_name);
    return Timeline{std::move(parts)};
}

} // namespace attune
