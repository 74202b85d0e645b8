// SPDX-License-Identifier: Apache-2.0
#include <attune/read/xml.hpp>

#include <attune/read/line_count.hpp>
#include <attune/read/xml_parser.hpp>

namespace attune::read {

XmlWalk::XmlWalk(std::string_view text, std::string file)
    : text_{text}, file_{std::move(file)}, parser_{std::make_unique<XmlParser>(text, file_)} {}

XmlWalk::XmlWalk(std::string_view text, std::string file, std::size_t position)
    : text_{text}, file_{std::move(file)}, parser_{std::make_unique<XmlParser>(text, file_, position)},
      within_{position} {}

XmlWalk::~XmlWalk() = default;

XmlWalk::Step XmlWalk::next() {
    attributes_.clear();
    inside_ = {};
    const XmlParser::Tag* tag = parser_->next();
    if (tag == nullptr) {
        if (begun_ && depth_ == 0) return Step::end;
        within_ = text_.size();
        return Step::cut_off;
    }
    element_ = tag->element;
    within_ = tag->within;
    if (!tag->is_opening) {
        --depth_;
        inside_ = parser_->words(tag->text);
        return Step::closing;
    }
    begun_ = true;
    ++depth_;
    for (const XmlParser::Attribute& attribute : parser_->attributes(*tag))
        attributes_.push_back({attribute.name, parser_->words(attribute.value)});
    return Step::opening;
}

bool XmlWalk::skip() {
    const std::size_t outside = depth_ - 1;
    while (depth_ > outside)
        if (next() == Step::cut_off) return false;
    return true;
}

std::string_view XmlWalk::attribute(std::string_view name) const {
    for (const Attribute& attribute : attributes_)
        if (attribute.name == name) return attribute.value;
    return {};
}

std::size_t XmlWalk::position() const {
    const auto found = text_.rfind('<', within_);
    return found == std::string_view::npos ? 0 : found;
}

Place XmlWalk::place() const {
    const LineCount lines{text_};
    return lines.place(file_, position());
}

} // namespace attune::read
