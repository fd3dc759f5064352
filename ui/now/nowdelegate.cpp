#include "ui/now/nowdelegate.h"

#include "core/model/agenda.h"
#include "ui/models/roles.h"
#include "ui/support/contrast.h"
#include "ui/support/icons.h"
#include "ui/support/textline.h"
#include "ui/support/theme.h"
#include "ui/support/trackcolors.h"

#include <QPainter>
#include <QStyle>

/// What the parts of one row share while it is painted.
struct NowDelegate::Row
{
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    NowRowLayout::Places places;
    bool isSelected = false;
    QColor ground;
    QColor ink;
    QColor quiet;

    QString text(int role) const { return index.data(role).toString(); }
    bool isRunning() const { return index.data(RunningRole).toBool(); }
    bool isNarrow() const { return places.firstEnd.isEmpty(); }
    QRect mirrored(const QRect &place) const { return QStyle::visualRect(option.direction, option.rect, place); }
    /// Returns the width that it took.
    int paintText(const QRect &place, const QString &text, const QFont &font, const QColor &color, bool atEnd = false) const
    {
        return paintTextLine(painter, mirrored(place), option.direction, text, {font, color, atEnd, false, {}, {}});
    }
};

NowDelegate::NowDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void NowDelegate::follow(const QFont &font) const
{
    if (!m_isLaidOut || font != m_font) {
        m_font = font;
        m_layout = NowRowLayout(font);
        m_isLaidOut = true;
    }
}

QSize NowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    follow(option.font);
    const bool isHeading = index.data(RowKindRole).value<RowKind>() == RowKind::Heading;
    return {1, isHeading ? m_layout.headingHeight() : m_layout.rowHeight()};
}

QRect NowDelegate::signRect(const QStyleOptionViewItem &option) const
{
    follow(option.font);
    const int margin = m_layout.padding();
    const QRect sign = m_layout.places(option.rect).sign.adjusted(-margin, -margin, margin, margin);
    return QStyle::visualRect(option.direction, option.rect, sign);
}

NowDelegate::Row NowDelegate::rowOf(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool isActive = option.state.testFlag(QStyle::State_Active);
    Row row{painter, option, index, m_layout.places(option.rect), option.state.testFlag(QStyle::State_Selected), {}, {}, {}};
    if (row.isSelected) {
        const QPalette::ColorGroup group = isActive ? QPalette::Active : QPalette::Inactive;
        row.ground = palette.color(group, QPalette::Highlight);
        row.ink = palette.color(group, QPalette::HighlightedText);
        row.quiet = withContrast(mixed(row.ground, row.ink, 0.8), row.ground, TextContrast);
    } else {
        const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
        row.ground = isHovered ? hoverColor(palette) : palette.color(QPalette::Base);
        row.ink = palette.color(QPalette::Text);
        row.quiet = secondaryText(palette);
    }
    return row;
}

void NowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    follow(option.font);
    const Row row = rowOf(*painter, option, index);
    const RowKind kind = index.data(RowKindRole).value<RowKind>();
    if (kind == RowKind::Heading) {
        paintHeading(row);
        return;
    }
    painter->fillRect(option.rect, row.ground);
    if (kind == RowKind::Session) {
        paintSession(row);
    } else {
        paintQuiet(row);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(row.isSelected ? row.ink : option.palette.color(QPalette::Highlight), 1, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
}

void NowDelegate::paintHeading(const Row &row) const
{
    const QRect &rect = row.option.rect;
    row.painter.fillRect(rect, headingBackground(row.option.palette));
    row.painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, separatorColor(row.option.palette));
    const int padding = 2 * m_layout.padding();
    row.paintText(rect.adjusted(padding, 0, -padding, 0), row.text(TitleRole), m_layout.strongFont(), row.ink);
}

void NowDelegate::paintQuiet(const Row &row) const
{
    paintSymbol(row.painter, row.mirrored(row.places.sign), QStringLiteral("room"), row.quiet);
    row.paintText(row.places.first, row.text(TitleRole), m_layout.font(), row.quiet);
    row.paintText(row.places.second.united(row.places.secondEnd), row.text(RoomsRole), m_layout.font(), row.quiet);
}

void NowDelegate::paintSession(const Row &row) const
{
    paintTimes(row);
    const Interest interest = row.index.data(InterestRole).value<Interest>();
    const QColor signColor = row.isSelected ? row.ink : pickColor(interest, row.option.palette);
    paintSymbol(row.painter, row.mirrored(row.places.sign), pickIconName(interest), signColor);
    row.paintText(row.places.first, row.text(TitleRole), row.isRunning() ? m_layout.strongFont() : m_layout.font(), row.ink);
    paintSecondLine(row);
    row.paintText(row.places.firstEnd, row.text(RemainingRole), m_layout.font(), row.isRunning() ? row.ink : row.quiet, true);
    if (const QString rooms = row.text(RoomsRole); !row.text(HintRole).isEmpty()) {
        // the hint takes the whole line and names the room
    } else if (!rooms.isEmpty()) {
        row.paintText(row.places.secondEnd, rooms, m_layout.font(), row.ink, true);
    } else {
        paintTrack(row, row.places.secondEnd);
    }
    paintProgress(row);
}

void NowDelegate::paintTimes(const Row &row) const
{
    const QString end = row.text(EndTextRole);
    row.paintText(row.places.start, row.text(StartTextRole), row.isRunning() ? m_layout.strongFont() : m_layout.font(), row.ink);
    if (!end.isEmpty()) {
        row.paintText(row.places.end, QChar(0x2013) + end, m_layout.font(), row.quiet);
    }
}

void NowDelegate::paintSecondLine(const Row &row) const
{
    if (const QString hint = row.text(HintRole); !hint.isEmpty()) {
        row.paintText(row.places.second.united(row.places.secondEnd), hint, m_layout.font(), row.isSelected ? row.ink : warningColor(row.option.palette));
        return;
    }
    QStringList below;
    if (row.isNarrow()) {
        below += {row.text(RemainingRole), row.text(RoomsRole)};
    }
    below += row.text(SpeakersRole);
    below.removeAll(QString());
    row.paintText(row.places.second, below.join(QStringLiteral(" · ")), m_layout.font(), row.quiet);
}

void NowDelegate::paintTrack(const Row &row, const QRect &place) const
{
    const QString track = row.text(TrackNameRole);
    if (track.isEmpty() || place.isEmpty()) {
        return;
    }
    const int dot = place.height() / 2;
    const QRect nameSpace = place.adjusted(dot + m_layout.padding(), 0, 0, 0);
    const int width = row.paintText(nameSpace, track, m_layout.font(), row.quiet, true);
    const QVariant given = row.index.data(TrackColorRole);
    const auto rgb = given.isValid() ? std::optional<quint32>(given.toUInt()) : std::nullopt;
    const QRect mark(nameSpace.right() + 1 - width - m_layout.padding() / 2 - dot, nameSpace.center().y() - dot / 2 + 1, dot, dot);
    row.painter.save();
    row.painter.setRenderHint(QPainter::Antialiasing);
    row.painter.setPen(row.isSelected ? QPen(row.ink) : QPen(Qt::NoPen)); // seen on any ground
    row.painter.setBrush(readableTrackColor(trackColorOr(rgb, track), row.option.palette));
    row.painter.drawEllipse(row.mirrored(mark));
    row.painter.restore();
}

void NowDelegate::paintProgress(const Row &row) const
{
    const QVariant progress = row.index.data(ProgressRole);
    if (!progress.isValid()) {
        return;
    }
    const QRect whole = row.places.bar;
    const QRect done(whole.left(), whole.top(), whole.width() * progress.toInt() / 1000, whole.height());
    const QColor mark = row.isSelected ? row.ink : withContrast(row.option.palette.color(QPalette::Highlight), row.ground, MarkContrast);
    row.painter.fillRect(row.mirrored(whole), mixed(row.ground, row.ink, 0.15));
    row.painter.fillRect(row.mirrored(done), mark);
}
