#pragma once

#include "ui/printing/pagination.h"
#include "ui/printing/paper.h"
#include "ui/printing/printedtext.h"

#include <QLine>
#include <QRect>

#include <functional>

class QPainter;

/// A strip with what is to be seen in it; places are relative to its upper left corner.
struct PrintedStrip
{
    struct Text
    {
        PrintedText text;
        QPoint at;
        TextCut part;
    };
    struct Sign
    {
        QString icon; ///< of ours
        QRect place;
    };

    Strip strip;
    int section = 0; ///< the day that it belongs to
    std::vector<Text> texts;
    std::vector<Sign> signs;
    std::vector<QLine> rules; ///< thin lines
};

/// What stands above and below the body of every page.
struct PageFrame
{
    int margin = 0;
    int header = 0; ///< heights
    int footer = 0;
    /// @param inner the page without its margins @param page from 0 @param section of what the page begins with
    std::function<void(QPainter &painter, const QRect &inner, int page, int pageCount, int section)> paint;

    QSize body(const QSize &page) const { return {page.width() - 2 * margin, page.height() - 2 * margin - header - footer}; }
};

/// A document for paper, laid out once and painted as often as it is needed: preview, printer, PDF.
class PrintedPages
{
public:
    PrintedPages() = default;
    /// @param strips laid out for the width of the body
    PrintedPages(const SheetGrid &grid, PageFrame frame, std::vector<PrintedStrip> strips);

    bool isEmpty() const { return m_pages.empty(); }
    const SheetGrid &grid() const { return m_grid; }
    int pageCount() const { return int(m_pages.size()); }
    int sheetCount() const { return (pageCount() + m_grid.pages() - 1) / m_grid.pages(); }
    /// On which pages a group of strips stands, in order.
    std::vector<int> pagesOf(int group) const;

    /// @param painter in units, its origin in the sheet's upper left corner
    void paintSheet(QPainter &painter, int sheet) const;

private:
    struct Placed
    {
        size_t strip;
        int top;
    };
    void paintPage(QPainter &painter, const QRect &page, int number) const;
    void paintTexts(QPainter &painter, const std::vector<Placed> &page) const;

    SheetGrid m_grid;
    PageFrame m_frame;
    std::vector<PrintedStrip> m_strips;
    std::vector<std::vector<Placed>> m_pages;
};

/// A symbolic icon in black, as lines that stay sharp on paper.
void paintPrintedSign(QPainter &painter, const QString &icon, const QRect &place);
