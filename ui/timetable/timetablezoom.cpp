// How large a TimetableView shows things: a part of it.

#include "ui/timetable/timetableview.h"

#include <QScrollBar>

#include <algorithm>

using namespace std::chrono;

namespace {

constexpr double SmallestZoom = 0.02;
constexpr double LargestZoom = 8;

} // namespace

void TimetableView::setZoom(double time, double columns, const QPoint &around)
{
    time = std::clamp(time, SmallestZoom, LargestZoom);
    columns = std::clamp(columns, SmallestZoom, LargestZoom);
    if (m_layout.axis().isEmpty() || (time == m_timeZoom && columns == m_columnZoom)) {
        m_timeZoom = time;
        m_columnZoom = columns;
        layOut();
        return;
    }
    const QPoint fixed = around.isNull() ? viewport()->rect().center() : around;
    const TimetableFrame before = frame();
    const TimetableFrame::Spot spot = before.spot(fixed);
    const sys_seconds instant = m_layout.axis().instantAt(spot.along);
    const double share = m_layout.scrolledWidth() > 0 ? spot.across / m_layout.scrolledWidth() : 0;
    m_timeZoom = time;
    m_columnZoom = columns;
    layOut();
    alongBar()->setValue(int(m_layout.axis().position(instant) - (spot.along - before.alongOffset)));
    if (!spot.pinned) {
        acrossBar()->setValue(int(share * m_layout.scrolledWidth() - (spot.across - before.acrossOffset)));
    }
    emit zoomed();
}

void TimetableView::zoomBy(double factor, Axis axis, const QPoint &around)
{
    const TimetableFrame now = frame();
    const bool showsAll = m_layout.length() <= now.alongExtent()
                       && m_layout.pinnedWidth() + m_layout.scrolledWidth() <= now.acrossExtent();
    if (factor < 1 && showsAll) {
        return; // there is nothing more to see from further away
    }
    setZoom(axis == Axis::Columns ? m_timeZoom : m_timeZoom * factor, axis == Axis::Time ? m_columnZoom : m_columnZoom * factor,
            around);
}

void TimetableView::resetZoom()
{
    setZoom(1, 1);
}

void TimetableView::fitToWindow()
{
    if (m_layout.axis().isEmpty()) {
        return;
    }
    const double folds = m_layout.axis().foldCount() * m_metrics.foldLength;
    constexpr int MostSteps = 8; // lanes depend on how long a minute is, widths on lanes, headings on widths
    for (int step = 0; step < MostSteps; ++step) {
        TimetableFrame now = frame();
        now.size = maximumViewportSize(); // as it is without scroll bars
        const double along = std::max(now.alongExtent() - folds - 2, now.alongExtent() / 4) / std::max(1.0, m_layout.length() - folds);
        const double across = (now.acrossExtent() - 2) / std::max(1.0, m_layout.pinnedWidth() + m_layout.scrolledWidth());
        // Columns are whole pixels wide: many of them can only come near, and have to from the side where all is seen.
        const auto isNear = [step](double factor) { return factor >= 1 && (factor < 1.01 || (step > 1 && factor < 1.2)); };
        if (isNear(along) && isNear(across)) {
            return;
        }
        const auto settled = [&](double factor) { return isNear(factor) ? 1 : factor < 1 && step > 1 ? factor * 0.98 : factor; };
        setZoom(m_timeZoom * settled(along), m_columnZoom * settled(across));
    }
}

/// Few columns share what the window has to give, as far as that looks well.
bool TimetableView::fillAcross()
{
    constexpr double Most = 2.6;
    const double wanted = frame().acrossExtent() - 1;
    const double width = m_layout.pinnedWidth() + m_layout.scrolledWidth();
    constexpr double Squeezed = 1.2; // a little too wide is made to fit as well
    if (m_columnZoom != 1 || width <= 0 || width == wanted || width > wanted * Squeezed) {
        return false;
    }
    m_metrics.columnWidth *= std::min(wanted / width, Most);
    m_layout = TimetableLayout(m_model->content(), m_metrics);
    return true;
}

TimetableMetrics TimetableView::metrics() const
{
    const QFontMetrics font = fontMetrics();
    TimetableMetrics metrics;
    if (m_transposed) {
        metrics.pixelsPerMinute = font.height() * 0.24 * m_timeZoom;
        metrics.columnWidth = font.lineSpacing() * 3.6 * m_columnZoom;
        metrics.lineHeight = font.averageCharWidth() * 8;
        metrics.foldLength = font.height() * 2.4;
    } else {
        metrics.pixelsPerMinute = font.height() * 0.115 * m_timeZoom;
        metrics.columnWidth = font.averageCharWidth() * 25 * m_columnZoom;
        metrics.lineHeight = font.lineSpacing() + 3;
        metrics.foldLength = font.height() * 2;
    }
    return metrics;
}
