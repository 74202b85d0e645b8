// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <attune/read/format.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attune::fuzz {

/// Gives a reader these bytes as a file of this name. A Coding and Unreadable are both answers; whatever else
/// is thrown ends the fuzzer, as every sanitizer's complaint does. Returns 0, as libFuzzer wants.
int feed(const std::uint8_t* bytes, std::size_t size, std::string_view name,
         read::Coding (*reader)(const read::Document&, const read::ReadOptions&),
         const read::ReadOptions& options = {});

} // namespace attune::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);
