#include "ui/timetable/timeruler.h"

#include "ui/support/theme.h"
#include "ui/timetable/ticks.h"
#include "ui/timetable/timetableview.h"

#include <QPainter>

using namespace std::chrono;

TimeRuler::TimeRuler(TimetableView &view) : QWidget(&view), m_view(view)
{
    setAccessibleName(tr("Times"));
}

int TimeRuler::thicknessDown() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return std::max(fontMetrics().horizontalAdvance(QStringLiteral("00:00 AM")),
                    QFontMetrics(bold).horizontalAdvance(QStringLiteral("Wed 28 Nov")))
         + fontMetrics().averageCharWidth() * 3 / 2;
}

int TimeRuler::thicknessAcross() const
{
    return fontMetrics().lineSpacing() * 2 + 6;
}

QRect TimeRuler::place(double along, double length) const
{
    const QRect band = m_view.frame().band(along, length);
    return m_view.isTransposed() ? QRect(band.left(), 0, band.width(), height()) : QRect(0, band.top(), width(), band.height());
}

void TimeRuler::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    if (m_view.model() && !m_view.layout().axis().isEmpty()) {
        paintFolds(painter);
        paintTicks(painter);
        paintDay(painter);
        if (const auto now = m_view.model()->now()) {
            const QRect line = place(m_view.layout().axis().position(*now) - 1, 2);
            painter.fillRect(line, clashColor(palette()));
        }
    }
    const QColor edge = separatorColor(palette());
    if (m_view.isTransposed()) {
        painter.fillRect(0, height() - 1, width(), 1, edge);
    } else {
        painter.fillRect(isRightToLeft() ? 0 : width() - 1, 0, 1, height(), edge);
    }
}

void TimeRuler::paintFolds(QPainter &painter)
{
    const TimetableFrame frame = m_view.frame();
    for (const TimeAxis::Stretch &fold : m_view.layout().axis().stretches()) {
        if (!fold.folded || fold.position > frame.alongOffset + frame.alongExtent()
            || fold.position + fold.length < frame.alongOffset) {
            continue;
        }
        const QRect band = place(fold.position, fold.length);
        painter.fillRect(band, headingBackground(palette()));
        painter.setPen(secondaryText(palette()));
        const QString length = m_view.model()->formatting().length(duration_cast<minutes>(fold.end - fold.start));
        const QString shown = fontMetrics().elidedText(length, Qt::ElideRight, band.width() - 4);
        painter.drawText(band, Qt::AlignCenter | Qt::TextSingleLine, shown);
    }
}

void TimeRuler::paintTicks(QPainter &painter)
{
    const TimetableFrame frame = m_view.frame();
    const GridModel &model = *m_view.model();
    const int line = fontMetrics().lineSpacing();
    const double spacing = m_view.isTransposed() ? fontMetrics().averageCharWidth() * 9 : fontMetrics().height() * 3;
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    for (const Tick &tick : ticksBetween(m_view.layout().axis(), frame.alongOffset, frame.alongOffset + frame.alongExtent(),
                                         spacing, model.formatting().shownZone())) {
        const QRect band = place(tick.position, spacing);
        painter.setPen(secondaryText(palette()));
        painter.setFont(font());
        QString time = model.timeText(tick.instant);
        const QString zone = model.zoneText(tick.instant);
        const QString day = tick.isStart ? model.dayText(tick.instant) : QString();
        if (m_view.isTransposed()) {
            const QRect row(band.left() + 3, line + 3, band.width() * 2, line);
            time += zone.isEmpty() ? QString() : QChar(0x00A0) + zone;
            painter.drawText(row, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, time);
            painter.fillRect(QRect(isRightToLeft() ? band.right() : band.left(), height() - line / 2, 1, line / 2), separatorColor(palette()));
            if (!day.isEmpty()) {
                painter.setFont(bold);
                painter.setPen(palette().color(QPalette::WindowText));
                painter.drawText(QRect(band.left() + 3, 2, std::max(band.width(), fontMetrics().averageCharWidth() * 14), line),
                                 Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, day);
            }
            continue;
        }
        const int inset = fontMetrics().averageCharWidth() / 2 + 2;
        QRect row(inset, band.top() + 1, width() - 2 * inset, line);
        if (!day.isEmpty()) {
            painter.setFont(bold);
            painter.setPen(palette().color(QPalette::WindowText));
            painter.drawText(row, Qt::AlignTrailing | Qt::AlignVCenter | Qt::TextSingleLine, day);
            row.translate(0, line);
            painter.setFont(font());
            painter.setPen(secondaryText(palette()));
        }
        painter.drawText(row, Qt::AlignTrailing | Qt::AlignVCenter | Qt::TextSingleLine, time);
        painter.drawText(row.translated(0, line), Qt::AlignTrailing | Qt::AlignVCenter | Qt::TextSingleLine, zone);
        painter.fillRect(QRect(isRightToLeft() ? 0 : width() - inset, band.top(), inset, 1), separatorColor(palette()));
    }
}

/// Which day it is at the edge where the view begins, unless the ruler says so right there.
void TimeRuler::paintDay(QPainter &painter)
{
    const TimetableFrame frame = m_view.frame();
    const TimeAxis &axis = m_view.layout().axis();
    const int line = fontMetrics().lineSpacing();
    const double clear = m_view.isTransposed() ? fontMetrics().averageCharWidth() * 14 : 2 * line + 4;
    for (const TimeAxis::Stretch &stretch : axis.stretches()) {
        if (!stretch.folded && stretch.position > frame.alongOffset - line && stretch.position < frame.alongOffset + clear) {
            return;
        }
        if (stretch.folded && stretch.position <= frame.alongOffset && stretch.position + stretch.length > frame.alongOffset) {
            return;
        }
    }
    const QString day = m_view.model()->dayText(axis.instantAt(frame.alongOffset));
    if (day.isEmpty()) {
        return;
    }
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    const int inset = fontMetrics().averageCharWidth() / 2 + 2;
    if (m_view.isTransposed()) {
        const QRect row(inset, 2, width() - 2 * inset, line);
        painter.drawText(row, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, day);
    } else {
        painter.fillRect(0, 0, width() - 1, line + 2, palette().color(QPalette::Window));
        painter.drawText(QRect(inset, 1, width() - 2 * inset, line), Qt::AlignTrailing | Qt::AlignVCenter | Qt::TextSingleLine, day);
    }
}
