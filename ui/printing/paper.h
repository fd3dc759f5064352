#pragma once

#include <QPageSize>
#include <QSize>

/// Lengths on paper are whole tenths of a point, so that letters stand where they should at any resolution.
inline constexpr int UnitsPerInch = 720;

constexpr int points(double points)
{
    return int(points * 10 + 0.5);
}

constexpr int millimetres(double millimetres)
{
    return int(millimetres * UnitsPerInch / 25.4 + 0.5);
}

enum class PaperSize { A4, A5, A6, Letter };

QPageSize pageSizeOf(PaperSize paper);
/// What the person's country prints on.
PaperSize usualPaper();

/// Pages that stand side by side on a sheet.
struct SheetGrid
{
    QPageSize paper;
    bool isLandscape = false;
    int columns = 1;
    int rows = 1;

    QSize sheet() const; ///< in units
    QSize page() const;  ///< of one of them
    QRect pageRect(int position) const; ///< on the sheet, in order of reading from the left
    int pages() const { return columns * rows; }
};

/// As many pages about A6, the size of a badge, as the paper holds.
SheetGrid badgeGrid(PaperSize paper);
/// One page a sheet.
SheetGrid wholeSheet(PaperSize paper);
