// SPDX-License-Identifier: Apache-2.0
#include <attune/read/codebook_text.hpp>

#include <attune/read/sense_text.hpp>
#include <attune/read/table_layout.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace attune::read {
namespace {

constexpr std::size_t largest_codebook = 1 << 20;

PersonRule person_from(const Entry& value) {
    const Section person{value, "[[person]]", {"id", "role", "not_available", "gaze_as_cue"}};
    PersonRule rule;
    rule.ids = person.required("id", "Write the id as the file has it.").texts();
    if (const Entry* role = person["role"]) rule.role = role_from(*role);
    if (const Entry* missing = person["not_available"]) {
        rule.not_available.emplace();
        for (const Entry& one : missing->list("channels")) rule.not_available->insert(channel_from(one));
    }
    if (const Entry* gaze = person["gaze_as_cue"]) rule.gaze_as_cue = gaze->truth();
    return rule;
}

TrackRule track_from(const Entry& value, const std::string& codebook) {
    const Section track{value, "[[track]]", {"name", "role", "of", "unless", "person", "channel", "code"}};
    TrackRule rule;
    rule.codebook = codebook;
    rule.names =
        track.required("name", "Write the name of the tier, column or class; * stands for any text.").texts();
    if (const Entry* role = track["role"]) rule.role = role_from(*role);
    rule.of = track.text("of");
    rule.unless = track.text("unless");
    rule.person = track.text("person");
    Shown shown;
    if (const Entry* channel = track["channel"]) shown = shown_from(*channel);
    const bool open = rule.person == "?";
    const Entry& codes = track.required("code", "Add [track.code] with a line for each code.");
    if (!codes.is_table()) codes.refuse("a table of codes", "Write [track.code] and a line for each code.");
    for (std::size_t i = 0; i < codes.keys.size(); ++i) {
        std::vector<Sense> senses = senses_from(codes.members[i], shown);
        for (Sense& sense : senses)
            if (open && sense.says == Sense::Says::act && sense.person.empty())
                sense.says = Sense::Says::undecided;
        rule.codes.emplace(codes.keys[i].first, std::move(senses));
    }
    if (open) rule.person.clear();
    return rule;
}

SignalRule signal_from(const Entry& value, const std::string& codebook) {
    const Section signal{value,
                         "[[signal]]",
                         {"when", "role", "person", "channel", "join_s", "shortest_s", "act", "valence",
                          "kind", "marked", "imitates", "to", "phase", "coverage"}};
    SignalRule rule;
    rule.codebook = codebook;
    const Entry& when = signal.required("when", "Write the conditions, as in when = [\"AU12_r >= 1.0\"].");
    const std::vector<std::string> spelled = when.texts();
    for (const std::string& words : spelled) {
        const auto condition = condition_from(words);
        if (!condition)
            throw Unreadable{when.place, "conditions such as \"AU12_r >= 1.0\"", fmt::format("\"{}\"", words),
                             "Write a signal, one of >= > <= <, and a number."};
        rule.when.push_back(*condition);
    }
    rule.words = fmt::format("{}", fmt::join(spelled, " and "));
    if (const Entry* role = signal["role"]) rule.role = role_from(*role);
    if (const Entry* join = signal["join_s"]) rule.join = nearest(Seconds{join->positive()});
    if (const Entry* shortest = signal["shortest_s"]) rule.shortest = nearest(Seconds{shortest->positive()});
    rule.sense = sense_from(signal, value, {});
    if (rule.sense.says == Sense::Says::not_covered)
        value.refuse("coverage = true", "Turn the condition round, to say when the channel is covered.");
    rule.person = std::exchange(rule.sense.person, {});
    return rule;
}

char sign_from(const Entry& value) {
    if (value.says("tab")) return '\t';
    if (value.text().size() != 1) value.refuse("one sign, or \"tab\"", "Write it in quotes.");
    return value.text().front();
}

TableLayout table_from(const Entry& value) {
    const Section table{value,
                        "[table]",
                        {"onset", "offset", "duration", "time", "person", "track", "code", "source", "unit",
                         "fps", "rate_hz", "delimiter", "decimal"}};
    TableLayout layout;
    layout.onset = table.text(table["time"] == nullptr ? "onset" : "time");
    layout.offset = table.text("offset");
    layout.duration = table.text("duration");
    layout.person = table.text("person");
    layout.track = table.text("track");
    layout.code = table.text("code");
    layout.source = table.text("source");
    if (const Entry* unit = table["unit"])
        layout.unit = unit->one_of(unit_named, "a unit of time", "s, ms, frames, hms, hmsf");
    if (const Entry* fps = table["fps"]) layout.frames = Rate{fps->positive()};
    if (const Entry* rate = table["rate_hz"]) layout.sampling = Rate{rate->positive()};
    if (const Entry* delimiter = table["delimiter"]) layout.delimiter = sign_from(*delimiter);
    if (const Entry* decimal = table["decimal"]) layout.decimal = sign_from(*decimal);
    return layout;
}

/// What the procedure asked for; none for "free".
std::optional<Instruction> instruction_from(const Entry& value) {
    const Section said{value, "an instruction", {"caregiver", "free"}};
    const Entry& caregiver =
        said.required("caregiver", "Say what was asked of her or him: still, away or free.");
    if (caregiver.says("free")) return std::nullopt;
    Instruction instruction;
    if (caregiver.says("away"))
        instruction.caregiver = Act::away;
    else if (!caregiver.says("still"))
        caregiver.refuse("an instruction (still, away, free)", "Choose one of these words.");
    if (const Entry* free = said["free"])
        for (const Entry& one : free->list("channels")) instruction.free.insert(channel_from(one));
    return instruction;
}

EpisodeRules episodes_from(const Entry& value) {
    const Section episode{value, "[episode]", {"track", "name", "instruction"}};
    EpisodeRules rules;
    rules.track = episode.text("track");
    const auto each = [&](std::string_view key, const auto& take) {
        const Entry* table = episode[key];
        if (table == nullptr) return;
        if (!table->is_table()) table->refuse("a table", fmt::format("Write [episode.{}].", key));
        for (std::size_t i = 0; i < table->keys.size(); ++i) take(table->keys[i].first, table->members[i]);
    };
    each("name", [&](const std::string& word, const Entry& name) { rules.names.emplace(word, name.text()); });
    each("instruction", [&](const std::string& word, const Entry& said) {
        rules.instructions.emplace(word, instruction_from(said));
    });
    return rules;
}

MatchRules match_from(const Entry& value) {
    const Section match{value, "[match]", {"order", "same", "social"}};
    MatchRules rules;
    if (const Entry* order = match["order"]) rules.order = order->texts();
    if (const Entry* social = match["social"]) rules.social = social->texts();
    if (const Entry* same = match["same"])
        for (const Entry& pair : same->list("pairs")) {
            const auto phases = pair.texts();
            if (phases.size() != 2)
                pair.refuse("two phases, the child's first", "Write [\"phase\", \"phase\"].");
            rules.same.push_back({phases[0], phases[1]});
        }
    return rules;
}

std::string base_from(const Entry& value) {
    if (value.text().empty() || built_in_codebook(value.text()) != nullptr) return value.text();
    std::vector<std::string_view> names;
    for (const BuiltInCodebook& book : built_in_codebooks()) names.push_back(book.name);
    value.refuse(
        fmt::format("the name of a built-in codebook ({})", fmt::join(names, ", ")),
        "A file can not be inherited, since attune opens no file that you did not name: copy what you need "
        "from it.");
}

} // namespace

Codebook parse_codebook(const Document& document) {
    if (document.bytes.size() > largest_codebook)
        throw Unreadable{{document.name, {}, {}, {}, {}},
                         "a codebook of at most 1 MB",
                         fmt::format("{} bytes", document.bytes.size()),
                         "Check that this is the codebook."};
    const Entry root = entry_from_toml(document);
    const Section top{root,
                      "a codebook",
                      {"name", "version", "source", "inherits", "whose", "resolution_s", "person", "track",
                       "signal", "table", "episode", "match"}};
    Codebook book;
    book.name = top["name"] == nullptr ? stem(document.name) : top.text("name");
    book.version = top.text("version");
    book.source = top.text("source");
    book.whose = top.text("whose");
    if (const Entry* base = top["inherits"]) book.inherits = base_from(*base);
    if (const Entry* step = top["resolution_s"]) book.resolution = nearest(Seconds{step->positive()});
    for (const Entry* person : top.sections("person")) book.people.push_back(person_from(*person));
    for (const Entry* track : top.sections("track")) book.tracks.push_back(track_from(*track, book.name));
    for (const Entry* signal : top.sections("signal"))
        book.signals.push_back(signal_from(*signal, book.name));
    if (const Entry* table = top["table"]) book.table = table_from(*table);
    if (const Entry* episode = top["episode"]) book.episodes = episodes_from(*episode);
    if (const Entry* match = top["match"]) book.match = match_from(*match);
    return book;
}

} // namespace attune::read
