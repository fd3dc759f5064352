#include "ui/conflicts/sentencelines.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace {

/// The strong stretches that lie in [from, from + length), as of there.
QList<QTextLayout::FormatRange> formats(const std::vector<TextRange> &strong, qsizetype from, qsizetype length,
                                        const QFont &font)
{
    QTextCharFormat format;
    format.setFont(font);
    QList<QTextLayout::FormatRange> ranges;
    for (const TextRange &range : strong) {
        const qsizetype start = std::max(range.start, from) - from;
        const qsizetype end = std::min(range.start + range.length - from, length);
        if (start < end) {
            ranges.append({int(start), int(end - start), format});
        }
    }
    return ranges;
}

void prepare(QTextLayout &layout, QTextOption::WrapMode wrap, const QList<QTextLayout::FormatRange> &formats)
{
    QTextOption option;
    option.setWrapMode(wrap);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout.setTextOption(option);
    layout.setFormats(formats);
}

} // namespace

void paintSentence(QPainter &painter, const QRect &place, Qt::LayoutDirection direction, const QString &text,
                   const std::vector<TextRange> &strong, const SentenceLook &look)
{
    if (place.width() <= 0) {
        return;
    }
    QFont font = look.font;
    QFont strongFont = look.strongFont;
    if (look.struckOut) {
        font.setStrikeOut(true);
        strongFont.setStrikeOut(true);
    }
    const QFontMetrics widest(strongFont, painter.device());
    const bool isDouble = place.height() >= 2 * widest.height();
    painter.setPen(look.color);
    const auto draw = [&](const QString &part, qsizetype from, const QRect &line, bool fits) {
        const bool isCut = !fits && widest.horizontalAdvance(part) > line.width();
        const QString shown = isCut ? widest.elidedText(part, Qt::ElideRight, line.width()) : part;
        QTextLayout layout(shown, font, painter.device());
        prepare(layout, QTextOption::NoWrap, formats(strong, from, shown.size(), strongFont));
        layout.beginLayout();
        const QTextLine laid = layout.createLine();
        layout.endLayout();
        const qreal x = direction == Qt::RightToLeft ? line.right() + 1 - laid.naturalTextWidth() : line.left();
        layout.draw(&painter, QPointF(x, line.top() + (line.height() - laid.height()) / 2));
    };
    QTextLayout layout(text, font, painter.device());
    prepare(layout, QTextOption::WordWrap, formats(strong, 0, text.size(), strongFont));
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(place.width());
    layout.endLayout();
    const qsizetype rest = first.textStart() + first.textLength();
    if (rest >= text.size() || !isDouble) {
        const int height = isDouble ? place.height() / 2 : place.height();
        draw(text, 0, QRect(place.left(), place.top(), place.width(), height), rest >= text.size());
        return;
    }
    const int half = place.height() / 2;
    draw(text.left(rest).trimmed(), 0, QRect(place.left(), place.top(), place.width(), half), true);
    draw(text.mid(rest), rest, QRect(place.left(), place.top() + half, place.width(), half), false);
}
