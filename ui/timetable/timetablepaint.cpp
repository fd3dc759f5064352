// How a TimetableView paints itself: a part of it, apart from where things stand.

#include "ui/support/contrast.h"
#include "ui/support/theme.h"
#include "ui/timetable/ticks.h"
#include "ui/timetable/timetableview.h"

#include <QPainter>
#include <QPaintEvent>

using namespace std::chrono;

namespace {

constexpr int TickSpacingLines = 3;

} // namespace

void TimetableView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    if (!m_model || m_layout.axis().isEmpty()) {
        return;
    }
    m_painter.follow(*m_model, font(), palette(), layoutDirection());
    paintGrid(painter);
    paintNow(painter, 1);
    paintPart(painter, false);
    if (m_layout.pinnedWidth() > 0) {
        paintPart(painter, true);
        const QRect pinned = frame().part(true);
        const QColor line = mixed(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.4);
        if (m_transposed) {
            painter.fillRect(QRect(pinned.left(), pinned.bottom(), pinned.width(), 2), line);
        } else {
            painter.fillRect(QRect(isRightToLeft() ? pinned.left() - 1 : pinned.right(), pinned.top(), 2, pinned.height()), line);
        }
    }
    paintNow(painter, 0.3); // over the cards it must not strike their words through
}

void TimetableView::paintGrid(QPainter &painter) const
{
    const TimetableFrame view = frame();
    const QColor line = mixed(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.09);
    const QColor strong = separatorColor(palette());
    const double from = view.alongOffset;
    const double to = from + view.alongExtent();
    const double spacing = fontMetrics().height() * TickSpacingLines;
    for (const Tick &tick : ticksBetween(m_layout.axis(), from, to, spacing, m_model->formatting().shownZone())) {
        const QRect band = view.band(tick.position, 1);
        painter.fillRect(band, tick.isStart ? strong : line);
    }
    for (const TimetableLayout::Column &column : m_layout.columns()) {
        const QRect edge = view.rect(column.pinned, from, view.alongExtent(), column.across + column.width - 1, 1);
        painter.fillRect(edge.intersected(view.part(column.pinned)), line);
    }
    for (const TimeAxis::Stretch &fold : m_layout.axis().stretches()) {
        if (fold.folded && fold.position < to && fold.position + fold.length > from) {
            const QRect band = view.band(fold.position, fold.length);
            painter.fillRect(band, headingBackground(palette()));
            painter.fillRect(band, QBrush(strong, Qt::Dense7Pattern));
        }
    }
}

void TimetableView::paintPart(QPainter &painter, bool pinned)
{
    const TimetableFrame view = frame();
    const QRect part = view.part(pinned);
    painter.save();
    painter.setClipRect(part);
    if (pinned) {
        painter.fillRect(part, palette().color(QPalette::Base));
        for (const TimetableLayout::Column &column : m_layout.columns()) {
            if (column.pinned) {
                const QRect edge = view.rect(true, view.alongOffset, view.alongExtent(), column.across + column.width - 1, 1);
                painter.fillRect(edge, separatorColor(palette()));
            }
        }
    }
    const double acrossFrom = pinned ? 0 : view.acrossOffset;
    const double acrossTo = pinned ? view.pinnedWidth : view.acrossOffset + view.acrossExtent() - view.pinnedWidth;
    m_layout.forEachIn(pinned, view.alongOffset, view.alongOffset + view.alongExtent(), acrossFrom, acrossTo,
                       [&](const TimetableLayout::Card &card) { paintCard(painter, card, view, part); });
    painter.restore();
}

void TimetableView::paintCard(QPainter &painter, const TimetableLayout::Card &card, const TimetableFrame &view, const QRect &part)
{
    const TimetableLayout::Column &column = m_layout.columns()[size_t(card.column)];
    QRect rect = view.rect(column.pinned, card.along, card.length, column.across + card.across, card.width);
    if (rect.width() > 6 && rect.height() > 4) {
        rect.adjust(1, 1, -1, 0); // a gap between neighbours
    }
    if (!rect.intersects(part)) {
        return;
    }
    const int index = int(&card - m_layout.cards().data());
    CardPainter::State state;
    state.selected = index == m_current;
    state.focused = state.selected && hasFocus();
    state.hovered = index == m_hovered;
    CardPainter::Place place{rect, rect, int(card.trueLength), m_transposed};
    // The words of a card that begins above stay in view while a part of it does.
    const int least = m_transposed ? fontMetrics().averageCharWidth() * 12 : m_painter.lineHeight() * 2;
    // In steps, so that scrolling does not break its lines anew for every pixel.
    constexpr int Step = 24;
    const auto hidden = [](int pixels) { return pixels <= 0 ? 0 : (pixels + Step - 1) / Step * Step; };
    if (!m_transposed) {
        const int most = std::max(0, rect.width() - fontMetrics().averageCharWidth() * 9);
        place.visible.adjust(std::min(hidden(part.left() - rect.left()), most), 0,
                             -std::min(hidden(rect.right() - part.right()), isRightToLeft() ? most : 0), 0);
    }
    if (!m_transposed && rect.top() < part.top()) {
        place.visible.setTop(std::min(part.top(), std::max(rect.top(), rect.bottom() - least)));
    } else if (m_transposed && !isRightToLeft() && rect.left() < part.left()) {
        place.visible.setLeft(std::min(part.left(), std::max(rect.left(), rect.right() - least)));
    } else if (m_transposed && isRightToLeft() && rect.right() > part.right()) {
        place.visible.setRight(std::max(part.right(), std::min(rect.right(), rect.left() + least)));
    }
    m_painter.paint(painter, card.item, place, m_model->marks(card.item), state);
}

void TimetableView::paintNow(QPainter &painter, double opacity) const
{
    if (const auto now = m_model->now()) {
        QColor color = clashColor(palette());
        color.setAlphaF(float(opacity));
        painter.fillRect(frame().band(m_layout.axis().position(*now) - 1, 2), color);
    }
}
