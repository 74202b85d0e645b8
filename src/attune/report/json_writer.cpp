// SPDX-License-Identifier: Apache-2.0
#include <attune/report/json_writer.hpp>

#include <cassert>

namespace attune::report {

JsonWriter& JsonWriter::key(std::string_view key) {
    separate();
    text_ += json_text(std::string{key}) + ": ";
    after_key_ = true;
    return *this;
}

void JsonWriter::value(const Cell& cell) {
    separate();
    text_ += json_text(cell);
}

void JsonWriter::member_or_reason(std::string_view name, const Cell& cell, std::string_view because) {
    member(name, cell);
    if (std::holds_alternative<std::monostate>(cell))
        member(std::string{name} + "_because", std::string{because});
}

std::string JsonWriter::take() {
    assert(open_.empty());
    text_ += '\n';
    return std::move(text_);
}

void JsonWriter::finish() {
    assert(sink_);
    sink_(take());
}

void JsonWriter::begin(char bracket, Layout layout) {
    separate();
    text_ += bracket;
    const bool inside_a_line = !open_.empty() && open_.back().layout == Layout::one_line;
    open_.push_back({inside_a_line ? Layout::one_line : layout});
}

void JsonWriter::end(char bracket) {
    assert(!open_.empty() && !after_key_);
    const Open ended = open_.back();
    open_.pop_back();
    if (ended.layout == Layout::lines && !ended.empty) new_line();
    text_ += bracket;
}

void JsonWriter::separate() {
    if (after_key_ || open_.empty()) {
        after_key_ = false;
        return;
    }
    Open& inside = open_.back();
    if (!inside.empty) text_ += inside.layout == Layout::lines ? "," : ", ";
    if (inside.layout == Layout::lines) new_line();
    inside.empty = false;
}

void JsonWriter::new_line() {
    constexpr std::size_t piece = 1 << 16;
    if (sink_ && text_.size() >= piece) {
        sink_(text_);
        text_.clear();
    }
    text_ += '\n' + std::string(2 * open_.size(), ' ');
}

} // namespace attune::report
