// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/finding.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read {

/// A walk over the elements of an XML text, tag by tag, in place: nothing is copied, fetched or expanded, and
/// memory does not grow with the text. A text that ends too early is walked as far as it goes; one that is
/// wrong (tags that cross, entities declared, more than 100 elements inside each other, more than 4,096
/// attributes) throws Unreadable with line and column.
class XmlWalk {
public:
    enum class Step { opening, closing, end, cut_off };

    struct Attribute {
        std::string_view name;
        std::string_view value; ///< as written
    };

    /// A walk over the whole of `text`, which is UTF-8 and outlives the walk.
    XmlWalk(std::string_view text, std::string file);
    /// A walk over the one element whose `<` stands at `position`.
    XmlWalk(std::string_view text, std::string file, std::size_t position);

    /// To the next tag. `<x/>` is an opening and then a closing. After `end` or `cut_off` it stays there.
    Step next();
    /// From an opening to its closing, over everything inside; false where the text is cut off before.
    bool skip();

    /// The element that was opened or closed last.
    std::string_view element() const { return element_; }
    /// Of the element opened last, as written; empty where it has no such attribute.
    std::string_view attribute(std::string_view name) const;
    /// All of them, in the order in which they are written.
    std::span<const Attribute> attributes() const { return attributes_; }
    /// After a closing: what stood between the two tags, as written.
    std::string_view inside() const { return inside_; }
    /// How many elements are open.
    std::size_t depth() const { return open_.size(); }

    /// Where the last tag begins, as a position and as a place.
    std::size_t position() const { return tag_; }
    Place place() const;

private:
    struct Open {
        std::string_view element;
        std::size_t content;
    };
    Step open();
    Step close();
    bool take_attributes();
    bool skip_past(std::string_view ending);
    bool skip_doctype();
    std::string_view take_name();
    [[noreturn]] void refuse(std::string expected, std::string found) const;

    std::string_view text_;
    std::string file_;
    std::size_t at_;
    std::size_t tag_ = 0;
    std::string_view element_;
    std::string_view inside_;
    std::vector<Open> open_;
    std::vector<Attribute> attributes_;
    bool closes_itself_ = false;
    bool begun_ = false;
    bool one_element_only_;
};

} // namespace attune::read
