// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/finding.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read {

class XmlParser;

/// A walk over the elements of an XML text, tag by tag, over a library that parses the text piece by piece:
/// memory does not grow with the text, and nothing else is opened or fetched. A text that ends too early is
/// walked as far as it goes; one that is wrong (tags that cross, entities declared, more than 100 elements
/// inside each other, more than 4,096 attributes, a tag of more than 256 KiB, more than 10,000 names) throws
/// Unreadable with line and column. Words come as they are meant, `&lt;` as `<`, and live until the next
/// step.
class XmlWalk {
public:
    enum class Step { opening, closing, end, cut_off };

    struct Attribute {
        std::string_view name;
        std::string_view value;
    };

    /// A walk over the whole of `text`, which is UTF-8, whatever it says of itself, and outlives the walk.
    XmlWalk(std::string_view text, std::string file);
    /// A walk over the one element whose `<` stands at `position`.
    XmlWalk(std::string_view text, std::string file, std::size_t position);
    ~XmlWalk();
    XmlWalk(const XmlWalk&) = delete;
    XmlWalk& operator=(const XmlWalk&) = delete;

    /// To the next tag. `<x/>` is an opening and then a closing. After `end` or `cut_off` it stays there; a
    /// text in which no element begins is cut off.
    Step next();
    /// From an opening to its closing, over everything inside; false where the text is cut off before.
    bool skip();

    /// The element that was opened or closed last, without a namespace.
    std::string_view element() const { return element_; }
    /// After an opening: the value of an attribute; empty where there is none of that name. Those with a
    /// namespace (`xsi:...`) are left out.
    std::string_view attribute(std::string_view name) const;
    /// All of them, in the order in which they are written.
    std::span<const Attribute> attributes() const { return attributes_; }
    /// After a closing: the text in the element; empty where it holds another.
    std::string_view inside() const { return inside_; }
    /// How many elements are open.
    std::size_t depth() const { return depth_; }

    /// Where the last tag begins, as a position and as a place; after `cut_off`, the tag that is not whole.
    std::size_t position() const;
    Place place() const;

private:
    std::string_view text_;
    std::string file_;
    std::unique_ptr<XmlParser> parser_;
    std::string_view element_;
    std::string_view inside_;
    std::vector<Attribute> attributes_;
    std::size_t depth_ = 0;
    std::size_t within_ = 0; // a position in the last tag
    bool begun_ = false;
};

} // namespace attune::read
