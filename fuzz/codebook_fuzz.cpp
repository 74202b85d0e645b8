// SPDX-License-Identifier: Apache-2.0
#include <fuzz/feed.hpp>

#include <attune/read/codebook.hpp>
#include <attune/read/interpret.hpp>

namespace {

using namespace attune;

/// A few marks and samples on names that codebooks use, so that a codebook that can be read is put to work.
read::Coding coding() {
    read::Coding made;
    const auto at = [](int second) { return Instant{std::chrono::seconds{second}}; };
    for (const char* name : {"gaze@CHI", "voice@MOT", "CHI", "xds@FA1", "code_num", "episode", "t"}) {
        read::CodedTrack& track = made.track(name, "");
        int second = 0;
        for (const char* label : {"looks away", "T", "x", "", "still", "CHNSP"}) {
            const CodeIndex code = track.code(label);
            track.marks.push_back({at(second), at(second + 2), code, read::Extent::stretch, "a1"});
            ++second;
        }
    }
    for (const char* name : {"AU12_r", "success", "confidence"})
        made.signals.push_back({name, "", at(0), Rate{2}, {0, 1, 2, 0, 1}});
    return made;
}

read::Coding interpreted(const read::Document& document, const read::ReadOptions&) {
    read::Coding made = coding();
    (void)read::interpret(made, read::codebook_from(document));
    return made;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    return attune::fuzz::feed(bytes, size, "fuzz.toml", interpreted);
}
