// SPDX-License-Identifier: Apache-2.0
#include <attune/write/web_vtt.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <vector>

using namespace attune;
using namespace std::chrono_literals;
using write::Subtitle;

namespace {

Subtitle subtitle(Duration onset, Duration offset, std::string text,
                  Subtitle::Place place = Subtitle::Place::bottom) {
    return {{Instant{onset}, Instant{offset}}, std::move(text), place};
}

std::string vtt(const std::vector<Subtitle>& subtitles) {
    std::string text;
    write::web_vtt(subtitles, [&](std::string_view piece) { text += piece; });
    return text;
}

} // namespace

TEST_CASE("subtitles stand in order of time, to the letter") {
    CHECK(vtt({subtitle(62'345ms, 70s, "Here your child turns to you."),
               subtitle(1s, 2'000'499'999ns, "Maybe: again!", Subtitle::Place::top)})
          == "WEBVTT\n\n00:00:01.000 --> 00:00:02.000 line:1\nMaybe: again!\n\n"
             "00:01:02.345 --> 00:01:10.000\nHere your child turns to you.\n");
    CHECK(vtt({}) == "WEBVTT\n");
}

TEST_CASE("a day has more than two digits of hours when it must, and nothing lasts no time") {
    CHECK(vtt({subtitle(100h, 100h + 1ns, "late")}) == "WEBVTT\n\n100:00:00.000 --> 100:00:00.001\nlate\n");
}

TEST_CASE("no text is taken for a tag, an arrow or the end of its subtitle") {
    CHECK(vtt({subtitle(1s, 2s, "a <b> & c --> d")})
          == "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\na &lt;b&gt; &amp; c --&gt; d\n");
    CHECK(vtt({subtitle(1s, 2s, "\n\none\r\n\r\ntwo\n")})
          == "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\none\ntwo\n");
}

TEST_CASE("whatever the text, there are as many subtitles as were given, and one arrow in each") {
    rc::check([](const std::vector<std::string>& texts) {
        std::vector<Subtitle> all;
        for (const std::string& text : texts) all.push_back(subtitle(1s, 2s, "x" + text));
        const std::string written = vtt(all);
        std::size_t arrows = 0, blocks = 0;
        for (auto at = written.find("-->"); at != std::string::npos; at = written.find("-->", at + 3))
            ++arrows;
        for (auto at = written.find("\n\n"); at != std::string::npos; at = written.find("\n\n", at + 2))
            ++blocks;
        CHECK(arrows == texts.size());
        CHECK(blocks == texts.size());
    });
}
