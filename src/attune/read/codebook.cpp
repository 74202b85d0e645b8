// SPDX-License-Identifier: Apache-2.0
#include <attune/read/codebook.hpp>

#include <attune/read/codebook_text.hpp>
#include <attune/read/embedded/codebooks.hpp>
#include <attune/read/finding.hpp>
#include <attune/read/pattern.hpp>
#include <attune/read/table_layout.hpp>

#include <algorithm>
#include <utility>

namespace attune::read {
namespace {

bool any_fits(const std::vector<std::string>& patterns, std::string_view text) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const std::string& p) { return fit(p, text).has_value(); });
}

template <typename Rule>
void append(std::vector<Rule>& own, std::vector<Rule> inherited) {
    own.insert(own.end(), std::make_move_iterator(inherited.begin()),
               std::make_move_iterator(inherited.end()));
}

template <typename Value>
void fill(Value& own, const Value& inherited) {
    if (own == Value{}) own = inherited;
}

void inherit(Codebook& own, Codebook base) {
    append(own.people, std::move(base.people));
    append(own.tracks, std::move(base.tracks));
    append(own.signals, std::move(base.signals));
    fill(own.whose, base.whose);
    fill(own.resolution, base.resolution);
    own.table = laid_over(own.table, base.table);
    fill(own.episodes.track, base.episodes.track);
    own.episodes.names.merge(base.episodes.names);
    own.episodes.instructions.merge(base.episodes.instructions);
    fill(own.match.order, base.match.order);
    fill(own.match.same, base.match.same);
    fill(own.match.social, base.match.social);
}

std::vector<BuiltInCodebook> listed() {
    std::vector<BuiltInCodebook> books;
    for (const embedded::File& file : embedded::codebooks)
        books.push_back({file.name.substr(0, file.name.rfind('.')), file.text});
    return books;
}

} // namespace

const std::vector<Sense>* TrackRule::senses(std::string_view label) const {
    if (const auto exact = codes.find(label); exact != codes.end()) return &exact->second;
    const std::vector<Sense>* best = nullptr;
    std::size_t length = 0;
    for (const auto& [pattern, says] : codes) {
        if (pattern.find('*') == std::string::npos || (best != nullptr && pattern.size() <= length)) continue;
        if (!fit(pattern, label)) continue;
        best = &says;
        length = pattern.size();
    }
    return best;
}

Person Codebook::describe(std::string_view id) const {
    Person person;
    person.id = id;
    bool role_said = false;
    bool channels_said = false;
    bool gaze_said = false;
    for (const PersonRule& rule : people) {
        if (!any_fits(rule.ids, id)) continue;
        if (rule.role && !std::exchange(role_said, true)) person.role = *rule.role;
        if (rule.not_available && !std::exchange(channels_said, true))
            person.not_available = *rule.not_available;
        if (rule.gaze_as_cue && !std::exchange(gaze_said, true)) person.gaze_as_cue = *rule.gaze_as_cue;
    }
    return person;
}

bool Codebook::knows(std::string_view id) const {
    return std::any_of(people.begin(), people.end(),
                       [&](const PersonRule& rule) { return any_fits(rule.ids, id); });
}

std::span<const BuiltInCodebook> built_in_codebooks() {
    static const std::vector<BuiltInCodebook> books = listed();
    return books;
}

const BuiltInCodebook* built_in_codebook(std::string_view name) {
    const auto books = built_in_codebooks();
    const auto found =
        std::find_if(books.begin(), books.end(), [&](const auto& book) { return book.name == name; });
    return found == books.end() ? nullptr : &*found;
}

Codebook codebook_from(const Document& document) {
    Codebook own = parse_codebook(document);
    if (own.inherits.empty()) return own;
    const BuiltInCodebook* base = built_in_codebook(own.inherits);
    // A built-in one inherits nothing; its test holds it to that.
    inherit(own, parse_codebook({std::string{base->name} + ".toml", std::string{base->text}}));
    return own;
}

Codebook open_codebook(const std::string& name_or_path) {
    if (const BuiltInCodebook* book = built_in_codebook(name_or_path))
        return codebook_from({name_or_path + ".toml", std::string{book->text}});
    return codebook_from(load(name_or_path));
}

} // namespace attune::read
