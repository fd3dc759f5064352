#pragma once

#include "ui/models/gridmodel.h"
#include "ui/timetable/cardcolors.h"

#include <QBrush>
#include <QCache>
#include <QFont>
#include <QGlyphRun>
#include <QHash>
#include <QPalette>

#include <vector>

class QPainter;

/// Paints the cards of a timetable. What costs, colours and broken lines of text, is kept from frame to frame.
class CardPainter
{
public:
    struct State
    {
        bool selected = false;
        bool focused = false; ///< the keyboard is here
        bool hovered = false;
    };
    struct Place
    {
        QRect rect;
        QRect visible;      ///< the part in view, where the text goes
        int trueLength = 0; ///< along the axis of time, from the card's beginning
        bool timeAcross = false;
    };

    CardPainter();

    /// Called before each frame. @param model of the cards
    void follow(const GridModel &model, const QFont &font, const QPalette &palette, Qt::LayoutDirection direction);
    /// Texts and tracks may have changed.
    void forget();
    void paint(QPainter &painter, int item, const Place &place, const GridMarks &marks, const State &state);
    int lineHeight() const { return m_lineHeight; }

private:
    /// Lines that fill a card of one size, shaped and ready to be drawn.
    struct Text
    {
        QList<QGlyphRun> title, below;
        std::vector<QRectF> titleLines;
        int titleHeight = 0;
    };

    const CardColors &colorsOf(int track);
    const Text &textOf(int item, const QSize &size);
    static const CardGround &groundOf(const GridMarks &marks, const CardColors &colors);
    void paintGround(QPainter &painter, const Place &place, const GridMarks &marks, const State &state, const CardColors &colors);
    int paintSigns(QPainter &painter, const QRect &place, const GridMarks &marks, const State &state);
    QRect mirrored(const QRect &within, const QRect &rect) const;

    bool m_stale = true;
    QFont m_titleFont;
    QFont m_font;
    QFont m_smallFont;
    QPalette m_palette;
    qint64 m_paletteKey = -1;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
    int m_lineHeight = 1;
    QColor m_base, m_highlight, m_highlighted, m_clash, m_warning, m_gap;
    QColor m_picks[4];
    const GridModel *m_model = nullptr;
    QHash<int, CardColors> m_tracks;
    QCache<std::pair<int, quint64>, Text> m_texts;
};
