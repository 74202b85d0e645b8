// SPDX-License-Identifier: Apache-2.0
#include <attune/read/praat/head.hpp>

#include <attune/read/clock.hpp>
#include <attune/read/praat/label.hpp>

#include <fmt/format.h>

#include <vector>

namespace attune::read::textgrid {
namespace {

void refuse(const File& file, std::string expected, std::string found, std::string_view remedy) {
    throw Unreadable{file.findings.place(), std::move(expected), std::move(found), std::string{remedy}};
}

void check_is_textgrid(File& file) {
    const Opening opening = opening_of(file.tokens);
    if (opening.is_chronological())
        refuse(file, "a TextGrid in Praat's long or short text form", "a chronological TextGrid",
               save_as_text);
    if (!opening.is_text_file())
        refuse(file, "a Praat text file, which begins with File type = \"ooTextFile\"",
               "text of another kind", "Name the TextGrid that Praat saved as a text file.");
    if (!opening.is_textgrid())
        refuse(file, "Praat's \"TextGrid\"",
               opening.object_class.kind == Kind::end
                   ? "no class of object"
                   : fmt::format("its \"{}\"", in_one_line(opening.object_class.written)),
               save_as_text);
}

// Praat keeps its time axis where a part of a recording is cut out: such a TextGrid begins late.
void state_zero(File& file) {
    file.coding.zero = "the zero of Praat's time axis";
    if (!file.span) return;
    if (file.span->onset() != Instant{Duration{0}})
        file.coding.zero += fmt::format("; the TextGrid begins at {} s", seconds_text(file.span->onset()));
    const Duration end = file.span->offset().since_zero();
    if (end > Duration{0}) file.coding.length = end;
}

} // namespace

Opening opening_of(Tokens& tokens) {
    Opening opening;
    if (tokens.ahead().kind == Kind::text) opening.file_type = tokens.take();
    if (tokens.ahead().kind == Kind::text) opening.object_class = tokens.take();
    return opening;
}

std::string_view read_head(File& file) {
    check_is_textgrid(file);
    std::vector<Token> numbers;
    bool has_tiers = true;
    while (numbers.size() < 3 && has_tiers) {
        const Kind kind = file.tokens.ahead().kind;
        if (kind != Kind::number && kind != Kind::flag) break;
        const Token token = file.tokens.take();
        if (kind == Kind::number) numbers.push_back(token);
        has_tiers = token.written != "<absent>";
    }
    if (numbers.size() < 2)
        throw Unreadable{file.findings.place(file.tokens.ahead().line), "xmin and xmax of the TextGrid",
                         file.tokens.ahead().kind == Kind::end ? "the end of the file" : "no numbers",
                         "Take the file from its place of origin again."};
    file.span = span_of(numbers[0].written, numbers[1].written);
    if (!file.span)
        file.findings.add({Severity::warning, file.findings.place(numbers[0].line),
                           fmt::format("the TextGrid goes from {} to {}, which is no stretch of time; its "
                                       "length is not known",
                                       quoted(numbers[0].written), quoted(numbers[1].written)),
                           "Correct xmin and xmax."});
    state_zero(file);
    return numbers.size() < 3 ? (has_tiers ? "" : "0") : numbers[2].written;
}

} // namespace attune::read::textgrid
