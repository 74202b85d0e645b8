// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/finding.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read {

/// A walk over a JSON text, in place: nothing is copied, numbers stay the digits they are, and memory does
/// not grow with the text. A text that ends too early is walked as far as it goes; one that is wrong, or
/// deeper than 100 levels, throws Unreadable with line and column. Python's NaN and Infinity pass as words.
class JsonWalk {
public:
    enum class Step { key, text, number, word, object, object_end, array, array_end, end, cut_off };

    /// A walk over the whole of `text`, which is UTF-8 and outlives the walk.
    JsonWalk(std::string_view text, std::string file);
    /// A walk over the one value that begins at `position`.
    JsonWalk(std::string_view text, std::string file, std::size_t position);

    /// To the next key, value or end of one. After `end` or `cut_off` it stays there.
    Step next();
    /// Over the value that begins next, whatever it is.
    void skip();
    /// Into the object that begins next; false where something else does, which is then passed over.
    bool enter_object();
    /// Over what is left of the innermost object or array, its end included.
    void leave();

    /// Of a key, text, number or word: as written, a text without its quotes.
    std::string_view written() const { return written_; }
    /// How many objects and arrays are open.
    std::size_t depth() const { return open_.size(); }
    /// Where what was found last begins, as a position and as a place; and where the next thing may begin.
    std::size_t position() const { return begin_; }
    std::size_t behind() const { return at_; }
    Place place() const;

private:
    enum class Awaits { value, first_key_or_end, key, first_value_or_end, comma_or_end, nothing };

    Step cut_off();
    Step take_text(bool is_key);
    Step take_bare();
    Step close(char sign);
    Step open(char sign);
    void after_value() { awaits_ = open_.empty() ? Awaits::nothing : Awaits::comma_or_end; }
    void skip_blanks();
    [[noreturn]] void refuse(std::string expected) const;

    std::string_view text_;
    std::string file_;
    std::size_t at_;
    std::size_t begin_;
    std::string_view written_;
    std::vector<char> open_;
    Awaits awaits_ = Awaits::value;
    bool one_value_only_;
};

/// A text of JSON as it is meant: `\n` and `\u00e9` replaced. What JSON does not define stays as written.
std::string json_text(std::string_view written);

} // namespace attune::read
