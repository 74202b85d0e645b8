// SPDX-License-Identifier: Apache-2.0
#include <attune/write/xml_text.hpp>

#include <doctest/doctest.h>

using attune::write::xml_text;

TEST_CASE("signs that mean something to XML are named") {
    CHECK(xml_text("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; 'd'");
    CHECK(xml_text("]]>") == "]]&gt;");
    CHECK(xml_text("") == "");
}

TEST_CASE("tabs and line ends stand as their numbers, which no reader changes") {
    CHECK(xml_text("two\r\nlines\tand a tab") == "two&#13;&#10;lines&#9;and a tab");
}

TEST_CASE("other people's letters stay as they are") {
    CHECK(xml_text("Zo\xC3\xAB \xE2\x80\x93 \xF0\x9F\x99\x82") == "Zo\xC3\xAB \xE2\x80\x93 \xF0\x9F\x99\x82");
    CHECK(xml_text("\xF4\x8F\xBF\xBF") == "\xF4\x8F\xBF\xBF"); // U+10FFFF, the last there is
}

TEST_CASE("what XML can not hold becomes the sign that stands for it") {
    const std::string unknown = "\xEF\xBF\xBD";
    CHECK(xml_text(std::string_view{"a\0b", 3}) == "a" + unknown + "b");
    CHECK(xml_text("\x01\x1F") == unknown + unknown);
    CHECK(xml_text("caf\xE9") == "caf" + unknown);                  // Latin-1
    CHECK(xml_text("\xC0\xAF") == unknown + unknown);               // overlong
    CHECK(xml_text("\xED\xA0\x80") == unknown + unknown + unknown); // a surrogate
    CHECK(xml_text("\xF4\x90\x80\x80") == unknown + unknown + unknown + unknown);
    CHECK(xml_text("\xE2\x80") == unknown + unknown); // cut off
    CHECK(xml_text("\xEF\xBF\xBE\xEF\xBF\xBF") == unknown + unknown);
}
