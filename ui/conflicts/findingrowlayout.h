#pragma once

#include <QFont>
#include <QRect>

/// The measures of a row of findings, all taken from the font: two lines, led by a sign.
class FindingRowLayout
{
public:
    FindingRowLayout() = default;
    explicit FindingRowLayout(const QFont &font);

    const QFont &font() const { return m_font; }
    const QFont &strongFont() const { return m_strong; }
    int rowHeight() const { return m_rowHeight; }
    int headingHeight() const { return m_headingHeight; }
    int padding() const { return m_padding; }

    /// Where the parts stand in a view that reads from left to right.
    struct Places
    {
        QRect sign; ///< square, beside the first line
        QRect text; ///< both lines
        QRect firstEnd; ///< at the far end of the lines; empty in a narrow view
        QRect secondEnd;
    };
    Places places(const QRect &row) const;
    Places headingPlaces(const QRect &row) const; ///< `text` and `firstEnd` share the line

private:
    QFont m_font;
    QFont m_strong;
    int m_padding = 0;
    int m_line = 0; ///< height
    int m_endWidth = 0;
    int m_rowHeight = 1;
    int m_headingHeight = 1;
};
