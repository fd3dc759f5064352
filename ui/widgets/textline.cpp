#include "ui/widgets/textline.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

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

} // namespace

int paintTextLine(QPainter &painter, const QRect &place, Qt::LayoutDirection direction, const QString &text,
                  const TextLine &line)
{
    if (text.isEmpty() || place.width() <= 0) {
        return 0;
    }
    QFont font = line.font;
    font.setStrikeOut(line.struckOut);
    const QFontMetrics metrics(font, painter.device());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, place.width());
    const bool isCut = shown.size() != text.size() || !shown.endsWith(text.back());

    QTextLayout layout(shown, font, painter.device());
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(direction);
    layout.setTextOption(option);
    layout.setFormats(formats(line, isCut ? shown.size() - 1 : shown.size()));
    layout.setCacheEnabled(true);
    layout.beginLayout();
    QTextLine laid = layout.createLine();
    laid.setPosition({0, 0});
    layout.endLayout();

    const int width = std::min(place.width(), int(std::ceil(laid.naturalTextWidth())));
    const bool atRight = line.atEnd != (direction == Qt::RightToLeft);
    const int x = atRight ? place.right() + 1 - width : place.left();
    const int y = place.top() + (place.height() - int(std::ceil(laid.height()))) / 2;
    painter.setPen(line.color);
    layout.draw(&painter, QPointF(x, y));
    return width;
}
