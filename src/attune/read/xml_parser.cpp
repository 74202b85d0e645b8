// SPDX-License-Identifier: Apache-2.0
#include <attune/read/xml_parser.hpp>

#include <attune/read/finding_log.hpp>
#include <attune/read/line_count.hpp>

#include <new>

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

namespace attune::read {
namespace {

constexpr std::size_t deepest = 100;
constexpr std::size_t piece_size = 16 * 1024;
// The library holds a tag until it is whole, compares each of its attributes with all before it, and keeps
// every name for good, in a table that is slow when it is full.
constexpr std::size_t longest_tag = 256 * 1024;
constexpr int most_attributes = 4096;
constexpr int most_names = 10'000;

std::string_view view(const xmlChar* begin, const xmlChar* end) {
    return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin)};
}

std::string_view view(const xmlChar* text) {
    return reinterpret_cast<const char*>(text);
}

std::string_view to_line_end(std::string_view text) {
    return text.substr(0, text.find_first_of("\r\n"));
}

} // namespace

/// What libxml2 calls while it parses. Nothing may be thrown through it.
struct XmlParser::Library {
    xmlParserCtxtPtr context;

    explicit Library(XmlParser& parser) {
        xmlSAXHandler handler{};
        handler.initialized = XML_SAX2_MAGIC;
        handler.startElementNs = opening;
        handler.endElementNs = closing;
        handler.characters = handler.ignorableWhitespace = handler.cdataBlock = text;
        handler.entityDecl = [](void* self, auto...) { entity(self); };
        handler.unparsedEntityDecl = [](void* self, auto...) { entity(self); };
        handler.serror = [](void* self, auto* what) { error(*static_cast<XmlParser*>(self), *what); };
        context = xmlCreatePushParserCtxt(&handler, &parser, nullptr, 0, nullptr);
        if (context == nullptr) throw std::bad_alloc{};
        xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    }
    ~Library() {
        xmlFreeDoc(context->myDoc); // made for a declaration, and left to us
        xmlFreeParserCtxt(context);
    }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    // Five pointers an attribute: name, prefix, namespace, and where its value begins and ends. Those that a
    // DTD adds stand last; they are not in the file.
    static void opening(void* self, const xmlChar* element, const xmlChar*, const xmlChar*, int namespaces,
                        const xmlChar**, int count, int added, const xmlChar** fields) {
        auto& parser = *static_cast<XmlParser*>(self);
        if (count + namespaces > most_attributes)
            return parser.refuse_tag(fmt::format("at most {} attributes", most_attributes),
                                     fmt::format("{} in one tag", count + namespaces));
        const std::size_t first = parser.attributes_.size();
        for (const xmlChar** at = fields; at != fields + 5 * (count - added); at += 5)
            if (at[1] == nullptr)
                parser.attributes_.push_back({view(at[0]), parser.keep(view(at[3], at[4]))});
        parser.open(view(element), {first, parser.attributes_.size() - first});
    }

    static void closing(void* self, const xmlChar* element, const xmlChar*, const xmlChar*) {
        static_cast<XmlParser*>(self)->close(view(element));
    }

    static void text(void* self, const xmlChar* begin, int size) {
        auto& parser = *static_cast<XmlParser*>(self);
        if (parser.leaf_) parser.keep(view(begin, begin + size));
    }

    // No coding program declares any, and they can grow without end.
    static void entity(void* self) {
        auto& parser = *static_cast<XmlParser*>(self);
        parser.refuse(parser.text_.rfind("<!ENTITY", parser.understood()), "XML that declares no entities",
                      "an <!ENTITY declaration");
    }

    static void error(XmlParser& parser, const xmlError& what) {
        if (what.level < XML_ERR_FATAL && what.code != XML_WAR_UNDECLARED_ENTITY) return;
        const std::size_t at = parser.understood();
        const std::string written = parser.written(at);
        switch (what.code) {
        case XML_ERR_DOCUMENT_EMPTY: return parser.stop(); // no XML at all
        case XML_ERR_DOCUMENT_END: return parser.refuse(at, "the end of the file", written);
        case XML_ERR_TAG_NAME_MISMATCH:
            return parser.refuse_tag(fmt::format("</{}>", shown(what.str1)),
                                     fmt::format("</{}>", shown(what.str2)));
        case XML_ERR_NAME_REQUIRED:
        case XML_ERR_ENTITYREF_SEMICOL_MISSING:
        case XML_ERR_UNDECLARED_ENTITY:
        case XML_WAR_UNDECLARED_ENTITY:
            if (const auto sign = parser.text_.rfind('&', at); sign != std::string_view::npos)
                return parser.refuse_ampersand(sign);
        }
        std::string_view message = what.message == nullptr ? "" : what.message;
        parser.refuse(at, "well-formed XML", fmt::format("{} ({})", written, to_line_end(message)));
    }
};

XmlParser::XmlParser(std::string_view text, std::string file, std::optional<std::size_t> position)
    : text_{text}, file_{std::move(file)}, one_element_only_{position.has_value()},
      begin_{position.value_or(0)}, given_{begin_}, library_{std::make_unique<Library>(*this)} {}

XmlParser::~XmlParser() = default;

const XmlParser::Tag* XmlParser::next() {
    while (told_ == tags_.size()) {
        if (refusal_) throw *refusal_;
        if (is_over_ || given_ == text_.size()) return nullptr;
        read_piece();
    }
    return &tags_[told_++];
}

void XmlParser::read_piece() {
    tags_.clear();
    told_ = 0;
    attributes_.clear();
    words_.erase(0, leaf_.value_or(words_.size()));
    if (leaf_) leaf_ = 0;
    const std::string_view piece = text_.substr(given_, piece_size);
    given_ += piece.size();
    xmlParseChunk(library_->context, piece.data(), static_cast<int>(piece.size()), 0);
    if (is_over_) return;
    const std::size_t at = understood();
    // The library looks for the ; of an & however far it is; no tag may stand between.
    if (text_.substr(at, 1) == "&" && text_.substr(at, given_ - at).find('<') != std::string_view::npos)
        refuse_ampersand(at);
    else if (given_ - at > longest_tag)
        refuse(at, fmt::format("tags and comments of at most {} KiB", longest_tag / 1024), "a longer one");
    else if (xmlDictSize(library_->context->dict) > most_names)
        refuse(at, fmt::format("at most {} names of elements and attributes", most_names), "more");
}

XmlParser::Range XmlParser::keep(std::string_view words) {
    words_ += words;
    return {words_.size() - words.size(), words.size()};
}

void XmlParser::open(std::string_view element, Range attributes) {
    if (depth_ == deepest)
        return refuse_tag(fmt::format("at most {} elements inside each other", deepest), "one more");
    ++depth_;
    tags_.push_back({true, element, understood(), attributes, {}});
    leaf_ = words_.size();
}

void XmlParser::close(std::string_view element) {
    Range text;
    if (leaf_) text = {*leaf_, words_.size() - *leaf_};
    leaf_.reset();
    --depth_;
    tags_.push_back({false, element, understood() - 1, {}, text});
    if (depth_ == 0 && one_element_only_) stop();
}

void XmlParser::stop() {
    is_over_ = true;
    xmlStopParser(library_->context);
}

void XmlParser::refuse(std::size_t position, std::string expected, std::string found) {
    if (is_over_) return; // what is told after the first mistake comes of it
    refusal_.emplace(LineCount{text_}.place(file_, position), std::move(expected), std::move(found),
                     "Open the file in the program that wrote it and save it again.");
    stop();
}

void XmlParser::refuse_tag(std::string expected, std::string found) {
    const auto begin = text_.rfind('<', understood() - 1);
    refuse(begin, std::move(expected), std::move(found));
}

void XmlParser::refuse_ampersand(std::size_t position) {
    refuse(position, "& written as &amp;", written(position));
}

std::string XmlParser::written(std::size_t position) const {
    return quoted(to_line_end(text_.substr(position)));
}

std::size_t XmlParser::understood() const {
    return begin_ + static_cast<std::size_t>(xmlByteConsumed(library_->context));
}

} // namespace attune::read
