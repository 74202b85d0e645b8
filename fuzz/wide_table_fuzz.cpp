// SPDX-License-Identifier: Apache-2.0
#include <fuzz/feed.hpp>

#include <attune/read/wide_table.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    attune::read::ReadOptions options;
    options.table.frames = attune::Rate{25};
    return attune::fuzz::feed(bytes, size, "fuzz.csv", attune::read::wide_table, options);
}
