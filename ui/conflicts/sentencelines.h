#pragma once

#include "core/search/markhits.h"

#include <QColor>
#include <QFont>

class QPainter;

/// How a sentence in a list is painted.
struct SentenceLook
{
    QFont font;
    QFont strongFont;
    QColor color;
    bool struckOut = false;
};

/// Paints a sentence on as many lines as the height holds, one or two, cut where the last one ends. One that needs a
/// single line stands on the first.
/// @param strong stretches that stand out, in order
void paintSentence(QPainter &painter, const QRect &place, Qt::LayoutDirection direction, const QString &text,
                   const std::vector<TextRange> &strong, const SentenceLook &look);
