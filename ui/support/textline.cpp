#include "ui/support/textline.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace {

QList<QTextLayout::FormatRange> formats(const TextLine &line, qsizetype shown)
{
    QList<QTextLayout::FormatRange> result;
    for (const TextRange &mark : line.marks) {
        if (mark.start >= shown) {
            break;
        }
        QTextCharFormat format;
        format.setBackground(line.markGround);
        result.append({int(mark.start), int(std::min(mark.length, shown - mark.start)), format});
    }
    return result;
}

QTextLine layOut(QTextLayout &layout)
{
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return line;
}

} // namespace

int paintTextLine(QPainter &painter, const QRect &place, Qt::LayoutDirection direction, const QString &text,
                  const TextLine &line)
{
    if (text.isEmpty() || place.width() <= 0) {
        return 0;
    }
    QFont font = line.font;
    if (line.struckOut) { // any change makes the font be looked up anew
        font.setStrikeOut(true);
    }
    QTextLayout layout(text, font, painter.device());
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LayoutDirectionAuto); // a title keeps its own, whatever the interface's
    layout.setTextOption(option);
    layout.setFormats(formats(line, text.size()));
    QTextLine laid = layOut(layout);
    if (laid.naturalTextWidth() > place.width()) { // most texts fit: they are shaped but once
        const QString shown = QFontMetrics(font, painter.device()).elidedText(text, Qt::ElideRight, place.width());
        layout.setText(shown);
        layout.setFormats(formats(line, shown.size() - 1));
        laid = layOut(layout);
    }
    const int width = std::min(place.width(), int(std::ceil(laid.naturalTextWidth())));
    const bool atRight = line.atEnd != (direction == Qt::RightToLeft);
    const int x = atRight ? place.right() + 1 - width : place.left();
    const int y = place.top() + (place.height() - int(std::ceil(laid.height()))) / 2;
    painter.setPen(line.color);
    layout.draw(&painter, QPointF(x, y));
    return width;
}
