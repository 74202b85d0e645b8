// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/document.hpp>
#include <attune/read/finding.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::read {

enum class Encoding { utf8, utf16_le, utf16_be, windows_1252 };

/// "UTF-8", "UTF-16 (little endian)", ...
std::string_view name(Encoding encoding);

/// The text of a document, as UTF-8 without a byte order mark, and how its bytes were understood. A document
/// that is UTF-8 already is not copied: the document must then outlive this.
class DecodedText {
public:
    DecodedText(std::string_view in_document, std::vector<Finding> findings);
    DecodedText(std::string converted, Encoding encoding, std::vector<Finding> findings);

    std::string_view text() const { return converted_ ? std::string_view{*converted_} : in_document_; }
    Encoding encoding() const { return encoding_; }
    /// The memory this takes beside the document.
    std::size_t size_beside() const { return converted_ ? converted_->capacity() : 0; }
    /// Bytes that stand for no sign (read as U+FFFD), a cut-off end, an encoding other than UTF-8.
    const std::vector<Finding>& findings() const { return findings_; }

private:
    std::string_view in_document_;
    std::optional<std::string> converted_;
    Encoding encoding_;
    std::vector<Finding> findings_;
};

/// The document as text. A byte order mark decides; without one, UTF-16 is known by its zero bytes, then
/// UTF-8 by its rules, and what follows neither is read as Windows-1252, in which every Latin-1 text is the
/// same. Throws Unreadable where the bytes are no text: another kind of file (.xlsx, .zip, .pdf, a picture,
/// ...) or bytes that no text holds.
DecodedText decode(const Document& document);

/// The whole lines among the first `bytes` bytes, or everything where the document is shorter. For proposing
/// a format; none where that is no text.
std::optional<DecodedText> decode_beginning(const Document& document, std::size_t bytes);

} // namespace attune::read
