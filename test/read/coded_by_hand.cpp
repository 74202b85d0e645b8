// SPDX-License-Identifier: Apache-2.0
#include <test/read/coded_by_hand.hpp>

namespace attune::test {

using namespace read;

Instant at(double seconds) {
    return Instant{nearest(Seconds{seconds})};
}

Interval between(double onset, double offset) {
    return {at(onset), at(offset)};
}

void mark(Coding& coding, const std::string& track, const std::string& code, double onset, double offset,
          const std::string& person) {
    CodedTrack& on = coding.track(track, person);
    const CodeIndex index = on.code(code);
    on.marks.push_back(
        {at(onset), at(offset), index, onset == offset ? Extent::instant : Extent::stretch, "a1"});
}

Codebook book(const std::string& text) {
    return codebook_from({"ours.toml", text});
}

const std::string gaze_of_both = R"(
name = "ours"
[[person]]
id = "CHI"
role = "child"
[[person]]
id = "MOT"
role = "caregiver"
[[track]]
name = "gaze@{person}"
role = "child"
channel = "gaze"
[track.code]
"looks" = { act = "bid" }
"away"  = { act = "withdraw" }
"later" = { act = "?" }
"blink" = { ignore = "no act" }
"hidden" = { coverage = false }
[[track]]
name = "gaze@{person}"
role = "caregiver"
channel = "gaze"
[track.code]
"looks" = { act = "answer" }
)";

Words said(const Reading& reading) {
    Words words;
    for (const Finding& finding : reading.findings) words.push_back(finding.what);
    return words;
}

} // namespace attune::test
