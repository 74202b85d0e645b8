// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/codebook_check.hpp>

#include <apps/attune/code_words.hpp>

#include <attune/read/interpret.hpp>
#include <attune/read/mapping.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace attune::app {
namespace {

using As = read::CodeMapping::As;

constexpr std::size_t codes_shown = 12; // of one track; free text has thousands

std::string line_of(const read::CodedTrack& track, const std::string& label, const read::CodeMapping& code,
                    const std::string& says) {
    const std::string length =
        code.length > Duration{0} ? fmt::format("{:.1f} s", Seconds{code.length}.count()) : "";
    std::string line = fmt::format("  {:20} {:24} {:>6} {:>11}  {}", track.name, fmt::format("\"{}\"", label),
                                   code.marks, length, says);
    line.erase(line.find_last_not_of(' ') + 1);
    return line + '\n';
}

/// All codes of one kind, a line for each.
class Part {
public:
    Part(std::string title, std::vector<As> kinds) : title_{std::move(title)}, kinds_{std::move(kinds)} {}

    void take(const read::CodedTrack& track, const read::TrackMapping& mapping) {
        std::size_t here = 0;
        for (std::size_t i = 0; i < mapping.codes.size(); ++i) {
            const read::CodeMapping& code = mapping.codes[i];
            if (code.marks == 0 || mapping.episodes
                || std::find(kinds_.begin(), kinds_.end(), code.as) == kinds_.end())
                continue;
            ++codes_;
            marks_ += code.marks;
            if (++here <= codes_shown)
                lines_ += line_of(track, track.codes[i].label, code, words(code, track.codes[i]));
        }
        if (here > codes_shown)
            lines_ += fmt::format("  {:20} and {} more codes\n", track.name, here - codes_shown);
    }
    std::size_t codes() const { return codes_; }
    std::string text() const {
        if (codes_ == 0) return {};
        return fmt::format("{}: {} code{}, {} annotation{}\n{}\n", title_, codes_, codes_ == 1 ? "" : "s",
                           marks_, marks_ == 1 ? "" : "s", lines_);
    }

private:
    std::string title_;
    std::vector<As> kinds_;
    std::string lines_;
    std::size_t codes_ = 0;
    std::size_t marks_ = 0;
};

std::string people_words(const std::vector<Person>& people) {
    std::string words = "People\n";
    for (const Person& person : people)
        words += fmt::format("  {:20} {}\n", person.id, person.role ? name(*person.role) : "? no role");
    return people.empty() ? std::string{} : words + "\n";
}

std::string unseen_words(const read::Mapping& mapping, const read::Codebook& codebook) {
    std::string words;
    std::size_t inherited = 0;
    for (const read::Unseen& unseen : mapping.unseen) {
        if (unseen.codebook != codebook.name)
            ++inherited;
        else if (unseen.code.empty())
            words += fmt::format("  {:32} no such track\n", unseen.track);
        else
            words += fmt::format("  {:32} \"{}\"\n", unseen.track, unseen.code);
    }
    if (inherited > 0)
        words += fmt::format("  and {} of the inherited codebook {}\n", inherited, codebook.inherits);
    return words.empty() ? std::string{} : "Never seen\n" + words + "\n";
}

} // namespace

CodebookCheck check_codebook(const read::Coding& coding, const read::Codebook& codebook) {
    const read::Mapping mapping = read::map_codes(coding, codebook);
    const read::Reading reading = read::interpret(coding, codebook);
    Part mapped{"Mapped", {As::meaning, As::own}};
    Part left_out{"Left out", {As::left_out}};
    Part undecided{"Still \"?\"", {As::undecided}};
    Part unknown{"Not in the codebook", {As::unmapped}};
    for (std::size_t i = 0; i < coding.tracks.size(); ++i)
        for (Part* part : {&mapped, &left_out, &undecided, &unknown})
            part->take(coding.tracks[i], mapping.tracks[i]);
    const std::vector<Person> people{reading.timeline.people().begin(), reading.timeline.people().end()};
    CodebookCheck check;
    check.text = people_words(people) + mapped.text() + left_out.text() + undecided.text() + unknown.text()
                 + unseen_words(mapping, codebook);
    check.open = unknown.codes() + reading.undecided.size();
    for (const std::string& open : reading.undecided) check.text += fmt::format("Open: {}\n", open);
    if (check.open == 0) check.text += "Nothing is open.\n";
    return check;
}

} // namespace attune::app
