#pragma once

#include <QFont>
#include <QRect>

/// The measures of a row of the place Now, all taken from the font: two lines led by times and a pick's sign, a bar of
/// progress below them.
class NowRowLayout
{
public:
    NowRowLayout() = default;
    explicit NowRowLayout(const QFont &font);

    const QFont &font() const { return m_font; }
    const QFont &strongFont() const { return m_strong; }
    int rowHeight() const { return m_rowHeight; }
    int headingHeight() const { return m_headingHeight; }
    int padding() const { return m_padding; }

    /// Where the parts stand in a view that reads from left to right.
    struct Places
    {
        QRect start; ///< first line of the time column
        QRect end;   ///< second line
        QRect sign;  ///< square, in the middle of the lines
        QRect first; ///< first line of text
        QRect second;
        QRect firstEnd; ///< at the far end of the lines; empty in a narrow view
        QRect secondEnd;
        QRect bar; ///< below the text, to the far end
    };
    Places places(const QRect &row) const;

private:
    QFont m_font;
    QFont m_strong;
    int m_padding = 0;
    int m_line = 0; ///< height
    int m_bar = 0;  ///< height
    int m_timeWidth = 0;
    int m_rowHeight = 1;
    int m_headingHeight = 1;
};
