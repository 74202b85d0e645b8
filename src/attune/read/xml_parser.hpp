// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/finding.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read {

/// The tags of an XML text, one after the other, as libxml2 finds them. It is given the text a piece at a
/// time and tells of all tags in the piece; they are kept here until they are asked for. XmlWalk, which this
/// is made for, says what is refused.
class XmlParser {
public:
    /// Some of the words of a piece.
    struct Range {
        std::size_t begin = 0;
        std::size_t size = 0;
    };
    struct Attribute {
        std::string_view name; ///< lives as long as the parser
        Range value;
    };
    struct Tag {
        bool is_opening;
        std::string_view element; ///< lives as long as the parser
        std::size_t within;       ///< a position in the text: the last `<` up to it is the tag's
        Range attributes;         ///< of an opening
        Range text;               ///< of a closing: what stands in the element, where it holds no other
    };

    /// Of the whole of `text`, or of the one element that begins at `position` in it.
    XmlParser(std::string_view text, std::string file, std::optional<std::size_t> position = std::nullopt);
    ~XmlParser();
    XmlParser(const XmlParser&) = delete;
    XmlParser& operator=(const XmlParser&) = delete;

    /// The next tag; null where there is none, be the text whole or cut off. Its attributes and words stay
    /// until the next is asked for.
    const Tag* next();
    std::span<const Attribute> attributes(const Tag& tag) const {
        return std::span{attributes_}.subspan(tag.attributes.begin, tag.attributes.size);
    }
    std::string_view words(Range range) const {
        return std::string_view{words_}.substr(range.begin, range.size);
    }

private:
    struct Library;

    void read_piece();
    Range keep(std::string_view words);
    void open(std::string_view element, Range attributes);
    void close(std::string_view element);
    void stop();
    void refuse(std::size_t position, std::string expected, std::string found);
    void refuse_tag(std::string expected, std::string found);
    void refuse_ampersand(std::size_t position);
    std::string written(std::size_t position) const;
    std::size_t understood() const;

    std::string_view text_;
    std::string file_;
    bool one_element_only_;
    std::size_t begin_;
    std::size_t given_; // to the library, up to here
    std::unique_ptr<Library> library_;
    std::vector<Tag> tags_; // of the piece
    std::size_t told_ = 0;  // of these
    std::vector<Attribute> attributes_;
    std::string words_;
    std::optional<std::size_t> leaf_; // where the text begins of an element that holds no other yet
    std::size_t depth_ = 0;
    bool is_over_ = false;
    std::optional<Unreadable> refusal_; // behind the tags of the piece
};

} // namespace attune::read
