#include "ui/printing/pagepreview.h"

#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

#include <algorithm>

PagePreview::PagePreview(QWidget *parent) : QAbstractScrollArea(parent)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // one that comes and goes would change the width
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview"));
    viewport()->setBackgroundRole(QPalette::Mid);
    viewport()->setAutoFillBackground(true);
}

void PagePreview::setPages(std::shared_ptr<const PrintedPages> pages)
{
    m_pages = std::move(pages);
    setAccessibleDescription(m_pages ? tr("%n sheet(s)", nullptr, m_pages->sheetCount()) : QString());
    verticalScrollBar()->setValue(0);
    updateScrollBar();
    viewport()->update();
}

QSize PagePreview::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 32};
}

int PagePreview::gap() const
{
    return fontMetrics().height();
}

QSize PagePreview::shownSheet() const
{
    const QSize sheet = m_pages->grid().sheet();
    const QSize room(viewport()->width() - 2 * gap(), std::max(viewport()->height() - 2 * gap(), 1) * 3 / 2);
    return sheet.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1});
}

void PagePreview::updateScrollBar()
{
    const int all = m_pages ? m_pages->sheetCount() * (shownSheet().height() + gap()) + gap() : 0;
    verticalScrollBar()->setRange(0, std::max(0, all - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 2);
}

void PagePreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void PagePreview::paintEvent(QPaintEvent *event)
{
    if (!m_pages) {
        return;
    }
    QPainter painter(viewport());
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QSize size = shownSheet();
    const int left = (viewport()->width() - size.width()) / 2;
    for (int sheet = 0; sheet < m_pages->sheetCount(); ++sheet) {
        const QRect place(QPoint(left, gap() + sheet * (size.height() + gap()) - verticalScrollBar()->value()), size);
        if (!place.intersects(event->rect())) {
            continue;
        }
        painter.fillRect(place, Qt::white); // paper, whatever the theme
        painter.save();
        painter.translate(place.topLeft());
        painter.scale(double(size.width()) / m_pages->grid().sheet().width(),
                      double(size.height()) / m_pages->grid().sheet().height());
        m_pages->paintSheet(painter, sheet);
        painter.restore();
    }
}
