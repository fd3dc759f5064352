#include "ui/timetable/columnheader.h"

#include "ui/support/contrast.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/timetable/timetableview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <limits>

namespace {

constexpr int FewestLetters = 6;       ///< that a name is shown with when it lies
constexpr int MostUprightLetters = 18; ///< of a name that stands on end

QFont boldFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

ColumnHeader::ColumnHeader(TimetableView &view) : QWidget(&view), m_view(view)
{
    setMouseTracking(true);
    setAccessibleName(tr("Rooms"));
}

bool ColumnHeader::hasGroups() const
{
    return m_view.model() && std::ranges::any_of(m_view.model()->content().columns, [](const GridColumn &column) {
               return !column.group.isEmpty();
           });
}

int ColumnHeader::thicknessAcross() const
{
    const int line = fontMetrics().lineSpacing();
    const int groups = hasGroups() ? line + 2 : 0;
    const QFontMetrics bold(boldFont(font()));
    int longest = 0;
    const auto &columns = m_view.layout().columns();
    for (size_t i = 0; i < columns.size(); ++i) {
        if (isUpright(columns[i].width)) {
            longest = std::max(longest, bold.horizontalAdvance(m_view.model()->content().columns[i].title));
        }
    }
    const int tallest = fontMetrics().averageCharWidth() * MostUprightLetters;
    return std::max(line + line / 2, longest > 0 ? std::min(longest, tallest) + line : 0) + groups;
}

bool ColumnHeader::isUpright(double width) const
{
    return !m_view.isTransposed() && width < fontMetrics().averageCharWidth() * FewestLetters;
}

int ColumnHeader::thicknessDown() const
{
    return fontMetrics().averageCharWidth() * (hasGroups() ? 24 : 18);
}

QRect ColumnHeader::columnRect(int column) const
{
    const TimetableFrame frame = m_view.frame();
    const auto &place = m_view.layout().columns()[size_t(column)];
    const QRect body = frame.rect(place.pinned, frame.alongOffset, frame.alongExtent(), place.across, place.width);
    const int line = fontMetrics().lineSpacing();
    if (m_view.isTransposed()) {
        const int group = hasGroups() ? fontMetrics().averageCharWidth() * 6 : 0;
        const QRect plain(group, body.top(), width() - group, body.height());
        return QStyle::visualRect(layoutDirection(), rect(), plain);
    }
    const int group = hasGroups() ? line + 2 : 0;
    return {body.left(), group, body.width(), height() - group};
}

void ColumnHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    if (!m_view.model() || m_view.layout().columns().empty()) {
        return;
    }
    paintPart(painter, false);
    paintPart(painter, true);
    const QColor edge = separatorColor(palette());
    if (m_view.isTransposed()) {
        painter.fillRect(isRightToLeft() ? 0 : width() - 1, 0, 1, height(), edge);
    } else {
        painter.fillRect(0, height() - 1, width(), 1, edge);
    }
    if (m_dragging && m_drop >= 0) {
        const int count = int(m_view.layout().columns().size());
        const QRect place = columnRect(std::min(m_drop, count - 1));
        const bool after = m_drop >= count;
        const QColor mark = palette().color(QPalette::Highlight);
        if (m_view.isTransposed()) {
            painter.fillRect(0, after ? place.bottom() - 1 : place.top() - 1, width(), 3, mark);
        } else {
            const bool right = after != isRightToLeft();
            painter.fillRect(right ? place.right() - 1 : place.left() - 1, 0, 3, height(), mark);
        }
    }
}

void ColumnHeader::paintPart(QPainter &painter, bool pinned)
{
    const QRect part = m_view.frame().part(pinned);
    if (part.isEmpty()) {
        return;
    }
    const QRect here = m_view.isTransposed() ? QRect(0, part.top(), width(), part.height())
                                             : QRect(part.left(), 0, part.width(), height());
    painter.save();
    painter.setClipRect(here);
    if (pinned) {
        painter.fillRect(here, palette().color(QPalette::Window));
    }
    const auto &columns = m_view.layout().columns();
    const double nameWidth = fontMetrics().height();
    double taken = std::numeric_limits<double>::lowest(); // by upright names, which may be wider than their columns
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].pinned == pinned) {
            const double middle = columns[i].across + columns[i].width / 2;
            const bool upright = isUpright(columns[i].width);
            const bool isNamed = !upright || middle - nameWidth / 2 >= taken;
            taken = upright && isNamed ? middle + nameWidth / 2 : taken;
            if (const QRect place = columnRect(int(i)); place.intersects(here)) {
                paintColumn(painter, int(i), place, isNamed);
            }
        }
    }
    if (hasGroups()) {
        paintGroups(painter, pinned);
    }
    painter.restore();
}

void ColumnHeader::paintColumn(QPainter &painter, int column, const QRect &place, bool isNamed)
{
    const GridColumn &names = m_view.model()->content().columns[size_t(column)];
    if (m_dragging && column == m_dragged) {
        painter.fillRect(place, hoverColor(palette()));
    }
    const QColor line = separatorColor(palette());
    if (m_view.isTransposed()) {
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), line);
    } else {
        painter.fillRect(QRect(isRightToLeft() ? place.left() : place.right(), place.top(), 1, place.height()), line);
    }
    if (isUpright(m_view.layout().columns()[size_t(column)].width)) {
        if (isNamed) {
            paintUprightName(painter, names, place);
        }
        return;
    }
    const int padding = fontMetrics().averageCharWidth() / 2 + 2;
    QRect text = place.adjusted(padding, 0, -padding, 0);
    if (!m_view.isTransposed()) { // the name of a wide column stays in view
        const QRect seen = m_view.frame().part(m_view.layout().columns()[size_t(column)].pinned).adjusted(padding, 0, -padding, 0);
        const int least = std::min(text.width(), fontMetrics().averageCharWidth() * 10);
        if (!isRightToLeft()) {
            text.setLeft(std::clamp(seen.left(), text.left(), text.right() + 1 - least));
        } else {
            text.setRight(std::clamp(seen.right(), text.left() + least - 1, text.right()));
        }
    }
    if (text.width() < fontMetrics().averageCharWidth() * 4 || (m_view.isTransposed() && text.height() < fontMetrics().height() - 3)) {
        return;
    }
    if (names.pinned) {
        const int side = fontMetrics().ascent();
        const QRect sign(text.left(), place.center().y() - side / 2, side, side);
        paintSymbol(painter, QStyle::visualRect(layoutDirection(), text, sign), QStringLiteral("pin"), secondaryText(palette()));
        text = isRightToLeft() ? text.adjusted(0, 0, -side - padding, 0) : text.adjusted(side + padding, 0, 0, 0);
    }
    const QFont bold = boldFont(font());
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    const QString shown = QFontMetrics(bold).elidedText(names.title, Qt::ElideRight, text.width());
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, shown);
}

/// Reads from the body upwards, so that a name begins beside its column.
void ColumnHeader::paintUprightName(QPainter &painter, const GridColumn &column, const QRect &place)
{
    const int padding = fontMetrics().averageCharWidth() / 2 + 2;
    const QFont bold = boldFont(font());
    painter.save();
    const int width = std::max(place.width(), fontMetrics().height());
    painter.translate(std::max(0, place.center().x() - width / 2), place.bottom() + 1); // the first begins in view
    painter.rotate(-90);
    QRect text(padding, 0, place.height() - 2 * padding, width);
    if (column.pinned) {
        const int side = fontMetrics().ascent();
        paintSymbol(painter, QRect(text.left(), text.center().y() - side / 2, side, side), QStringLiteral("pin"), secondaryText(palette()));
        text.setLeft(text.left() + side + padding);
    }
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    const QString shown = QFontMetrics(bold).elidedText(column.title, Qt::ElideRight, text.width());
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextDontClip, shown);
    painter.restore();
}

void ColumnHeader::paintGroups(QPainter &painter, bool pinned)
{
    const auto &content = m_view.model()->content().columns;
    const auto &columns = m_view.layout().columns();
    const bool down = m_view.isTransposed();
    const int thickness = down ? fontMetrics().averageCharWidth() * 6 : fontMetrics().lineSpacing() + 2;
    for (size_t first = 0; first < columns.size();) {
        size_t last = first;
        while (last + 1 < columns.size() && content[last + 1].group == content[first].group
               && columns[last + 1].pinned == columns[first].pinned) {
            ++last;
        }
        if (columns[first].pinned == pinned && !content[first].group.isEmpty()) {
            const QRect span = columnRect(int(first)).united(columnRect(int(last)));
            QRect place = down ? QRect(isRightToLeft() ? width() - thickness : 0, span.top(), thickness, span.height())
                               : QRect(span.left(), 0, span.width(), thickness);
            painter.fillRect(place, headingBackground(palette()));
            painter.fillRect(down ? QRect(place.left(), place.bottom(), place.width(), 1)
                                  : QRect(isRightToLeft() ? place.left() : place.right(), 0, 1, place.height()),
                             separatorColor(palette()));
            const QRect part = m_view.frame().part(pinned);
            place = down ? place.intersected(QRect(0, part.top(), width(), part.height()))
                         : place.intersected(QRect(part.left(), 0, part.width(), height()));
            place.adjust(4, down ? 3 : 0, -4, 0);
            painter.setFont(font());
            painter.setPen(secondaryText(palette()));
            const QString shown = fontMetrics().elidedText(content[first].group, Qt::ElideRight, place.width());
            painter.drawText(place, (down ? Qt::AlignTop : Qt::AlignVCenter) | Qt::AlignLeading | Qt::TextSingleLine, shown);
        }
        first = last + 1;
    }
}

int ColumnHeader::columnAt(const QPoint &point) const
{
    const QPoint inBody = m_view.isTransposed() ? QPoint(0, point.y()) : QPoint(point.x(), 0);
    const TimetableFrame::Spot spot = m_view.frame().spot(inBody);
    return m_view.layout().columnAt(spot.pinned, spot.across);
}

int ColumnHeader::dropPosition(const QPoint &point) const
{
    const int column = columnAt(point);
    if (column < 0) {
        return int(m_view.layout().columns().size());
    }
    const QRect place = columnRect(column);
    const bool beyond = m_view.isTransposed() ? point.y() > place.center().y()
                                              : (point.x() > place.center().x()) != isRightToLeft();
    return column + (beyond ? 1 : 0);
}

void ColumnHeader::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_view.isArrangeable()) {
        m_dragged = columnAt(event->position().toPoint());
        m_pressed = event->position().toPoint();
        m_dragging = false;
    } else {
        event->ignore();
    }
}

void ColumnHeader::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (m_dragged >= 0 && event->buttons().testFlag(Qt::LeftButton)) {
        m_dragging = m_dragging || (point - m_pressed).manhattanLength() >= QApplication::startDragDistance();
        m_drop = dropPosition(point);
        setCursor(m_dragging ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
        update();
    } else if (m_view.isArrangeable()) {
        setCursor(columnAt(point) >= 0 ? Qt::OpenHandCursor : Qt::ArrowCursor);
    }
}

void ColumnHeader::mouseReleaseEvent(QMouseEvent *)
{
    const auto &columns = m_view.model()->content().columns;
    if (m_dragging && m_dragged >= 0 && m_drop >= 0 && m_drop != m_dragged && m_drop != m_dragged + 1) {
        const QString before = m_drop < int(columns.size()) ? columns[size_t(m_drop)].key : QString();
        const QString key = columns[size_t(m_dragged)].key;
        m_dragged = -1;
        m_dragging = false;
        emit m_view.columnMoved(key, before);
    }
    m_dragged = -1;
    m_dragging = false;
    m_drop = -1;
    setCursor(Qt::OpenHandCursor);
    update();
}

void ColumnHeader::contextMenuEvent(QContextMenuEvent *event)
{
    const int column = columnAt(event->pos());
    if (column >= 0 && m_view.isArrangeable()) {
        emit m_view.columnMenuRequested(m_view.model()->content().columns[size_t(column)].key, event->globalPos());
    }
}

bool ColumnHeader::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int column = columnAt(help->pos());
        QToolTip::showText(help->globalPos(), column < 0 ? QString() : m_view.model()->content().columns[size_t(column)].title.toHtmlEscaped(),
                           this);
        return true;
    }
    return QWidget::event(event);
}
