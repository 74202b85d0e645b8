// SPDX-License-Identifier: Apache-2.0
#include <attune/read/xml.hpp>

#include <attune/read/finding_log.hpp>
#include <attune/read/line_count.hpp>

#include <array>

#include <fmt/format.h>

namespace attune::read {
namespace {

constexpr std::size_t deepest = 100;
constexpr std::size_t most_attributes = 4096;

constexpr bool is_blank(char letter) {
    return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
}

// A table, since every letter of every name is looked up in it.
constexpr auto ends_name = [] {
    std::array<bool, 256> table{};
    for (const unsigned char letter : {' ', '\n', '\t', '\r', '>', '/', '=', '<'}) table[letter] = true;
    return table;
}();

} // namespace

XmlWalk::XmlWalk(std::string_view text, std::string file)
    : text_{text}, file_{std::move(file)}, at_{0}, one_element_only_{false} {}

XmlWalk::XmlWalk(std::string_view text, std::string file, std::size_t position)
    : text_{text}, file_{std::move(file)}, at_{position}, one_element_only_{true} {}

XmlWalk::Step XmlWalk::next() {
    if (closes_itself_) {
        closes_itself_ = false;
        inside_ = {};
        open_.pop_back();
        return Step::closing;
    }
    const bool is_over = begun_ && open_.empty();
    if (is_over && one_element_only_) return Step::end;
    while (true) {
        const auto found = text_.find('<', at_);
        if (found == std::string_view::npos) {
            at_ = text_.size();
            return is_over ? Step::end : Step::cut_off;
        }
        const auto rest = text_.substr(found, 9);
        bool whole = true;
        if (rest.starts_with("<!--")) {
            at_ = found + 4;
            whole = skip_past("-->");
        } else if (rest.starts_with("<![CDATA[")) {
            at_ = found + 9;
            whole = skip_past("]]>");
        } else if (rest.starts_with("<!")) {
            tag_ = found;
            at_ = found;
            whole = skip_doctype();
        } else if (rest.starts_with("<?")) {
            at_ = found + 2;
            whole = skip_past("?>");
        } else {
            tag_ = found;
            at_ = found + 1;
            if (rest.starts_with("</")) return close();
            if (is_over) refuse("the end of the file", "a second document after the first");
            return open();
        }
        if (!whole) {
            at_ = text_.size();
            return Step::cut_off;
        }
    }
}

bool XmlWalk::skip() {
    const std::size_t outside = open_.size() - 1;
    while (open_.size() > outside) {
        const Step step = next();
        if (step == Step::cut_off || step == Step::end) return false;
    }
    return true;
}

XmlWalk::Step XmlWalk::open() {
    const std::string_view name = take_name();
    if (at_ == text_.size()) return Step::cut_off;
    if (name.empty()) refuse("the name of an element after <", fmt::format("'{}'", text_[at_]));
    if (!take_attributes()) {
        at_ = text_.size();
        return Step::cut_off;
    }
    if (open_.size() == deepest)
        refuse(fmt::format("at most {} elements inside each other", deepest), "one more");
    begun_ = true;
    element_ = name;
    open_.push_back({name, at_});
    return Step::opening;
}

XmlWalk::Step XmlWalk::close() {
    const std::size_t content_end = tag_;
    ++at_;
    const std::string_view name = take_name();
    const auto end = text_.find('>', at_);
    if (end == std::string_view::npos) {
        at_ = text_.size();
        return Step::cut_off;
    }
    at_ = end + 1;
    if (open_.empty() || open_.back().element != name)
        refuse(open_.empty() ? "no closing tag" : fmt::format("</{}>", shown(open_.back().element)),
               fmt::format("</{}>", shown(name)));
    element_ = name;
    inside_ = text_.substr(open_.back().content, content_end - open_.back().content);
    open_.pop_back();
    return Step::closing;
}

std::string_view XmlWalk::take_name() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !ends_name[static_cast<unsigned char>(text_[at_])]) ++at_;
    return text_.substr(begin, at_ - begin);
}

// Up to behind the `>`; false where the text ends before it.
bool XmlWalk::take_attributes() {
    attributes_.clear();
    while (true) {
        while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
        if (at_ == text_.size()) return false;
        if (text_[at_] == '>') return ++at_, true;
        if (text_[at_] == '/') {
            if (at_ + 1 == text_.size()) return false;
            if (text_[at_ + 1] != '>') refuse("/>", fmt::format("/{}", text_[at_ + 1]));
            closes_itself_ = true;
            at_ += 2;
            return true;
        }
        const std::string_view name = take_name();
        while (at_ < text_.size() && (is_blank(text_[at_]) || text_[at_] == '=')) ++at_;
        if (at_ == text_.size()) return false;
        const char quote = text_[at_];
        if (name.empty() || (quote != '"' && quote != '\''))
            refuse("an attribute as name=\"value\"", fmt::format("'{}'", quote));
        const auto end = text_.find(quote, at_ + 1);
        if (end == std::string_view::npos) return false;
        if (attributes_.size() == most_attributes)
            refuse(fmt::format("at most {} attributes", most_attributes), "one more");
        attributes_.push_back({name, text_.substr(at_ + 1, end - at_ - 1)});
        at_ = end + 1;
    }
}

bool XmlWalk::skip_past(std::string_view ending) {
    const auto found = text_.find(ending, at_);
    at_ = found == std::string_view::npos ? text_.size() : found + ending.size();
    return found != std::string_view::npos;
}

// A DOCTYPE may name a file or a page, which is never opened. One that declares entities is refused: they
// can grow without end, and no coding program writes them.
bool XmlWalk::skip_doctype() {
    const auto first = text_.find_first_of("[>", at_);
    if (first == std::string_view::npos) return false;
    if (text_[first] == '>') return at_ = first + 1, true;
    const auto last = text_.find(']', first);
    if (text_.substr(first, last == std::string_view::npos ? last : last - first).find("<!ENTITY")
        != std::string_view::npos)
        refuse("XML that declares no entities", "an <!ENTITY declaration");
    if (last == std::string_view::npos) return false;
    at_ = last;
    return skip_past(">");
}

std::string_view XmlWalk::attribute(std::string_view name) const {
    for (const Attribute& attribute : attributes_)
        if (attribute.name == name) return attribute.value;
    return {};
}

Place XmlWalk::place() const {
    const LineCount lines{text_};
    return lines.place(file_, tag_);
}

void XmlWalk::refuse(std::string expected, std::string found) const {
    throw Unreadable{place(), std::move(expected), std::move(found),
                     "Open the file in the program that wrote it and save it again."};
}

} // namespace attune::read
