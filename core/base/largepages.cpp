#include "core/base/largepages.h"

#ifdef __linux__

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

namespace {

constexpr std::uintptr_t LargePage = 2 << 20;
constexpr int HeapAhead = 128 << 20; // addresses only: memory is taken as it is written to

} // namespace

void preferLargePages(void *begin, size_t size)
{
    const auto address = reinterpret_cast<std::uintptr_t>(begin);
    const std::uintptr_t first = (address + LargePage - 1) / LargePage * LargePage;
    const std::uintptr_t end = (address + size) / LargePage * LargePage;
    if (first < end) {
        madvise(reinterpret_cast<void *>(first), end - first, MADV_HUGEPAGE);
    }
}

void growHeapInLargePages()
{
#ifdef __GLIBC__
    mallopt(M_TRIM_THRESHOLD, 2 * HeapAhead);
    mallopt(M_MMAP_THRESHOLD, 32 << 20); // the most that is allowed
    mallopt(M_TOP_PAD, HeapAhead);
    void *begin = sbrk(0);
    void *volatile more = std::malloc(256 << 10); // than there is, so that the heap grows; or a compiler leaves it out
    std::free(more);
    preferLargePages(begin, size_t(static_cast<char *>(sbrk(0)) - static_cast<char *>(begin)));
#endif
}

#else

void preferLargePages(void *, size_t) {}
void growHeapInLargePages() {}

#endif
