#pragma once

#include "core/search/markhits.h"

#include <QColor>
#include <QFont>

#include <vector>

class QPainter;

/// How a line of text in a list is painted: elided where it ends too late, what a search found with a ground behind it.
struct TextLine
{
    QFont font;
    QColor color;
    bool atEnd = false; ///< at the far end of its place instead of where reading begins
    bool struckOut = false;
    std::vector<TextRange> marks;
    QColor markGround;
};

/// Paints one line centred in the height of `place`, mirrored where the interface reads from right to left.
/// Returns the width that it took.
int paintTextLine(QPainter &painter, const QRect &place, Qt::LayoutDirection direction, const QString &text,
                  const TextLine &line);
