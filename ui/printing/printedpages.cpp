#include "ui/printing/printedpages.h"

#include <QPainter>
#include <QSvgRenderer>

PrintedPages::PrintedPages(const SheetGrid &grid, PageFrame frame, std::vector<PrintedStrip> strips)
    : m_grid(grid), m_frame(std::move(frame)), m_strips(std::move(strips))
{
    std::vector<Strip> plain;
    plain.reserve(m_strips.size());
    for (const PrintedStrip &strip : m_strips) {
        plain.push_back(strip.strip);
    }
    const std::vector<StripPlace> places = paginate(plain, m_frame.body(m_grid.page()).height());
    for (size_t i = 0; i < places.size(); ++i) {
        m_pages.resize(size_t(places[i].page) + 1);
        m_pages.back().push_back({i, places[i].top});
    }
}

std::vector<int> PrintedPages::pagesOf(int group) const
{
    std::vector<int> pages;
    for (size_t page = 0; page < m_pages.size(); ++page) {
        for (const Placed &placed : m_pages[page]) {
            const Strip &strip = m_strips[placed.strip].strip;
            if (strip.group == group && !strip.isSpace && (pages.empty() || pages.back() != int(page))) {
                pages.push_back(int(page));
            }
        }
    }
    return pages;
}

void PrintedPages::paintSheet(QPainter &painter, int sheet) const
{
    const int first = sheet * m_grid.pages();
    for (int position = 0; position < m_grid.pages(); ++position) {
        if (first + position < pageCount()) {
            paintPage(painter, m_grid.pageRect(position), first + position);
        }
    }
    painter.setPen(QPen(Qt::gray, points(0.3), Qt::DashLine)); // where to cut
    const QSize all = m_grid.sheet();
    for (int column = 1; column < m_grid.columns; ++column) {
        painter.drawLine(all.width() * column / m_grid.columns, 0, all.width() * column / m_grid.columns, all.height());
    }
    for (int row = 1; row < m_grid.rows; ++row) {
        painter.drawLine(0, all.height() * row / m_grid.rows, all.width(), all.height() * row / m_grid.rows);
    }
}

void PrintedPages::paintPage(QPainter &painter, const QRect &page, int number) const
{
    const int margin = m_frame.margin;
    const std::vector<Placed> &placed = m_pages[size_t(number)];
    painter.save();
    m_frame.paint(painter, page.adjusted(margin, margin, -margin, -margin), number, pageCount(),
                  m_strips[placed.front().strip].section);
    painter.restore();
    painter.save();
    painter.translate(page.left() + margin, page.top() + margin + m_frame.header);
    paintTexts(painter, placed);
    for (const Placed &one : placed) {
        const PrintedStrip &strip = m_strips[one.strip];
        for (const PrintedStrip::Sign &sign : strip.signs) {
            paintPrintedSign(painter, sign.icon, sign.place.translated(0, one.top));
        }
        painter.setPen(QPen(Qt::gray, points(0.4)));
        for (const QLine &rule : strip.rules) {
            painter.drawLine(rule.translated(0, one.top));
        }
    }
    painter.restore();
}

/// Lines of one text that follow each other are painted at once.
void PrintedPages::paintTexts(QPainter &painter, const std::vector<Placed> &page) const
{
    PrintedStrip::Text waiting;
    for (const Placed &placed : page) {
        for (PrintedStrip::Text text : m_strips[placed.strip].texts) {
            text.at.ry() += placed.top;
            const bool goesOn = !waiting.text.isEmpty() && waiting.text == text.text && waiting.part.to == text.part.from;
            if (goesOn) {
                waiting.part.to = text.part.to;
                continue;
            }
            if (!waiting.text.isEmpty()) {
                waiting.text.paint(painter, waiting.at, waiting.part);
            }
            waiting = text;
        }
    }
    if (!waiting.text.isEmpty()) {
        waiting.text.paint(painter, waiting.at, waiting.part);
    }
}

void paintPrintedSign(QPainter &painter, const QString &icon, const QRect &place)
{
    QSvgRenderer(QStringLiteral(":/icons/%1.svg").arg(icon)).render(&painter, place);
}
