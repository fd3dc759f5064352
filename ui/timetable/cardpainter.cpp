#include "ui/timetable/cardpainter.h"

#include "ui/support/contrast.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/support/trackcolors.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace {

constexpr int KeptTexts = 4000;
constexpr int Stripe = 4;
constexpr int Padding = 5;
constexpr int ClashStrip = 8;
constexpr int NoTrack = -1;

void breakLines(QTextLayout &layout, const QString &text, const QFont &font, int width, int lines, Qt::LayoutDirection direction)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setAlignment(direction == Qt::RightToLeft ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft | Qt::AlignAbsolute);
    layout.setFont(font);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
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

void CardPainter::follow(const QFont &font, const QPalette &palette, Qt::LayoutDirection direction)
{
    m_direction = direction;
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
    m_secondary = secondaryText(palette);
    m_dimmed = mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.42);
    m_clash = clashColor(palette);
    m_warning = warningColor(palette);
    m_hit = hitBackground(palette);
    for (const Interest interest : {Interest::None, Interest::Must, Interest::Maybe, Interest::Fallback}) {
        m_picks[int(interest)] = pickColor(interest, palette);
    }
    m_tracks.clear();
}

const CardPainter::TrackColors &CardPainter::colorsOf(const std::optional<quint32> &track)
{
    const qint64 key = track ? qint64(*track) : NoTrack;
    const auto known = m_tracks.constFind(key);
    if (known != m_tracks.cend()) {
        return *known;
    }
    const QColor base = m_palette.color(QPalette::Base);
    const QColor stripe = track ? readableTrackColor(*track, m_palette) : m_secondary;
    TrackColors colors{stripe, mixed(base, stripe, 0.1), mixed(base, stripe, 0.24), mixed(base, stripe, 0.34)};
    return *m_tracks.insert(key, colors);
}

const CardPainter::Text &CardPainter::textOf(int item, const QSize &size, const GridCard &card)
{
    const int lines = std::max(1, size.height() / m_lineHeight);
    const QString below = card.detail.isEmpty() ? card.time : card.time + QStringLiteral("  ") + card.detail;
    const std::pair<int, quint64> key(item, (quint64(size.width()) << 16) | quint64(std::min(lines, 0xffff)));
    if (const Text *known = m_texts.object(key); known && known->title == card.title && known->line == below) {
        return *known;
    }
    auto *text = new Text;
    text->title = card.title;
    text->line = below;
    const bool hasSecond = lines >= 2;
    breakLines(text->titleLayout, card.title, m_titleFont, size.width(), std::min(hasSecond ? lines - 1 : 1, 5), m_direction);
    text->titleHeight = int(text->titleLayout.boundingRect().height());
    if (hasSecond) {
        const int left = std::max(1, (size.height() - text->titleHeight) / m_lineHeight);
        breakLines(text->lineLayout, below, m_smallFont, size.width(), std::min(left, 2), m_direction);
    }
    m_texts.insert(key, text);
    return *text;
}

QRect CardPainter::mirrored(const QRect &within, const QRect &rect) const
{
    return QStyle::visualRect(m_direction, within, rect);
}

void CardPainter::paintGround(QPainter &painter, const Place &place, const GridCard &card, const State &state, const TrackColors &colors)
{
    const QRect &rect = place.rect;
    const QColor base = m_palette.color(QPalette::Base);
    const bool faded = card.isDimmed || card.isPast;
    QColor ground = card.interest != Interest::None ? colors.strongGround : colors.ground;
    ground = card.isGap ? base : card.isDimmed ? mixed(base, ground, 0.45) : ground;
    ground = state.selected ? m_palette.color(QPalette::Active, QPalette::Highlight) : state.hovered ? mixed(ground, colors.stripe, 0.1) : ground;
    painter.fillRect(rect, ground);
    if (card.isLit && !state.selected) {
        painter.fillRect(rect, mixed(ground, m_hit, 0.75));
    }
    const QColor edge = state.selected ? ground : faded ? mixed(base, colors.edge, 0.5) : colors.edge;
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), edge);
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), edge);
    painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), edge);
    painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), edge);
    if (card.clashes && !state.selected) { // a second sign is the icon
        const QRect strip = mirrored(rect, QRect(rect.right() - ClashStrip, rect.top() + 1, ClashStrip, rect.height() - 2));
        QColor color = m_clash;
        color.setAlphaF(0.75f);
        painter.fillRect(strip, QBrush(color, Qt::BDiagPattern));
    }
    if (rect.width() > 12 && rect.height() > 8) { // a hint of roundness, for the price of four pixels
        for (const QPoint &corner : {rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()}) {
            painter.fillRect(QRect(corner, QSize(1, 1)), base);
        }
    }
    // The stripe tells how long it really lasts, where the card is drawn longer so that it can be read.
    const QColor stripe = state.selected ? m_palette.color(QPalette::Active, QPalette::HighlightedText)
                          : faded        ? mixed(base, colors.stripe, 0.55)
                                         : colors.stripe;
    const int length = std::max(place.trueLength, 2);
    if (place.timeAcross) {
        painter.fillRect(mirrored(rect, QRect(rect.left(), rect.top(), std::min(length, rect.width()), Stripe)), stripe);
    } else {
        painter.fillRect(mirrored(rect, QRect(rect.left(), rect.top(), Stripe, std::min(length, rect.height()))), stripe);
    }
}

int CardPainter::paintSigns(QPainter &painter, const QRect &place, const GridCard &card, const State &state)
{
    const int side = std::min(QFontMetrics(m_font).ascent() + 2, place.height());
    int right = place.right() + 1;
    const auto paint = [&](const QString &icon, const QColor &color) {
        right -= side;
        const QColor shown = state.selected ? m_palette.color(QPalette::Active, QPalette::HighlightedText) : color;
        paintSymbol(painter, mirrored(place, QRect(right, place.top(), side, side)), icon, shown);
        right -= 2;
    };
    if (card.interest != Interest::None) {
        paint(pickIconName(card.interest), m_picks[int(card.interest)]);
    }
    if (card.clashes && right - 3 * side > place.left()) {
        paint(QStringLiteral("clash"), m_clash);
    }
    if (card.finding != Severity::Off && right - 3 * side > place.left()) {
        const bool isError = card.finding == Severity::Error;
        paint(isError ? QStringLiteral("error") : QStringLiteral("warning"), isError ? m_clash : m_warning);
    }
    return place.right() + 1 - right;
}

void CardPainter::paint(QPainter &painter, int item, const Place &place, const GridCard &card, const State &state)
{
    const bool hasTrack = card.color || !card.track.isEmpty();
    const TrackColors &colors = colorsOf(hasTrack ? std::optional(trackColorOr(card.color, card.track)) : std::nullopt);
    paintGround(painter, place, card, state, colors);
    if (state.focused) {
        painter.setPen(QPen(m_palette.color(state.selected ? QPalette::HighlightedText : QPalette::Highlight), 1, Qt::DotLine));
        painter.drawRect(place.rect.adjusted(2, 2, -3, -3));
    }
    const int top = place.timeAcross ? Stripe + 1 : 2;
    const int inset = place.timeAcross ? Padding : Stripe + Padding;
    const int behind = card.clashes ? ClashStrip + 3 : 3;
    QRect text = place.visible;
    text = m_direction == Qt::RightToLeft ? text.adjusted(behind, 0, -inset, 0) : text.adjusted(inset, 0, -behind, 0);
    const bool oneLine = text.height() < 2 * m_lineHeight + top;
    text.adjust(0, oneLine ? std::max(0, (text.height() - m_lineHeight) / 2) : top, 0, 0);
    if (text.height() < m_lineHeight - 3 || text.width() < 2 * m_lineHeight) {
        return; // a block: too small for words
    }
    const int signs = paintSigns(painter, QRect(text.left(), text.top(), text.width(), m_lineHeight), card, state);
    QRect words = text;
    if (signs > 0) {
        words = m_direction == Qt::RightToLeft ? text.adjusted(signs + 2, 0, 0, 0) : text.adjusted(0, 0, -signs - 2, 0);
    }
    if (words.width() < m_lineHeight) {
        return;
    }
    const Text &lines = textOf(item, words.size(), card);
    const QColor strong = state.selected  ? m_palette.color(QPalette::Active, QPalette::HighlightedText)
                          : card.isDimmed ? m_dimmed
                          : card.isPast   ? m_secondary
                                          : m_palette.color(QPalette::Text);
    const QColor weak = state.selected || card.isDimmed ? strong : m_secondary;
    painter.setPen(strong);
    lines.titleLayout.draw(&painter, words.topLeft());
    if (card.isWithdrawn) {
        for (int i = 0; i < lines.titleLayout.lineCount(); ++i) {
            const QRectF line = lines.titleLayout.lineAt(i).naturalTextRect().translated(words.topLeft());
            painter.drawLine(line.left(), line.center().y(), line.right(), line.center().y());
        }
    }
    if (lines.lineLayout.lineCount() > 0 && words.height() >= lines.titleHeight + m_lineHeight - 2) {
        painter.setPen(weak);
        lines.lineLayout.draw(&painter, words.topLeft() + QPoint(0, lines.titleHeight));
    }
}
