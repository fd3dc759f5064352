#include "ui/printing/pagination.h"

#include <cstddef>

namespace {

/// The height of the group that begins at `first`, without the space that it may end with.
int groupHeight(const std::vector<Strip> &strips, size_t first)
{
    int height = 0;
    int withSpace = 0;
    for (size_t i = first; i < strips.size() && strips[i].group == strips[first].group; ++i) {
        withSpace += strips[i].height;
        if (!strips[i].isSpace) {
            height = withSpace;
        }
    }
    return height;
}

} // namespace

std::vector<StripPlace> paginate(const std::vector<Strip> &strips, int pageHeight)
{
    std::vector<StripPlace> places;
    places.reserve(strips.size());
    StripPlace next;
    for (size_t i = 0; i < strips.size(); ++i) {
        const Strip &strip = strips[i];
        const bool beginsGroup = i == 0 || strips[i - 1].group != strip.group;
        const int wanted = beginsGroup ? groupHeight(strips, i) : strip.height;
        const bool fits = next.top + wanted <= pageHeight || (strip.isSpace && !beginsGroup);
        if (next.top > 0 && (strip.startsPage || !fits)) {
            next = {next.page + 1, 0};
        }
        places.push_back(next);
        if (!strip.isSpace || next.top > 0) {
            next.top += strip.height;
        }
    }
    return places;
}
