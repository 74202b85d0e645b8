// SPDX-License-Identifier: Apache-2.0
#include <attune/report/markup.hpp>

#include <doctest/doctest.h>

using namespace attune::report;

TEST_CASE("elements close in the order in which they were opened") {
    Markup page;
    {
        const auto list = page.in("ul", {{"class", "breaks"}});
        page.element("li", "one");
        const auto item = page.in("li");
        page.text("two");
    }
    CHECK(std::move(page).take() == R"(<ul class="breaks"><li>one</li><li>two</li></ul>)");
}

TEST_CASE("whatever an id or a label holds, it stays text") {
    Markup page;
    page.element("p", {{"title", R"("><script>alert('x')</script>)"}},
                 "<img src=x onerror=alert(1)> & \"so on\"");
    CHECK(std::move(page).take()
          == "<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;\">"
             "&lt;img src=x onerror=alert(1)&gt; &amp; &quot;so on&quot;</p>");
    CHECK(escaped(std::string_view{"a\0b\x1b\x7f", 5})
          == "a\xEF\xBF\xBD"
             "b\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(escaped("tab\tand\nline") == "tab\tand\nline");
}

TEST_CASE("an attribute without text is left out") {
    Markup page;
    page.lone("path", {{"id", ""}, {"d", "M0,0h1"}});
    CHECK(std::move(page).take() == R"(<path d="M0,0h1"/>)");
}

TEST_CASE("numbers are drawn to a hundredth of a pixel, without zeros at the end") {
    CHECK(drawn(0) == "0");
    CHECK(drawn(-0.001) == "0");
    CHECK(drawn(100) == "100");
    CHECK(drawn(2.50) == "2.5");
    CHECK(drawn(-12.346) == "-12.35");
    CHECK(drawn(1234567.891) == "1234567.89");
}
