// SPDX-License-Identifier: Apache-2.0
#include <attune/care/shown.hpp>

#include <attune/read/finding.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace attune;
using namespace attune::care;
using namespace std::chrono_literals;

namespace {

Shown shown(const char* day, Duration onset, Duration offset, std::string recording = "session.eaf") {
    return {day_named(day).value(), std::move(recording), {Instant{onset}, Instant{offset}}, "comfort"};
}

std::string text_of(const std::vector<Shown>& all) {
    std::string text{shown_heading()};
    for (const Shown& one : all) text += shown_text(one);
    return text;
}

std::string refusal(const std::string& text) {
    try {
        parse_shown({"shown.toml", text});
    } catch (const read::Unreadable& unreadable) {
        return unreadable.what();
    }
    return "it was read";
}

} // namespace

TEST_CASE("what was shown is written for people, to the letter") {
    Shown one = shown("2026-11-20", 86'700ms, 94'800ms);
    one.noticed_by_parent = true;
    CHECK(
        text_of({one})
        == "# What was shown to a family. `attune moments --mark-shown` adds to it; change it as you like.\n"
           "\n[[shown]]\nday = 2026-11-20\nrecording = \"session.eaf\"\nonset_s = 86.7\noffset_s = 94.8\n"
           "theme = \"comfort\"\nnoticed_by_parent = true\nnoticed_by_me = false\nnext_time = false\n");
    CHECK(parse_shown({"shown.toml", std::string{shown_heading()}}).empty());
}

TEST_CASE("it is read as it was written") {
    constexpr std::uint32_t week = 604'800'000; // ms; a number of seconds keeps its nanoseconds for a month
    rc::check([](std::uint32_t onset_ms, std::uint16_t length_ms, std::uint8_t chips, std::string recording) {
        std::erase_if(recording, [](char sign) { return sign < ' ' || sign == 127; });
        onset_ms %= week;
        Shown one = shown("2026-11-20", std::chrono::milliseconds{onset_ms},
                          std::chrono::milliseconds{onset_ms + 1LL + length_ms}, recording);
        one.noticed_by_parent = (chips & 1) != 0;
        one.noticed_by_me = (chips & 2) != 0;
        one.next_time = (chips & 4) != 0;
        CHECK(parse_shown({"shown.toml", text_of({one})}) == std::vector{one});
    });
}

TEST_CASE("a moment that was marked twice on one day was shown once, as it was said last") {
    Shown noticed = shown("2026-11-20", 10s, 18s);
    noticed.next_time = true;
    const Shown later = shown("2026-11-21", 10s, 18s);
    CHECK(parse_shown({"shown.toml", text_of({shown("2026-11-20", 10s, 18s), later, noticed})})
          == std::vector{later, noticed});
}

TEST_CASE("a moment is known again by half of it, and only in its own recording") {
    const std::vector<Shown> all{shown("2026-11-20", 10s, 18s), shown("2026-11-21", 14s, 30s),
                                 shown("2026-11-21", 10s, 18s, "other.eaf")};
    const auto times = [&](Duration onset, Duration offset) {
        return times_shown(all, "session.eaf", {Instant{onset}, Instant{offset}});
    };
    CHECK(times(10s, 18s) == 2);
    CHECK(times(6s, 14s) == 1);       // half of it
    CHECK(times(6s, 14s - 1ns) == 0); // less
    CHECK(times(18s, 26s) == 1);
    CHECK(times(40s, 48s) == 0);
}

TEST_CASE("the last time is the latest day, wherever it stands") {
    const std::vector<Shown> all{shown("2026-11-20", 10s, 18s), shown("2026-11-21", 14s, 30s),
                                 shown("2026-11-20", 20s, 28s), shown("2026-11-21", 40s, 48s)};
    CHECK(shown_last(all) == std::vector{all[1], all[3]});
    CHECK(shown_last({}).empty());
}

TEST_CASE("a line that does not fit is refused where it stands") {
    CHECK(refusal("[[shown]]\nday = 2026-11-20\nrecording = \"s.eaf\"\nonset_s = 8\noffset_s = 8\n")
          == "shown.toml:5:12: expected a time after onset_s, found 8. Write where the moment ends.");
    CHECK(refusal("[[shown]]\nday = \"soon\"\nrecording = \"s.eaf\"\nonset_s = 8\noffset_s = 9\n")
          == "shown.toml:2:7: expected a day, found \"soon\". Write it as 2026-11-02.");
    CHECK(refusal("[[shown]]\nday = 2026-11-20\nrecording = \"s.eaf\"\nonset_s = 1e300\noffset_s = 9\n")
          == "shown.toml:4:11: expected seconds of the recording, found 1e+300. Write them as 86.7.");
    CHECK(refusal("[[seen]]\n").find("shown.toml:1") == 0);
}
