#pragma once

#include <QRect>
#include <QSize>

/// How a timetable's own coordinates lie on the screen: which axis goes where, what is scrolled away, and the mirror of a
/// right to left interface.
struct TimetableFrame
{
    struct Spot
    {
        bool pinned = false; ///< in the columns that do not scroll
        double along = 0;
        double across = 0;   ///< within its part
    };

    QSize size;              ///< of the viewport
    bool timeAcross = false; ///< transposed: time goes sideways, columns lie below each other
    bool mirrored = false;
    double alongOffset = 0; ///< scrolled away
    double acrossOffset = 0;
    double pinnedWidth = 0;

    double alongExtent() const { return timeAcross ? size.width() : size.height(); }
    double acrossExtent() const { return timeAcross ? size.height() : size.width(); }
    QRect rect(bool pinned, double along, double length, double across, double width) const;
    /// The band of the whole viewport that a stretch of time takes.
    QRect band(double along, double length) const;
    /// The viewport without the pinned columns, and those alone.
    QRect part(bool pinned) const;
    Spot spot(const QPoint &point) const;
};
