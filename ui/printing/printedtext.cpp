#include "ui/printing/printedtext.h"

#include "ui/printing/paper.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace {

/// Stands for the paper while texts are laid out: their points become units.
QPaintDevice *ruler()
{
    static QImage image = [] {
        constexpr double InchesPerMetre = 1 / 0.0254;
        QImage made(1, 1, QImage::Format_ARGB32_Premultiplied);
        made.setDotsPerMeterX(qRound(UnitsPerInch * InchesPerMetre));
        made.setDotsPerMeterY(qRound(UnitsPerInch * InchesPerMetre));
        return made;
    }();
    return &image;
}

QFont fontOf(const TextStyle &style)
{
    QFont font(QGuiApplication::font().families());
    font.setPointSizeF(style.size);
    font.setWeight(style.isStrong ? QFont::DemiBold : QFont::Normal);
    font.setStrikeOut(style.isStruckOut);
    font.setItalic(style.isItalic);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

std::shared_ptr<QTextDocument> newDocument(const QFont &font)
{
    auto document = std::make_shared<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->documentLayout()->setPaintDevice(ruler());
    document->setDefaultFont(font);
    document->setDocumentMargin(0);
    return document;
}

/// Links have the colour of a theme, and paragraphs distances for a screen.
void setForPaper(QTextDocument &document)
{
    QTextCursor all(&document);
    all.select(QTextCursor::Document);
    QTextCharFormat black;
    black.setForeground(Qt::black);
    black.setBackground(Qt::NoBrush);
    all.mergeCharFormat(black);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(0);
        format.setBottomMargin(block.next().isValid() ? (block.textList() ? 2 : 5) : 0);
        QTextCursor(block).setBlockFormat(format);
    }
}

} // namespace

PrintedText PrintedText::finished(std::shared_ptr<QTextDocument> document, int width)
{
    document->setTextWidth(width);
    PrintedText text;
    text.m_document = std::move(document);
    return text;
}

PrintedText PrintedText::plain(const QString &text, const TextStyle &style, int width)
{
    auto document = newDocument(fontOf(style));
    QTextOption option(style.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document->setDefaultTextOption(option);
    document->setPlainText(text);
    return finished(std::move(document), width);
}

PrintedText PrintedText::rich(const QString &html, double size, int width)
{
    TextStyle style;
    style.size = size;
    auto document = newDocument(fontOf(style));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document->setDefaultTextOption(option);
    document->setHtml(html);
    document->setIndentWidth(16);
    setForPaper(*document);
    return finished(std::move(document), width);
}

int PrintedText::widthOf(const QString &text, const TextStyle &style)
{
    return int(std::ceil(QFontMetricsF(fontOf(style), ruler()).horizontalAdvance(text)));
}

QString PrintedText::elided(const QString &text, const TextStyle &style, int width)
{
    return QFontMetricsF(fontOf(style), ruler()).elidedText(text, Qt::ElideRight, width);
}

int PrintedText::height() const
{
    return m_document ? int(std::ceil(m_document->size().height())) : 0;
}

std::vector<TextCut> PrintedText::lines() const
{
    std::vector<std::pair<double, double>> spans; // cells of a table stand side by side
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        const double top = m_document->documentLayout()->blockBoundingRect(block).top();
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            spans.emplace_back(top + line.y(), top + line.y() + line.height());
        }
    }
    std::ranges::sort(spans);
    constexpr double Touching = 2; // units; lines overlap a little by rounding
    std::vector<TextCut> cuts;
    for (const auto &[top, bottom] : spans) {
        const int below = int(std::ceil(bottom));
        if (cuts.empty() || top >= cuts.back().to - Touching) {
            cuts.push_back({cuts.empty() ? 0 : cuts.back().to, below});
        } else {
            cuts.back().to = std::max(cuts.back().to, below);
        }
    }
    if (!cuts.empty()) {
        cuts.back().to = std::max(cuts.back().to, height());
    }
    return cuts;
}

void PrintedText::paint(QPainter &painter, const QPoint &at, const TextCut &part) const
{
    painter.save();
    painter.translate(at.x(), at.y() - part.from);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    if (part.from > 0 || part.to < height()) {
        const QRectF shown(-points(2), part.from, m_document->textWidth() + points(4), part.to - part.from);
        painter.setClipRect(shown, Qt::IntersectClip);
        context.clip = shown.adjusted(0, 1, 0, -1); // neighbours that only touch are not painted
    }
    m_document->documentLayout()->draw(&painter, context);
    painter.restore();
}
