// SPDX-License-Identifier: Apache-2.0
#include <attune/read/blanks.hpp>
#include <attune/read/xml.hpp>

#include <attune/read/xml_text.hpp>

#include <string>

#include <doctest/doctest.h>

using namespace attune::read;

namespace {

// "<a <b >b >a $" for an opening of a, of b, their closings, and a whole end; "!" for one that is cut off.
std::string steps(std::string_view text) {
    XmlWalk walk{text, "x.xml"};
    std::string taken;
    while (true) {
        switch (walk.next()) {
        case XmlWalk::Step::opening: taken += "<" + std::string{walk.element()} + " "; break;
        case XmlWalk::Step::closing: taken += ">" + std::string{walk.element()} + " "; break;
        case XmlWalk::Step::end: return taken + "$";
        case XmlWalk::Step::cut_off: return taken + "!";
        }
    }
}

} // namespace

TEST_CASE("a walk opens and closes each element once, an empty one too") {
    CHECK(steps("<a><b/><c>x</c></a>") == "<a <b >b <c >c >a $");
    CHECK(steps("<?xml version='1.0'?>\n<!-- <no/> -->\n<a />\n") == "<a >a $");
    CHECK(steps("<a><![CDATA[<no/>]]></a>") == "<a >a $");
    CHECK(steps("<!DOCTYPE a SYSTEM \"http://example.org/a.dtd\"><a/>") == "<a >a $");
    CHECK(steps("<!DOCTYPE a [<!ELEMENT a (b)>]><a/>") == "<a >a $");
}

TEST_CASE("a text that ends too early is walked as far as it goes, wherever it is cut") {
    const std::string whole = "<?xml?><a x='1'><!-- c --><b y=\"2\"/><![CDATA[d]]></a>";
    CHECK(steps(whole) == "<a <b >b >a $");
    for (std::size_t length = 0; length < whole.size(); ++length) {
        CAPTURE(length);
        CHECK(steps(whole.substr(0, length)).back() == '!');
    }
}

TEST_CASE("attributes and the text inside come as written") {
    XmlWalk walk{"<a one='1 > 0' two = \"it's\"><b>x &amp; <i>y</i></b></a>", "x.xml"};
    REQUIRE(walk.next() == XmlWalk::Step::opening);
    CHECK(walk.attribute("one") == "1 > 0");
    CHECK(walk.attribute("two") == "it's");
    CHECK(walk.attribute("three") == "");
    REQUIRE(walk.attributes().size() == 2);
    CHECK(walk.attributes()[1].name == "two");
    CHECK(walk.attributes()[1].value == "it's");
    REQUIRE(walk.next() == XmlWalk::Step::opening);
    CHECK(walk.depth() == 2);
    CHECK(walk.skip());
    CHECK(walk.element() == "b");
    CHECK(walk.inside() == "x &amp; <i>y</i>");
    CHECK(walk.depth() == 1);
}

TEST_CASE("a walk over one element ends behind it") {
    const std::string text = "<a><b>1</b><b>2</b></a>";
    XmlWalk walk{text, "x.xml", text.find("<b>2")};
    CHECK(walk.next() == XmlWalk::Step::opening);
    CHECK(walk.next() == XmlWalk::Step::closing);
    CHECK(walk.inside() == "2");
    CHECK(walk.next() == XmlWalk::Step::end);
}

TEST_CASE("XML that is wrong is refused with line, column and what stands there") {
    const std::string save = " Open the file in the program that wrote it and save it again.";
    CHECK_THROWS_WITH_AS(steps("<a>\n <b></a>"), ("x.xml:2:5: expected </b>, found </a>." + save).c_str(),
                         Unreadable);
    CHECK_THROWS_WITH_AS(steps("<a/></a>"),
                         ("x.xml:1:5: expected no closing tag, found </a>." + save).c_str(), Unreadable);
    CHECK_THROWS_WITH_AS(
        steps("<a/><a/>"),
        ("x.xml:1:5: expected the end of the file, found a second document after the first." + save).c_str(),
        Unreadable);
    CHECK_THROWS_WITH_AS(steps("<a x=1>"),
                         ("x.xml:1:1: expected an attribute as name=\"value\", found '1'." + save).c_str(),
                         Unreadable);
    CHECK_THROWS_WITH_AS(steps("< a>"),
                         ("x.xml:1:1: expected the name of an element after <, found ' '." + save).c_str(),
                         Unreadable);
    CHECK_THROWS_WITH_AS(
        steps("<!DOCTYPE a [<!ENTITY b 'ha'>]><a>&b;</a>"),
        ("x.xml:1:1: expected XML that declares no entities, found an <!ENTITY declaration." + save).c_str(),
        Unreadable);
}

TEST_CASE("a hundred elements may stand inside each other, one more is refused") {
    std::string deep;
    for (int level = 0; level < 100; ++level) deep += "<a>";
    CHECK(steps(deep).back() == '!');
    CHECK_THROWS_AS(steps(deep + "<a>"), Unreadable);
}

TEST_CASE("escapes are read, what XML does not define stays") {
    CHECK(plain("a &lt; b &amp;&amp; c &gt; d &quot;e&apos;") == "a < b && c > d \"e'");
    CHECK(plain("&#233;&#xE9;&#x1F600;") == "éé😀");
    CHECK(plain("&nbsp; &#0; &#xD800; &#x110000; &; & &#99999999999; &lt")
          == "&nbsp; &#0; &#xD800; &#x110000; &; & &#99999999999; &lt");
    CHECK(plain("a<!-- no -->b<![CDATA[<c>&amp;]]>") == "ab<c>&amp;");
    CHECK(plain("<![CDATA[open") == "open");
    CHECK(unpadded(" \t\n x y \r\n") == "x y");
    CHECK(unpadded(" \n") == "");
}
