// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

namespace attune::read {

/// The signs of a JSON text one by one, as a strict parser is to see them, and where in the text it is. Two
/// things that Python writes and JSON does not have are handed over as JSON: NaN, Infinity and -Infinity as
/// `null`, and half a surrogate pair (`\udce9`, from the name of a file that is not UTF-8) as `\ufffd`.
class JsonSigns {
public:
    class Iterator;

    /// `text` outlives this. After `longest` bytes it seems to end, unless `go_on` is called before.
    JsonSigns(std::string_view text, std::size_t longest) : text_{text}, longest_{longest} { go_on(); }

    Iterator begin();
    Iterator end();

    /// Lets `longest` bytes follow from here.
    void go_on();

    /// Where the sign that was taken last begins.
    std::size_t last() const { return last_; }
    /// Where the next one does.
    std::size_t behind() const { return begin_; }
    /// Whether all were taken, and whether that was because too many followed each other.
    bool is_over() const { return handed_ == handed_end_; }
    bool is_too_long() const { return is_over() && stop_ < text_.size(); }

private:
    void take() {
        last_ = begin_;
        if (++handed_ == handed_end_) load();
    }
    void load();
    void hand(std::string_view signs, std::size_t length);
    void hand_escape();
    void hand_word();

    std::string_view text_;
    std::size_t longest_;
    std::size_t stop_ = 0; // where it ends, or seems to
    std::size_t last_ = 0;
    std::size_t begin_ = 0; // of what is handed over now
    std::size_t next_ = 0;  // what is handed over next
    const char* handed_ = nullptr;
    const char* handed_end_ = nullptr;
    bool in_text_ = false;
};

/// Copies go on together: there is one place in the text, and it is the JsonSigns'.
class JsonSigns::Iterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    explicit Iterator(JsonSigns* signs) : signs_{signs} {}

    char operator*() const { return *signs_->handed_; }
    Iterator& operator++() {
        signs_->take();
        return *this;
    }
    friend bool operator==(const Iterator& one, const Iterator& other) {
        return one.is_over() == other.is_over();
    }

private:
    bool is_over() const { return signs_ == nullptr || signs_->is_over(); }

    JsonSigns* signs_;
};

inline JsonSigns::Iterator JsonSigns::begin() {
    return Iterator{this};
}
inline JsonSigns::Iterator JsonSigns::end() {
    return Iterator{nullptr};
}

} // namespace attune::read
