// SPDX-License-Identifier: Apache-2.0
// Everything that the program asks for goes through here and is counted.

#include <apps/attune/memory.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace attune::app {
namespace {

/// Of the 50 MB: the program's code, what its libraries ask for past this file, and pages kept for later.
constexpr std::size_t uncounted = 20'000'000;
constexpr std::size_t for_the_program = 50'000'000;
constexpr std::size_t anything = SIZE_MAX;

std::atomic<std::size_t> held{0};
std::atomic<std::size_t> allowed{anything};

/// What the recordings since then are said to allow together, and the words that say it.
struct Said {
    std::size_t bytes = 0;
    std::string words;
};

Said& said() {
    static Said kept;
    return kept;
}

} // namespace

const char* TooMuchMemory::what() const noexcept {
    return said().words.c_str();
}

void allow_memory_for(const std::string& recording, std::size_t size) {
    const bool is_first = allowed == anything;
    const std::size_t others = held - std::min(held.load(), size); // the file itself is held already
    const std::size_t before = is_first ? others + for_the_program - uncounted : allowed.load();
    Said& now = said();
    now.bytes = (is_first ? for_the_program : now.bytes) + 4 * size;
    now.words = fmt::format(
        "{}: needs more than {} MB of memory, four times its size and 50 MB, because it holds more "
        "than a recording of one session or day does; cut it into sessions, a file for each, and "
        "measure each alone",
        is_first ? recording : recording + " and what was read before it", now.bytes / 1'000'000);
    allowed = before + 4 * size;
}

void allow_more_memory(std::size_t bytes) {
    if (allowed != anything) allowed += bytes;
}

void allow_any_memory() {
    allowed = anything;
}

} // namespace attune::app

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

namespace {

using attune::app::held;

void give_back(void* block) {
    if (block == nullptr) return;
    held.fetch_sub(malloc_usable_size(block), std::memory_order_relaxed);
    std::free(block);
}

void* take(std::size_t size) {
    void* const block = std::malloc(std::max<std::size_t>(size, 1));
    if (block == nullptr) throw std::bad_alloc{};
    const std::size_t taken = malloc_usable_size(block);
    if (held.fetch_add(taken, std::memory_order_relaxed) + taken > attune::app::allowed) {
        give_back(block);
        throw attune::app::TooMuchMemory{};
    }
    return block;
}

} // namespace

// All other forms but those for aligned types, which no list here is made of, call these.
void* operator new(std::size_t size) {
    return take(size);
}
void operator delete(void* block) noexcept {
    give_back(block);
}
void operator delete(void* block, std::size_t) noexcept {
    give_back(block);
}

#endif
