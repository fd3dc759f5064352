#pragma once

#include <QColor>
#include <QPalette>

#include <optional>

/// One way a card looks: its ground and what is written on it.
struct CardGround
{
    QColor ground;
    QColor text; ///< 4.5:1 on the ground, 7:1 where the palette is of high contrast
    QColor weak; ///< as much, but less loud where the palette has such a colour
};

/// The colours of the cards of one track.
struct CardColors
{
    QColor stripe; ///< 3:1 on Base
    QColor edge;
    CardGround plain;
    CardGround picked;
    CardGround lit;  ///< found by a search
    CardGround past; ///< of today, but over
    CardGround dimmed; ///< not wanted by a filter; its texts have no more than 2:1, as what is disabled
};

/// @param rgb of the track, as `trackColorOr` gives it; nothing: no track
CardColors cardColors(std::optional<quint32> rgb, const QPalette &palette);
