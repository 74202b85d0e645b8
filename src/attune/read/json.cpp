// SPDX-License-Identifier: Apache-2.0
#include <attune/read/json.hpp>

#include <attune/read/finding_log.hpp>
#include <attune/read/line_count.hpp>

#include <fmt/format.h>

namespace attune::read {
namespace {

constexpr std::size_t deepest = 100;

constexpr bool is_bare(char sign) {
    return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z')
           || sign == '-' || sign == '+' || sign == '.';
}

} // namespace

JsonWalk::JsonWalk(std::string_view text, std::string file)
    : text_{text}, file_{std::move(file)}, at_{0}, begin_{0}, one_value_only_{false} {}

JsonWalk::JsonWalk(std::string_view text, std::string file, std::size_t position)
    : text_{text}, file_{std::move(file)}, at_{position}, begin_{position}, one_value_only_{true} {}

JsonWalk::Step JsonWalk::next() {
    if (awaits_ == Awaits::nothing && one_value_only_) return Step::end;
    skip_blanks();
    if (at_ < text_.size() && text_[at_] == ',' && awaits_ == Awaits::comma_or_end) {
        awaits_ = open_.back() == '{' ? Awaits::key : Awaits::value;
        ++at_;
        skip_blanks();
    }
    begin_ = at_;
    if (at_ == text_.size()) return awaits_ == Awaits::nothing ? Step::end : Step::cut_off;
    const char sign = text_[at_];
    switch (awaits_) {
    case Awaits::nothing: refuse("the end of the file");
    case Awaits::comma_or_end: return close(sign);
    case Awaits::first_key_or_end:
        if (sign == '}') return close(sign);
        [[fallthrough]];
    case Awaits::key:
        if (sign != '"') refuse("a name in quotes");
        return take_text(true);
    case Awaits::first_value_or_end:
        if (sign == ']') return close(sign);
        break;
    case Awaits::value: break;
    }
    if (sign == '{' || sign == '[') return open(sign);
    if (sign == '"') return take_text(false);
    if (!is_bare(sign)) refuse("a value");
    return take_bare();
}

void JsonWalk::skip() {
    const std::size_t outside = open_.size();
    Step step = next();
    while (open_.size() > outside && step != Step::cut_off) step = next();
}

bool JsonWalk::enter_object() {
    const Step step = next();
    if (step == Step::array) leave();
    return step == Step::object;
}

void JsonWalk::leave() {
    const std::size_t outside = open_.size() - 1;
    while (open_.size() > outside && next() != Step::cut_off) {
    }
}

JsonWalk::Step JsonWalk::cut_off() {
    at_ = text_.size();
    awaits_ = Awaits::comma_or_end;
    if (open_.empty()) open_.push_back('['); // so that whoever asks again is told again
    return Step::cut_off;
}

JsonWalk::Step JsonWalk::open(char sign) {
    if (open_.size() == deepest) refuse(fmt::format("at most {} levels", deepest));
    open_.push_back(sign);
    ++at_;
    awaits_ = sign == '{' ? Awaits::first_key_or_end : Awaits::first_value_or_end;
    return sign == '{' ? Step::object : Step::array;
}

JsonWalk::Step JsonWalk::close(char sign) {
    const bool is_object = open_.back() == '{';
    if (sign != (is_object ? '}' : ']')) refuse(is_object ? ", or }" : ", or ]");
    open_.pop_back();
    ++at_;
    after_value();
    return is_object ? Step::object_end : Step::array_end;
}

JsonWalk::Step JsonWalk::take_text(bool is_key) {
    std::size_t end = text_.find('"', at_ + 1);
    while (end != std::string_view::npos && text_[end - 1] == '\\') {
        std::size_t first = end - 1;
        while (text_[first - 1] == '\\') --first;
        if ((end - first) % 2 == 0) break; // an even number of them: they escape each other, not the quote
        end = text_.find('"', end + 1);
    }
    if (end == std::string_view::npos) return cut_off();
    written_ = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    if (!is_key) {
        after_value();
        return Step::text;
    }
    skip_blanks();
    if (at_ == text_.size()) return cut_off();
    if (text_[at_] != ':') refuse("a : after the name");
    ++at_;
    awaits_ = Awaits::value;
    return Step::key;
}

JsonWalk::Step JsonWalk::take_bare() {
    const std::size_t first = at_;
    while (at_ < text_.size() && is_bare(text_[at_])) ++at_;
    if (at_ == text_.size() && !open_.empty()) return cut_off(); // half a number is not a number
    written_ = text_.substr(first, at_ - first);
    after_value();
    const char sign = written_.front();
    const bool is_word = (sign >= 'A' && sign <= 'z') || written_ == "-Infinity";
    return is_word ? Step::word : Step::number;
}

void JsonWalk::skip_blanks() {
    while (at_ < text_.size()
           && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t'))
        ++at_;
}

Place JsonWalk::place() const {
    return LineCount{text_}.place(file_, begin_);
}

void JsonWalk::refuse(std::string expected) const {
    throw Unreadable{LineCount{text_}.place(file_, at_), std::move(expected), quoted(text_.substr(at_, 12)),
                     "Open the file in the program that wrote it and save it again."};
}

} // namespace attune::read
