// SPDX-License-Identifier: Apache-2.0
#include <attune/read/xml.hpp>

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
    const std::string whole = "<?xml version='1.0'?><a x='1'><!-- c --><b y=\"2\"/><![CDATA[d]]>&amp;é</a>";
    CHECK(steps(whole) == "<a <b >b >a $");
    for (std::size_t length = 0; length < whole.size(); ++length) {
        CAPTURE(length);
        CHECK(steps(whole.substr(0, length)).back() == '!');
    }
}

TEST_CASE("a text that is no XML is one in which no element begins") {
    CHECK(steps("") == "!");
    CHECK(steps("onset,offset\n1,2\n") == "!");
}

TEST_CASE("attributes and text come as they are meant") {
    XmlWalk walk{"<a one='1 > 0' two = \"it&apos;s &#xE9;&#x1F600;\" xmlns:n='n' n:three='3'>"
                 "<b>x &amp;<!-- no --><![CDATA[ <c>&amp;]]></b> y <b>no<i>t </i> leaf</b></a>",
                 "x.xml"};
    REQUIRE(walk.next() == XmlWalk::Step::opening);
    CHECK(walk.attribute("one") == "1 > 0");
    CHECK(walk.attribute("two") == "it's é😀");
    CHECK(walk.attribute("three") == "");
    REQUIRE(walk.attributes().size() == 2);
    CHECK(walk.attributes()[1].name == "two");
    REQUIRE(walk.next() == XmlWalk::Step::opening);
    CHECK(walk.depth() == 2);
    CHECK(walk.skip());
    CHECK(walk.element() == "b");
    CHECK(walk.inside() == "x & <c>&amp;");
    CHECK(walk.depth() == 1);
    REQUIRE(walk.next() == XmlWalk::Step::opening);
    REQUIRE(walk.next() == XmlWalk::Step::opening);
    REQUIRE(walk.next() == XmlWalk::Step::closing);
    CHECK(walk.inside() == "t ");
    REQUIRE(walk.next() == XmlWalk::Step::closing);
    CHECK(walk.inside() == "");
}

TEST_CASE("a text is UTF-8, whatever it says of itself") {
    for (const std::string encoding : {"ISO-8859-1", "UTF-16", "klingon"}) {
        const std::string text = "<?xml version='1.0' encoding='" + encoding + "'?><a>é</a>";
        XmlWalk walk{text, "x.xml"};
        walk.next();
        REQUIRE(walk.next() == XmlWalk::Step::closing);
        CHECK(walk.inside() == "é");
    }
}

TEST_CASE("what a DTD adds is not in the file") {
    XmlWalk walk{"<!DOCTYPE a [<!ATTLIST a x CDATA \"1\">]><a y=\"2\"/>", "x.xml"};
    REQUIRE(walk.next() == XmlWalk::Step::opening);
    CHECK(walk.attributes().size() == 1);
    CHECK(walk.attribute("x") == "");
}

TEST_CASE("where the library's pieces end makes no difference") {
    const std::string content = "<b x='1 > 0 &lt; é😀'>é&amp;😀<![CDATA[<é>]]><!-- > --></b>\n<c/>";
    for (std::size_t shift = 0; shift < content.size(); ++shift) {
        std::string text = "<a>" + std::string(shift, ' ');
        std::size_t written = 0;
        for (; text.size() < 70'000; ++written) text += content;
        text += "</a>";
        XmlWalk walk{text, "x.xml"};
        std::size_t read = 0;
        std::size_t wrong = 0;
        for (auto step = walk.next(); step != XmlWalk::Step::end; step = walk.next()) {
            REQUIRE(step != XmlWalk::Step::cut_off);
            const bool is_b = walk.element() == "b";
            if (is_b && step == XmlWalk::Step::opening) {
                ++read;
                wrong += walk.attribute("x") == "1 > 0 < é😀" ? 0 : 1;
                wrong += text.compare(walk.position(), 3, "<b ") == 0 ? 0 : 1;
            }
            if (is_b && step == XmlWalk::Step::closing) wrong += walk.inside() == "é&😀<é>" ? 0 : 1;
        }
        CAPTURE(shift);
        CHECK(read == written);
        CHECK(wrong == 0);
    }
}

TEST_CASE("a tag is where its < stands") {
    const std::string text = "<a>\n <b x=\"1\n2\"/>\n</a\n>";
    XmlWalk walk{text, "x.xml"};
    std::string places;
    while (walk.next() != XmlWalk::Step::end) places += words(walk.place()) + " ";
    CHECK(places == "x.xml:1:1 x.xml:2:2 x.xml:2:2 x.xml:4:1 ");
}

TEST_CASE("a walk over one element ends behind it") {
    const std::string text = "<a><b>1</b><b>2</b><b>3</b></a>";
    XmlWalk walk{text, "x.xml", text.find("<b>2")};
    CHECK(walk.next() == XmlWalk::Step::opening);
    CHECK(walk.position() == text.find("<b>2"));
    CHECK(walk.next() == XmlWalk::Step::closing);
    CHECK(walk.inside() == "2");
    CHECK(walk.next() == XmlWalk::Step::end);
    CHECK(walk.next() == XmlWalk::Step::end);
}

TEST_CASE("XML that is wrong is refused with line, column and what stands there") {
    const auto refused = [](std::string_view text, const std::string& why) {
        const std::string save = " Open the file in the program that wrote it and save it again.";
        CHECK_THROWS_WITH_AS(steps(text), ("x.xml:" + why + save).c_str(), Unreadable);
    };
    refused("<a>\n <b></a>", "2:5: expected </b>, found </a>.");
    refused("<a/></a>", "1:5: expected the end of the file, found \"</a>\".");
    refused("<a/>\n<b/>\n", "2:1: expected the end of the file, found \"<b/>\".");
    refused("<a x=1>", "1:6: expected well-formed XML, found \"1>\" (AttValue: \" or ' expected).");
    refused("<a>\x01</a>",
            "1:4: expected well-formed XML, found \"\x01</a>\" (PCDATA invalid Char value 1).");
    for (const std::string_view ampersand : {"& more", "&more", "&nbsp;"}) {
        const auto there = std::string{ampersand};
        refused("<a>\n <b>you " + there + "</b></a>",
                "2:9: expected & written as &amp;, found \"" + there + "</b></a>\".");
        refused("<!DOCTYPE a SYSTEM \"a.dtd\">\n<a b=\"" + there + "\"/>",
                "2:7: expected & written as &amp;, found \"" + there + "\"/>\".");
    }
}

TEST_CASE("entities that a file declares are refused, of whatever kind") {
    for (const std::string kind : {"<!ENTITY b 'ha'>", "<!ENTITY b SYSTEM 'b.txt'>", "<!ENTITY % b '<!--'>",
                                   "<!ENTITY % b SYSTEM 'b.dtd'>", "<!ENTITY b SYSTEM 'b' NDATA n>"})
        CHECK_THROWS_WITH_AS(steps("<!DOCTYPE a [\n" + kind + "]><a>&b;</a>"),
                             "x.xml:2:1: expected XML that declares no entities, found an <!ENTITY "
                             "declaration. Open the file in "
                             "the program that wrote it and save it again.",
                             Unreadable);
}

TEST_CASE("a hundred elements may stand inside each other, one more is refused") {
    std::string deep;
    for (int level = 0; level < 100; ++level) deep += "<a>";
    CHECK(steps(deep).back() == '!');
    CHECK_THROWS_WITH_AS(
        steps(deep + "<a>"),
        "x.xml:1:301: expected at most 100 elements inside each other, found one more. Open the "
        "file in the program that wrote it and save it again.",
        Unreadable);
}

TEST_CASE("4,096 attributes are read, and a tag of 256 KiB; more is refused") {
    const auto with_attributes = [](int count) {
        std::string text = "<a";
        for (int number = 0; number < count; ++number) text += " x" + std::to_string(number) + "=''";
        return text + "/>";
    };
    CHECK(steps(with_attributes(4096)) == "<a >a $");
    CHECK_THROWS_WITH_AS(
        steps(with_attributes(4097)),
        "x.xml:1:1: expected at most 4096 attributes, found 4097 in one tag. Open the file in "
        "the program that wrote it and save it again.",
        Unreadable);
    const auto with_value = [](std::size_t size) { return "<a><b x='" + std::string(size, 'y') + "'/></a>"; };
    CHECK(steps(with_value(250 * 1024)) == "<a <b >b >a $");
    CHECK_THROWS_WITH_AS(
        steps(with_value(300 * 1024)),
        "x.xml:1:4: expected tags and comments of at most 256 KiB, found a longer one. Open the "
        "file in the program that wrote it and save it again.",
        Unreadable);
}

TEST_CASE("a text may have ten thousand names of elements and attributes") {
    const auto with_names = [](int count) {
        std::string text = "<a>";
        for (int number = 0; number < count; ++number) text += "<n" + std::to_string(number) + "/>\n";
        return text + std::string(20'000, ' ') + "</a>";
    };
    CHECK(steps(with_names(9'900)).back() == '$');
    CHECK_THROWS_AS(steps(with_names(20'000)), Unreadable);
}
