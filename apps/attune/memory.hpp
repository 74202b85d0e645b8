// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <new>
#include <string>

namespace attune::app {

/// Has lists of a megabyte and more given back to the system as soon as they are given up. Left to itself the
/// C library keeps pieces of up to 32 MB for later, and a long recording takes a third more memory. Does
/// nothing where that cannot be asked.
void give_memory_back();

/// A recording that needs more memory than one of its size may take. It is out of hand, or it was made to do
/// harm: the file is at fault, and not the machine.
class TooMuchMemory : public std::bad_alloc {
public:
    const char* what() const noexcept override;
};

/// Lets the program hold four times `size` bytes more, in which `recording` has to be read, measured and
/// told. Before the first recording it may hold what it likes; with that one come 50 MB for the program
/// itself. What is asked for beyond throws TooMuchMemory, wherever that is. Under a sanitizer, which counts
/// memory itself, nothing does.
void allow_memory_for(const std::string& recording, std::size_t size);

/// Lets it hold `bytes` more: what an option asks for beyond what is usual is not the recording's.
void allow_more_memory(std::size_t bytes);

/// Lets it hold what it likes again: what a model needs does not go with the size of a recording.
void allow_any_memory();

} // namespace attune::app
