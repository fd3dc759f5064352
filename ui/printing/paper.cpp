#include "ui/printing/paper.h"

#include <QLocale>
#include <QRect>

QPageSize pageSizeOf(PaperSize paper)
{
    switch (paper) {
    case PaperSize::A4: return QPageSize(QPageSize::A4);
    case PaperSize::A5: return QPageSize(QPageSize::A5);
    case PaperSize::A6: return QPageSize(QPageSize::A6);
    case PaperSize::Letter: break;
    }
    return QPageSize(QPageSize::Letter);
}

PaperSize usualPaper()
{
    return QLocale().measurementSystem() == QLocale::ImperialUSSystem ? PaperSize::Letter : PaperSize::A4;
}

QSize SheetGrid::sheet() const
{
    const QSize portrait = (paper.size(QPageSize::Inch) * UnitsPerInch).toSize();
    return isLandscape ? portrait.transposed() : portrait;
}

QSize SheetGrid::page() const
{
    return {sheet().width() / columns, sheet().height() / rows};
}

QRect SheetGrid::pageRect(int position) const
{
    const QSize size = page();
    return {QPoint(position % columns * size.width(), position / columns * size.height()), size};
}

SheetGrid badgeGrid(PaperSize paper)
{
    const QPageSize size = pageSizeOf(paper);
    switch (paper) {
    case PaperSize::A4:
    case PaperSize::Letter: return {size, false, 2, 2};
    case PaperSize::A5: return {size, true, 2, 1};
    case PaperSize::A6: break;
    }
    return {size, false, 1, 1};
}

SheetGrid wholeSheet(PaperSize paper)
{
    return {pageSizeOf(paper), false, 1, 1};
}
