// SPDX-License-Identifier: Apache-2.0
#include <attune/read/draft.hpp>

#include <attune/read/acquaintance.hpp>
#include <attune/read/counted.hpp>
#include <attune/read/instruction.hpp>
#include <attune/read/known_words.hpp>
#include <attune/read/spelling_toml.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace attune::read {
namespace {

constexpr std::size_t codes_at_most = 40; // more that propose the same are free text

std::string seconds(Duration length) {
    return fmt::format("{:.1f} s", Seconds{length}.count());
}

/// "12 annotations, 30.5 s"; instants have no length to tell.
std::string size_of(std::size_t marks, Duration length, std::string_view one, std::string_view many) {
    std::string size = counted(marks, one, many);
    if (length > Duration{0}) size += ", " + seconds(length);
    return size;
}

/// One line of a section, its comment apart.
struct Line {
    std::string says;
    std::string comment;

    auto operator<=>(const Line&) const = default;
};

class Draft {
public:
    Draft(const Coding& coding, const std::string& file)
        : coding_{coding}, file_{file}, known_{coding}, sizes_{map_codes(coding, Codebook{})} {}

    std::string text() {
        for (std::size_t i = 0; i < coding_.tracks.size(); ++i)
            if (speaks_of_episodes(coding_.tracks[i].name) && !episodes_)
                add_episodes(i);
            else
                add_track(i);
        const std::string people = people_text();
        return heading() + people + text_;
    }

private:
    std::string heading() const {
        std::string head = fmt::format("# A draft for {}, by `attune codebook propose`.\n", one_line(file_));
        head += open_ == 0
                    ? "# Nothing is open. Read it through all the same: a proposal is not a decision.\n"
                    : fmt::format("# {} still open: write a word in place of each \"?\".\n",
                                  counted(open_, "line", "lines") + (open_ == 1 ? " is" : " are"));
        if (open_ == 0 && books_.size() == 1 && built_in_codebook(*books_.begin()) != nullptr)
            head += fmt::format("# Every code is one of {}'s: `--codebook {}` would do.\n", *books_.begin(),
                                *books_.begin());
        head += "# How to write it: docs/read/codebook.md.\n";
        head +=
            fmt::format("name     = {}\nversion  = \"1\"\nsource   = \"\" # where your scheme is described\n",
                        toml_text(coding_.name.empty() ? "draft" : coding_.name));
        if (const auto book = known_.knows_signals()) {
            head += fmt::format("inherits = {} # it knows signals of this file\n", toml_text(*book));
            if (nameless_signals())
                head += "whose    = \"SUBJECT\" # whose the signals are; give her or him your own id\n";
        }
        return head;
    }

    bool nameless_signals() const {
        return std::any_of(coding_.signals.begin(), coding_.signals.end(),
                           [](const CodedSignal& signal) { return signal.person.empty(); });
    }

    static std::string one_line(std::string text) {
        std::replace_if(
            text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
        return text;
    }

    std::string people_text() {
        std::map<std::string, ProposedRole> people = known_.people();
        for (const std::string& id : named_) people.try_emplace(id, known_.role(id));
        if (nameless_signals()) people.try_emplace("SUBJECT");
        std::string text;
        for (const auto& [id, role] : people) {
            open_ += role.role ? 0 : 1;
            text += fmt::format("\n[[person]]\nid   = {}\nrole = \"{}\" # {}\n", toml_text(id),
                                role.role ? name(*role.role) : "?",
                                role.role ? one_line(role.because) : "child, caregiver or other");
        }
        return text;
    }

    void add_episodes(std::size_t track) {
        episodes_ = true;
        text_ += fmt::format("\n[episode]\ntrack = {} # from its name; check\n",
                             toml_text(coding_.tracks[track].name));
        std::string names, instructions;
        for (std::size_t i = 0; i < coding_.tracks[track].codes.size(); ++i) {
            const std::string& word = coding_.tracks[track].codes[i].label;
            const CodeMapping& size = sizes_.tracks[track].codes[i];
            names += fmt::format("{} = {} # {}\n", toml_text(word), toml_text(word),
                                 size_of(size.marks, size.length, "time", "times"));
            if (is_still_face(word))
                instructions +=
                    fmt::format("{} = {{ caregiver = \"still\" }} # from its name; delete the line if "
                                "nobody was told to hold still\n",
                                toml_text(word));
        }
        if (!names.empty())
            text_ += "[episode.name] # play, still and reunion make the still-face contrasts\n" + names;
        if (!instructions.empty())
            text_ += "[episode.instruction] # what the caregiver was told\n" + instructions;
    }

    void add_track(std::size_t track) {
        const CodedTrack& coded = coding_.tracks[track];
        std::size_t marks = 0;
        Duration length{0};
        for (const CodeMapping& code : sizes_.tracks[track].codes) {
            marks += code.marks;
            length += code.length;
        }
        text_ += fmt::format("\n[[track]] # {}\nname    = {}\n",
                             size_of(marks, length, "annotation", "annotations"), toml_text(coded.name));
        const std::string& person = known_.person(track);
        if (shares_name(track))
            text_ += fmt::format("of      = {} # as the file says\n", toml_text(coded.person));
        else if (!person.empty())
            text_ += fmt::format("person  = {} # {}\n", toml_text(person), known_.because(track));
        const auto channel = channel_in_words(coded.name);
        if (channel)
            text_ += fmt::format("channel = \"{}\" # from the name of the track; check\n", name(*channel));
        text_ += "[track.code]\n" + codes(track, person, channel);
    }

    bool shares_name(std::size_t track) const {
        const std::string& name = coding_.tracks[track].name;
        return std::count_if(coding_.tracks.begin(), coding_.tracks.end(),
                             [&](const CodedTrack& other) { return other.name == name; })
               > 1;
    }

    std::string codes(std::size_t track, const std::string& person, std::optional<Channel> channel) {
        const CodedTrack& coded = coding_.tracks[track];
        std::vector<Line> lines;
        for (std::size_t i = 0; i < coded.codes.size(); ++i)
            lines.push_back(proposal(track, i, person, channel));
        const auto [common, texts] = commonest(lines);
        const bool free_text = texts > codes_at_most;
        std::string text;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (free_text && lines[i] == common) continue;
            const CodeMapping& size = sizes_.tracks[track].codes[i];
            open_ += lines[i].says.find("\"?\"") == std::string::npos ? 0 : 1;
            text += fmt::format("{} = {} # {}{}\n", toml_text(coded.codes[i].label), lines[i].says,
                                size_of(size.marks, size.length, "time", "times"),
                                lines[i].comment.empty() ? "" : "; " + one_line(lines[i].comment));
        }
        return free_text ? text + any_text(texts, common) : text;
    }

    static std::pair<Line, std::size_t> commonest(const std::vector<Line>& lines) {
        std::map<Line, std::size_t> counts;
        for (const Line& line : lines) ++counts[line];
        const auto most =
            std::max_element(counts.begin(), counts.end(),
                             [](const auto& one, const auto& other) { return one.second < other.second; });
        return most == counts.end() ? std::pair<Line, std::size_t>{} : std::pair<Line, std::size_t>{*most};
    }

    std::string any_text(std::size_t texts, const Line& line) {
        open_ += line.says.find("\"?\"") == std::string::npos ? 0 : 1;
        return fmt::format("\"*\" = {} # {} different texts{}\n", line.says, texts,
                           line.comment.empty() ? "" : "; " + one_line(line.comment));
    }

    Line proposal(std::size_t track, std::size_t code, const std::string& person,
                  std::optional<Channel> channel) {
        if (const auto& meaning = coding_.tracks[track].codes[code].meaning) {
            Sense sense;
            sense.meaning = *meaning;
            return {spelled(sense, person, channel), "as the file says"};
        }
        const Acquaintance::Known known = known_.code(track, code);
        if (known.senses.empty()) return {"{ act = \"?\" }", ""};
        for (const Sense& sense : known.senses)
            if (!sense.person.empty() && sense.person != "*") named_.insert(sense.person);
        books_.insert(known.because);
        return {spelled(known.senses, person, channel), known.because};
    }

    const Coding& coding_;
    const std::string& file_;
    Acquaintance known_;
    Mapping sizes_;
    std::string text_;
    std::set<std::string> named_; // people whom proposed meanings name
    std::set<std::string> books_; // who proposed something
    std::size_t open_ = 0;
    bool episodes_ = false;
};

} // namespace

std::string draft_codebook(const Coding& coding, const std::string& file) {
    return Draft{coding, file}.text();
}

} // namespace attune::read
