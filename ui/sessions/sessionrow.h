#pragma once

#include <QFont>
#include <QRect>

/// The measures of a session's row, all taken from the font, so that it works at any size.
class SessionRowMetrics
{
public:
    SessionRowMetrics() = default;
    /// @param withDay the time column names the day, too: the list is not in order of time
    SessionRowMetrics(const QFont &font, bool withDay);

    const QFont &font() const { return m_font; }   ///< of most texts
    const QFont &titleFont() const { return m_title; }
    const QFont &smallFont() const { return m_small; }
    int rowHeight() const { return m_rowHeight; }
    int headingHeight() const { return m_headingHeight; }
    int padding() const { return m_padding; }
    int signSize() const { return m_sign; } ///< of the pick's sign

    /// Where the parts of a row stand in a view that reads from left to right.
    struct Places
    {
        QRect start;    ///< first line of the time column
        QRect end;      ///< second line
        QRect star;     ///< to be clicked: the whole height
        QRect title;
        QRect speakers;
        QRect rooms;
        QRect track;    ///< dot and name
        QRect signs;    ///< clash and note, at the end of the title's line

        /// Lets the texts run on to where those at the end of their lines begin. Signs keep their column.
        void widenTexts(int roomsTaken, int trackTaken, int gap);
    };
    Places places(const QRect &row, int signCount) const;

private:
    QFont m_font;
    QFont m_title;
    QFont m_small;
    int m_padding = 0;
    int m_firstLine = 0;  ///< height
    int m_secondLine = 0; ///< height
    int m_lineGap = 0;
    int m_timeWidth = 0;
    int m_sign = 0;
    int m_em = 0;
    int m_rowHeight = 1;
    int m_headingHeight = 1;
};
