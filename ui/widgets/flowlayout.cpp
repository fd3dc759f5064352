#include "ui/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace {

/// What an item takes: no more than the width, and the height that follows from it.
QSize sizeIn(int width, const QLayoutItem &item)
{
    QSize size = item.sizeHint();
    if (size.width() > width) {
        size.setWidth(width);
        if (item.hasHeightForWidth()) {
            size.setHeight(item.heightForWidth(width));
        }
    }
    return size;
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent) {}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::sizeHint() const
{
    // One line of everything: what it would like to have.
    const QMargins margins = contentsMargins();
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            const QSize hint = item->sizeHint();
            size = QSize(size.width() + hint.width() + std::max(0, spacing()), std::max(size.height(), hint.height()));
        }
    }
    return size.grownBy(margins);
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            size = size.expandedTo(item->minimumSize());
        }
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool move) const
{
    const QMargins margins = contentsMargins();
    const QRect area = rect.marginsRemoved(margins);
    const int gap = std::max(0, spacing());
    QList<QLayoutItem *> line;
    int used = 0;
    int lineHeight = 0;
    int y = area.top();
    const auto finishLine = [&] {
        if (move) {
            placeLine(line, QRect(area.left(), y, area.width(), lineHeight), lineHeight);
        }
        y += lineHeight;
        line.clear();
        used = 0;
        lineHeight = 0;
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        const QSize hint = sizeIn(area.width(), *item);
        if (!line.isEmpty() && used + hint.width() > area.width()) {
            finishLine();
            y += gap;
        }
        line.append(item);
        used += hint.width() + gap;
        lineHeight = std::max(lineHeight, hint.height());
    }
    finishLine();
    return y - area.top() + margins.top() + margins.bottom();
}

void FlowLayout::placeLine(const QList<QLayoutItem *> &line, const QRect &area, int height) const
{
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = area.left();
    for (QLayoutItem *item : line) {
        const QSize hint = sizeIn(area.width(), *item);
        const QRect place(QPoint(x, area.top() + (height - hint.height()) / 2), hint);
        item->setGeometry(QStyle::visualRect(direction, area, place));
        x += hint.width() + std::max(0, spacing());
    }
}
