#include "ui/timetable/timetableframe.h"

#include <algorithm>
#include <cmath>

namespace {

QRect ordered(double x, double width, double y, double height)
{
    const int left = int(std::lround(x));
    const int top = int(std::lround(y));
    return {left, top, int(std::lround(x + width)) - left, int(std::lround(y + height)) - top};
}

QRect mirroredIn(const QSize &size, const QRect &rect)
{
    return {size.width() - rect.x() - rect.width(), rect.y(), rect.width(), rect.height()};
}

} // namespace

QRect TimetableFrame::rect(bool pinned, double along, double length, double across, double width) const
{
    const double a = along - alongOffset;
    const double c = pinned ? across : across - acrossOffset + pinnedWidth;
    const QRect plain = timeAcross ? ordered(a, length, c, width) : ordered(c, width, a, length);
    return mirrored ? mirroredIn(size, plain) : plain;
}

QRect TimetableFrame::band(double along, double length) const
{
    const double a = along - alongOffset;
    const QRect plain = timeAcross ? ordered(a, length, 0, size.height()) : ordered(0, size.width(), a, length);
    return mirrored ? mirroredIn(size, plain) : plain;
}

QRect TimetableFrame::part(bool pinned) const
{
    const double from = pinned ? 0 : std::min(pinnedWidth, acrossExtent());
    const double width = pinned ? std::min(pinnedWidth, acrossExtent()) : acrossExtent() - from;
    const QRect plain = timeAcross ? ordered(0, size.width(), from, width) : ordered(from, width, 0, size.height());
    return mirrored ? mirroredIn(size, plain) : plain;
}

TimetableFrame::Spot TimetableFrame::spot(const QPoint &point) const
{
    const int x = mirrored ? size.width() - 1 - point.x() : point.x();
    const double along = (timeAcross ? x : point.y()) + alongOffset;
    const double across = timeAcross ? point.y() : x;
    const bool pinned = across < pinnedWidth;
    return {pinned, along, pinned ? across : across - pinnedWidth + acrossOffset};
}
