// SPDX-License-Identifier: Apache-2.0
// A draft can be read back, whatever the labels of the recording are, and knows every code of it.
#include <fuzz/feed.hpp>

#include <attune/read/draft.hpp>
#include <attune/read/interpret.hpp>
#include <attune/read/long_table.hpp>
#include <attune/read/mapping.hpp>

#include <cstdlib>

namespace {

using namespace attune::read;

Codebook drafted(const Coding& coding) {
    try {
        return codebook_from({"draft.toml", draft_codebook(coding, "fuzz.csv")});
    } catch (const Unreadable&) {
        std::abort();
    }
}

Coding read_and_draft(const Document& document, const ReadOptions& options) {
    Coding coding = long_table(document, options);
    const Codebook draft = drafted(coding);
    for (const TrackMapping& track : map_codes(coding, draft).tracks)
        for (const CodeMapping& code : track.codes)
            if (!track.episodes && code.marks > 0 && code.as == CodeMapping::As::unmapped) std::abort();
    (void)interpret(coding, draft);
    return coding;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    return attune::fuzz::feed(bytes, size, "fuzz.csv", read_and_draft);
}
