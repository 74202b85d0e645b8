// SPDX-License-Identifier: Apache-2.0
#include <apps/attune/memory.hpp>

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace attune::app {

void give_memory_back() {
#ifdef __GLIBC__
    constexpr int own_pages_from = 1 << 20;
    constexpr int kept_for_later = 8 << 20;
    mallopt(M_MMAP_THRESHOLD, own_pages_from);
    mallopt(M_TRIM_THRESHOLD, kept_for_later);
#endif
}

} // namespace attune::app
