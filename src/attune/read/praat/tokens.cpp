// SPDX-License-Identifier: Apache-2.0
#include <attune/read/praat/tokens.hpp>

#include <algorithm>
#include <utility>

namespace attune::read::textgrid {
namespace {

constexpr auto none = std::string_view::npos;

constexpr bool is_line_end(char sign) {
    return sign == '\n' || sign == '\r';
}

// Praat writes "xmin = 0"; scripts also write "xmin=0".
constexpr bool is_blank(char sign) {
    return sign == ' ' || sign == '\t' || sign == '\v' || sign == '\f' || sign == '=' || is_line_end(sign);
}

constexpr bool begins_number(char sign) {
    return (sign >= '0' && sign <= '9') || sign == '-' || sign == '+';
}

std::size_t line_ends(std::string_view text) {
    std::size_t count = 0;
    for (auto at = text.find_first_of("\r\n"); at != none; at = text.find_first_of("\r\n", at + 1)) {
        if (text.substr(at).starts_with("\r\n")) ++at;
        ++count;
    }
    return count;
}

} // namespace

Token Tokens::take() {
    return std::exchange(ahead_, next());
}

void Tokens::pass_blanks() {
    for (; at_ < text_.size() && is_blank(text_[at_]); ++at_)
        if (is_line_end(text_[at_]) && !text_.substr(at_).starts_with("\r\n")) ++line_;
}

void Tokens::pass_line() {
    at_ = std::min(text_.find_first_of("\r\n", at_), text_.size());
}

std::string_view Tokens::word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_blank(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
}

Token Tokens::quoted_text() {
    Token token{Kind::text, Closing::closed, {}, line_};
    const std::size_t begin = at_ + 1;
    std::size_t end = text_.find('"', begin);
    while (end != none && text_.substr(end + 1).starts_with('"')) end = text_.find('"', end + 2);
    if (end == none) {
        token.closing = Closing::open;
        end = text_.size();
    } else if (end + 1 < text_.size() && !is_blank(text_[end + 1])) {
        // Something stands right behind the quote: the text goes on, to the last quote of this line.
        token.closing = Closing::stray_quotes;
        const std::size_t line_end = std::min(text_.find_first_of("\r\n", end), text_.size());
        end += text_.substr(end, line_end - end).rfind('"');
    }
    token.written = text_.substr(begin, end - begin);
    line_ += line_ends(token.written);
    at_ = std::min(end + 1, text_.size());
    return token;
}

Token Tokens::next() {
    while (true) {
        pass_blanks();
        if (at_ == text_.size()) return {Kind::end, Closing::closed, {}, line_};
        const char first = text_[at_];
        if (first == '"') return quoted_text();
        if (first == '<') return {Kind::flag, Closing::closed, word(), line_};
        if (begins_number(first)) return {Kind::number, Closing::closed, word(), line_};
        if (first == '!')
            pass_line();
        else
            word();
    }
}

} // namespace attune::read::textgrid
