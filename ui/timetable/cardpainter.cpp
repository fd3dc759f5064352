#include "ui/timetable/cardpainter.h"

#include "ui/support/contrast.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/support/trackcolors.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>

namespace {

constexpr int KeptTexts = 30'000; // about 1.5 KB each
constexpr int MostLines = 8;
constexpr int Stripe = 4;
constexpr int Padding = 5;
constexpr int ClashStrip = 8;

void breakLines(QTextLayout &layout, const QString &text, const QFont &font, int width, int lines, Qt::LayoutDirection direction)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setAlignment(direction == Qt::RightToLeft ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft | Qt::AlignAbsolute);
    layout.setFont(font);
    layout.setTextOption(option);
    QString shown = text;
    for (int attempt = 0; attempt < 2; ++attempt) {
        layout.setText(shown);
        layout.beginLayout();
        double y = 0;
        int made = 0;
        int lastStart = 0;
        bool complete = false;
        while (made < lines) {
            QTextLine line = layout.createLine();
            if (!line.isValid()) {
                complete = true;
                break;
            }
            line.setLineWidth(width);
            line.setPosition({0, y});
            y += line.height();
            lastStart = line.textStart();
            complete = line.textStart() + line.textLength() >= shown.size();
            ++made;
        }
        layout.endLayout();
        if (complete) {
            return;
        }
        shown = shown.left(lastStart) + QFontMetrics(font).elidedText(shown.mid(lastStart), Qt::ElideRight, width);
    }
}

} // namespace

CardPainter::CardPainter() : m_texts(KeptTexts) {}

void CardPainter::forget()
{
    m_texts.clear();
    m_tracks.clear();
}

void CardPainter::follow(const GridModel &model, const QFont &font, const QPalette &palette, Qt::LayoutDirection direction)
{
    m_model = &model;
    if (direction != m_direction) {
        m_direction = direction;
        m_texts.clear();
    }
    if (m_stale || font != m_font) {
        m_stale = false;
        m_font = font;
        m_titleFont = font;
        m_titleFont.setWeight(QFont::DemiBold);
        m_smallFont = font;
        m_smallFont.setPointSizeF(font.pointSizeF() * 0.92);
        m_lineHeight = QFontMetrics(m_titleFont).lineSpacing();
        m_texts.clear();
    }
    if (palette.cacheKey() == m_paletteKey) {
        return;
    }
    m_palette = palette;
    m_paletteKey = palette.cacheKey();
    m_base = palette.color(QPalette::Base);
    m_highlight = palette.color(QPalette::Active, QPalette::Highlight);
    m_highlighted = palette.color(QPalette::Active, QPalette::HighlightedText);
    m_gap = secondaryText(palette);
    m_clash = clashColor(palette);
    m_warning = warningColor(palette);
    for (const Interest interest : {Interest::None, Interest::Must, Interest::Maybe, Interest::Fallback}) {
        m_picks[int(interest)] = pickColor(interest, palette);
    }
    m_tracks.clear();
}

const CardColors &CardPainter::colorsOf(int track)
{
    const auto known = m_tracks.constFind(track);
    if (known != m_tracks.cend()) {
        return *known;
    }
    const GridTrack given = m_model->track(track);
    const bool hasTrack = given.color || !given.name.isEmpty();
    const auto rgb = hasTrack ? std::optional(trackColorOr(given.color, given.name)) : std::nullopt;
    return *m_tracks.insert(track, cardColors(rgb, m_palette));
}

const CardGround &CardPainter::groundOf(const GridMarks &marks, const CardColors &colors)
{
    return marks.isDimmed                            ? colors.dimmed
           : marks.isLit                             ? colors.lit
           : marks.isPast                            ? colors.past
           : marks.interest != Interest::None        ? colors.picked
                                                     : colors.plain;
}

const CardPainter::Text &CardPainter::textOf(int item, const QSize &size)
{
    const int lines = std::clamp(size.height() / m_lineHeight, 1, MostLines); // tall cards share one text
    const std::pair<int, quint64> key(item, (quint64(size.width()) << 16) | quint64(lines));
    if (const Text *known = m_texts.object(key)) {
        return *known;
    }
    const GridTexts texts = m_model->texts(item);
    auto *text = new Text;
    const bool hasSecond = lines >= 2;
    QTextLayout layout;
    breakLines(layout, texts.title, m_titleFont, size.width(), std::min(hasSecond ? lines - 1 : 1, MostLines - 3), m_direction);
    text->title = layout.glyphRuns();
    text->titleHeight = int(layout.boundingRect().height());
    for (int i = 0; i < layout.lineCount(); ++i) {
        text->titleLines.push_back(layout.lineAt(i).naturalTextRect());
    }
    const int left = (std::min(size.height(), MostLines * m_lineHeight) - text->titleHeight + 2) / m_lineHeight;
    if (hasSecond && left > 0) {
        QTextLayout below;
        breakLines(below, texts.below, m_smallFont, size.width(), std::min(left, 2), m_direction);
        text->below = below.glyphRuns();
    }
    m_texts.insert(key, text);
    return *text;
}

QRect CardPainter::mirrored(const QRect &within, const QRect &rect) const
{
    return QStyle::visualRect(m_direction, within, rect);
}

void CardPainter::paintGround(QPainter &painter, const Place &place, const GridMarks &marks, const State &state, const CardColors &colors)
{
    const QRect &rect = place.rect;
    if (marks.isGap && !state.selected) { // a place, not a session: only its outline
        painter.setPen(QPen(m_gap, 1, Qt::DashLine));
        painter.setBrush(state.hovered ? QBrush(hoverColor(m_palette)) : Qt::NoBrush);
        painter.drawRect(rect.adjusted(1, 1, -2, -2));
        return;
    }
    const bool faded = marks.isDimmed || marks.isPast;
    const QColor &own = groundOf(marks, colors).ground;
    const QColor ground = state.selected ? m_highlight : state.hovered ? mixed(own, colors.stripe, 0.1) : own;
    painter.fillRect(rect, ground);
    const QColor edge = state.selected ? ground : faded ? mixed(m_base, colors.edge, 0.5) : colors.edge;
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), edge);
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), edge);
    painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), edge);
    painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), edge);
    if (marks.clashes && !state.selected) { // a second sign is the icon
        const QRect strip = mirrored(rect, QRect(rect.right() - ClashStrip, rect.top() + 1, ClashStrip, rect.height() - 2));
        QColor color = m_clash;
        color.setAlphaF(0.75f);
        painter.fillRect(strip, QBrush(color, Qt::BDiagPattern));
    }
    if (rect.width() > 12 && rect.height() > 8) { // a hint of roundness, for the price of four pixels
        for (const QPoint &corner : {rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()}) {
            painter.fillRect(QRect(corner, QSize(1, 1)), m_base);
        }
    }
    // The stripe tells how long it really lasts, where the card is drawn longer so that it can be read.
    const QColor stripe = state.selected ? m_highlighted : faded ? mixed(m_base, colors.stripe, 0.55) : colors.stripe;
    const int length = std::max(place.trueLength, 2);
    if (place.timeAcross) {
        painter.fillRect(mirrored(rect, QRect(rect.left(), rect.top(), std::min(length, rect.width()), Stripe)), stripe);
    } else {
        painter.fillRect(mirrored(rect, QRect(rect.left(), rect.top(), Stripe, std::min(length, rect.height()))), stripe);
    }
}

int CardPainter::paintSigns(QPainter &painter, const QRect &place, const GridMarks &marks, const State &state)
{
    const int side = std::min(QFontMetrics(m_font).ascent() + 2, place.height());
    int right = place.right() + 1;
    const auto paint = [&](const QString &icon, const QColor &color) {
        right -= side;
        const QColor shown = state.selected ? m_highlighted : color;
        paintSymbol(painter, mirrored(place, QRect(right, place.top(), side, side)), icon, shown);
        right -= 2;
    };
    if (marks.interest != Interest::None) {
        paint(pickIconName(marks.interest), m_picks[int(marks.interest)]);
    }
    if (marks.clashes && right - 3 * side > place.left()) {
        paint(QStringLiteral("clash"), m_clash);
    }
    if (marks.finding != Severity::Off && right - 3 * side > place.left()) {
        const bool isError = marks.finding == Severity::Error;
        paint(isError ? QStringLiteral("error") : QStringLiteral("warning"), isError ? m_clash : m_warning);
    }
    return place.right() + 1 - right;
}

void CardPainter::paint(QPainter &painter, int item, const Place &place, const GridMarks &marks, const State &state)
{
    const CardColors &colors = colorsOf(marks.track);
    if (place.rect.height() < m_lineHeight / 2 || place.rect.width() < m_lineHeight) { // a block, one of thousands
        const double share = marks.isDimmed || marks.isPast ? 0.25 : 0.7;
        painter.fillRect(place.rect, state.selected ? m_highlight : mixed(m_base, colors.stripe, share));
        return;
    }
    paintGround(painter, place, marks, state, colors);
    if (state.focused) {
        painter.setPen(QPen(m_palette.color(state.selected ? QPalette::HighlightedText : QPalette::Highlight), 1, Qt::DotLine));
        painter.drawRect(place.rect.adjusted(2, 2, -3, -3));
    }
    const int top = place.timeAcross ? Stripe + 1 : 2;
    const int inset = place.timeAcross ? Padding : Stripe + Padding;
    const int behind = marks.clashes ? ClashStrip + 3 : 3;
    QRect text = place.visible;
    text = m_direction == Qt::RightToLeft ? text.adjusted(behind, 0, -inset, 0) : text.adjusted(inset, 0, -behind, 0);
    const bool oneLine = text.height() < 2 * m_lineHeight + top;
    text.adjust(0, oneLine ? std::max(0, (text.height() - m_lineHeight) / 2) : top, 0, 0);
    if (text.height() < m_lineHeight - 3 || text.width() < 2 * m_lineHeight) {
        if (!state.selected) { // a block: too small for words
            painter.fillRect(place.rect, mixed(m_base, colors.stripe, marks.isDimmed || marks.isPast ? 0.25 : 0.7));
        }
        return;
    }
    const int signs = paintSigns(painter, QRect(text.left(), text.top(), text.width(), m_lineHeight), marks, state);
    QRect words = text;
    if (signs > 0) {
        words = m_direction == Qt::RightToLeft ? text.adjusted(signs + 2, 0, 0, 0) : text.adjusted(0, 0, -signs - 2, 0);
    }
    if (words.width() < m_lineHeight) {
        return;
    }
    const Text &lines = textOf(item, words.size());
    const CardGround &ground = groundOf(marks, colors);
    painter.setPen(state.selected ? m_highlighted : marks.isGap ? m_palette.color(QPalette::Text) : ground.text);
    for (const QGlyphRun &run : lines.title) {
        painter.drawGlyphRun(words.topLeft(), run);
    }
    if (marks.isWithdrawn) {
        for (const QRectF &line : lines.titleLines) {
            const QRectF shown = line.translated(words.topLeft());
            painter.drawLine(QPointF(shown.left(), shown.center().y()), QPointF(shown.right(), shown.center().y()));
        }
    }
    painter.setPen(state.selected ? m_highlighted : marks.isGap ? m_gap : ground.weak);
    for (const QGlyphRun &run : lines.below) {
        painter.drawGlyphRun(words.topLeft() + QPoint(0, lines.titleHeight), run);
    }
}
