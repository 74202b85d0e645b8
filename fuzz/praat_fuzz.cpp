// SPDX-License-Identifier: Apache-2.0
#include <fuzz/feed.hpp>

#include <attune/read/praat.hpp>

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    return attune::fuzz::feed(bytes, size, "fuzz.TextGrid", attune::read::praat);
}
