#include "ui/widgets/runtext.h"

#include "ui/support/theme.h"
#include "ui/support/trackcolors.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace {

constexpr double LineSpacing = 1.18; ///< of the font's height
constexpr int Unlimited = 1 << 20;

QTextCharFormat formatOf(TextRun::Style style, const QPalette *palette, bool lit)
{
    const bool isLink = style == TextRun::Style::Link || style == TextRun::Style::StrongLink;
    QTextCharFormat format;
    if (style == TextRun::Style::Strong || style == TextRun::Style::StrongLink) {
        format.setFontWeight(QFont::DemiBold);
    }
    if (palette) {
        format.setForeground(isLink                             ? accentColor(*palette)
                             : style == TextRun::Style::Quiet ? secondaryText(*palette)
                                                              : palette->color(QPalette::WindowText));
        format.setFontUnderline(isLink && lit);
    }
    return format;
}

/// The height of the laid out lines.
double height(const QTextLayout &layout)
{
    if (layout.lineCount() == 0) {
        return 0;
    }
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    return last.y() + last.height();
}

} // namespace

void RunText::set(const QList<TextRun> &runs, const TextSign &sign)
{
    m_runs = runs;
    m_sign = sign;
    m_marks.clear();
}

QString RunText::plain() const
{
    QString words;
    for (const TextRun &run : m_runs) {
        words += run.text;
    }
    return words;
}

int RunText::signWidth(const QFont &font) const
{
    return m_sign.isEmpty() ? 0 : QFontMetrics(font).height() * 5 / 4;
}

void RunText::layOut(QTextLayout &layout, int width, Qt::LayoutDirection direction, const QPalette *palette, bool lit) const
{
    QString words = plain();
    QList<QTextLayout::FormatRange> formats;
    int start = 0;
    for (const TextRun &run : m_runs) {
        formats.append({start, int(run.text.size()), formatOf(run.style, palette, lit)});
        start += int(run.text.size());
    }
    if (palette) {
        QTextCharFormat mark;
        mark.setBackground(hitBackground(*palette));
        mark.setForeground(palette->color(QPalette::Text)); // links, too, are to be read on it
        for (const TextRange &range : m_marks) {
            formats.append({int(range.start), int(range.length), mark});
        }
    }
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(Qt::AlignAbsolute | (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    layout.setText(words.replace(u'\n', QChar::LineSeparator));
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        const double extra = std::floor(line.height() * (LineSpacing - 1) / 2);
        line.setPosition({0, y + extra});
        y += std::ceil(line.height()) + 2 * extra;
    }
    layout.endLayout();
}

QSize RunText::naturalSize(const QFont &font) const
{
    QTextLayout layout(QString(), font);
    layOut(layout, Unlimited, Qt::LeftToRight, nullptr, false);
    double width = 0;
    for (int i = 0; i < layout.lineCount(); ++i) {
        width = std::max(width, layout.lineAt(i).naturalTextWidth());
    }
    return {int(std::ceil(width)) + 1 + signWidth(font), int(std::ceil(height(layout)))};
}

int RunText::heightFor(int width, const QFont &font) const
{
    QTextLayout layout(QString(), font);
    layOut(layout, width - signWidth(font), Qt::LeftToRight, nullptr, false);
    return int(std::ceil(height(layout)));
}

void RunText::paint(QPainter &painter, const QRect &rect, const QFont &font, const QPalette &palette, bool lit) const
{
    const int indent = signWidth(font);
    QTextLayout layout(QString(), font);
    layOut(layout, rect.width() - indent, painter.layoutDirection(), &palette, lit);
    const bool rightToLeft = painter.layoutDirection() == Qt::RightToLeft;
    painter.setPen(palette.color(QPalette::WindowText));
    layout.draw(&painter, QPointF(rect.left() + (rightToLeft ? 0 : indent), rect.top()));
    if (indent > 0 && layout.lineCount() > 0) {
        const QTextLine first = layout.lineAt(0);
        const int side = QFontMetrics(font).height();
        const int x = rightToLeft ? rect.right() + 1 - side : rect.left();
        const int y = rect.top() + int(std::round(first.y() + (first.height() - side) / 2));
        paintSign(painter, QRect(x, y, side, side), palette);
    }
}

void RunText::paintSign(QPainter &painter, const QRect &place, const QPalette &palette) const
{
    if (!m_sign.dot) {
        const QColor color = m_sign.color ? m_sign.color(palette) : palette.color(QPalette::WindowText);
        const int inset = place.height() / 14;
        paintSymbol(painter, place.adjusted(inset, inset, -inset, -inset), m_sign.icon, color);
        return;
    }
    const double radius = place.height() * 0.28;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(readableTrackColor(*m_sign.dot, palette));
    painter.drawEllipse(QRectF(place).center(), radius, radius);
    painter.restore();
}
