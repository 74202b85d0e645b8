// SPDX-License-Identifier: Apache-2.0
#include <attune/read/table_layout.hpp>

#include <doctest/doctest.h>

using namespace attune;
using namespace attune::read;

TEST_CASE("entries of a layout are taken one by one") {
    TableLayout layout;
    for (const char* entry :
         {"onset=Start (s)", "code=a=b", "unit=hmsf", "fps=25", "rate_hz=12.5", "delimiter=tab", "decimal=,"})
        CHECK(refusal_of(layout, entry) == std::nullopt);
    CHECK(layout.onset == "Start (s)");
    CHECK(layout.code == "a=b");
    CHECK(layout.unit == TimeUnit::clock_frames);
    CHECK(layout.frames == Rate{25});
    CHECK(layout.sampling == Rate{12.5});
    CHECK(layout.delimiter == '\t');
    CHECK(layout.decimal == ',');
}

TEST_CASE("an entry that does not fit leaves the layout and says what would") {
    TableLayout layout;
    CHECK(refusal_of(layout, "onset=") == "onset=COLUMN");
    CHECK(refusal_of(layout, "unit=hours") == "unit=s|ms|frames|hms|hmsf");
    CHECK(refusal_of(layout, "fps=0") == "fps=NUMBER");
    CHECK(refusal_of(layout, "fps=25x") == "fps=NUMBER");
    CHECK(refusal_of(layout, "rate_hz=inf") == "rate_hz=NUMBER");
    CHECK(refusal_of(layout, "delimiter=ab") == "delimiter=SIGN or delimiter=tab");
    CHECK(refusal_of(layout, "onsets=Start")
          == "KEY=VALUE, where KEY is onset, offset, duration, time, person, track, code, source, unit, fps, "
             "rate_hz, delimiter or decimal");
    CHECK(layout == TableLayout{});
}

TEST_CASE("what is said stands over what lies below") {
    TableLayout own;
    own.onset = "Start";
    own.unit = TimeUnit::seconds;
    TableLayout below;
    below.onset = "begin";
    below.offset = "end";
    below.unit = TimeUnit::frames;
    below.frames = Rate{25};
    const TableLayout both = laid_over(own, below);
    CHECK(both.onset == "Start");
    CHECK(both.offset == "end");
    CHECK(both.unit == TimeUnit::seconds);
    CHECK(both.frames == Rate{25});
}
