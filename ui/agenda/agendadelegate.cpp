#include "ui/agenda/agendadelegate.h"

#include "core/model/agenda.h"
#include "ui/models/roles.h"
#include "ui/support/contrast.h"
#include "ui/support/icons.h"
#include "ui/support/pickactions.h"
#include "ui/support/theme.h"
#include "ui/support/trackcolors.h"
#include "ui/support/textline.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QToolTip>

/// What the parts of one row share while it is painted.
struct AgendaDelegate::Row
{
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    AgendaRowLayout::Places places;
    bool isSelected = false;
    QColor ground;
    QColor ink;
    QColor quiet;

    QString text(int role) const { return index.data(role).toString(); }
    QRect mirrored(const QRect &place) const { return QStyle::visualRect(option.direction, option.rect, place); }
    /// Returns the width that it took.
    int paintText(const QRect &place, const QString &text, const QFont &font, const QColor &color, bool atEnd = false,
                  bool struckOut = false) const
    {
        return paintTextLine(painter, mirrored(place), option.direction, text, {font, color, atEnd, struckOut, {}, {}});
    }
    void paintSign(const QString &icon, const QColor &color) const
    {
        paintSymbol(painter, mirrored(places.sign), icon, isSelected ? ink : color);
    }
};

namespace {

/// Two lines at most, cut where the second ends.
void paintTwoLines(QPainter &painter, const QRect &place, Qt::LayoutDirection direction, const QString &text,
                   const QFont &font, const QColor &color)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(place.width());
    layout.endLayout();
    const TextLine look{font, color, false, false, {}, {}};
    const int half = place.height() / 2;
    const qsizetype rest = first.textStart() + first.textLength();
    if (rest >= text.size()) {
        paintTextLine(painter, place, direction, text, look);
        return;
    }
    paintTextLine(painter, QRect(place.left(), place.top(), place.width(), half), direction, text.left(rest).trimmed(), look);
    paintTextLine(painter, QRect(place.left(), place.top() + half, place.width(), half), direction, text.mid(rest), look);
}

} // namespace

AgendaDelegate::AgendaDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void AgendaDelegate::follow(const QFont &font) const
{
    if (!m_isLaidOut || font != m_font) {
        m_font = font;
        m_layout = AgendaRowLayout(font);
        m_isLaidOut = true;
    }
}

QSize AgendaDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    follow(option.font);
    const bool isHeading = index.data(RowKindRole).value<RowKind>() == RowKind::Heading;
    return {1, isHeading ? m_layout.headingHeight() : m_layout.rowHeight()};
}

AgendaDelegate::Row AgendaDelegate::rowOf(QPainter &painter, const QStyleOptionViewItem &option,
                                          const QModelIndex &index) const
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

void AgendaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    follow(option.font);
    const Row row = rowOf(*painter, option, index);
    const RowKind kind = index.data(RowKindRole).value<RowKind>();
    if (kind == RowKind::Heading) {
        paintHeading(row);
        return;
    }
    painter->fillRect(option.rect, row.ground);
    paintTimes(row);
    switch (kind) {
    case RowKind::Session: paintPick(row); break;
    case RowKind::Gap: paintGap(row); break;
    case RowKind::Clash: paintClash(row); break;
    case RowKind::Heading: break;
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(row.isSelected ? row.ink : option.palette.color(QPalette::Highlight), 1, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
}

void AgendaDelegate::paintHeading(const Row &row) const
{
    const QRect &rect = row.option.rect;
    row.painter.fillRect(rect, headingBackground(row.option.palette));
    row.painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, separatorColor(row.option.palette));
    const int padding = 2 * m_layout.padding();
    const QRect place = rect.adjusted(padding, 0, -padding, 0);
    const QString count = row.option.locale.toString(row.index.data(CountRole).toInt());
    const int taken = row.paintText(place, count, m_layout.font(), row.quiet, true);
    row.paintText(place.adjusted(0, 0, -taken - padding, 0), row.text(TitleRole), m_layout.strongFont(), row.ink);
}

void AgendaDelegate::paintTimes(const Row &row) const
{
    const bool isPick = row.index.data(RowKindRole).value<RowKind>() == RowKind::Session;
    const bool withdrawn = row.index.data(WithdrawnRole).toBool();
    const QString end = row.text(EndTextRole);
    row.paintText(row.places.start, row.text(StartTextRole), isPick ? m_layout.strongFont() : m_layout.font(),
                  isPick ? row.ink : row.quiet, false, withdrawn);
    if (!end.isEmpty()) {
        row.paintText(row.places.end, QChar(0x2013) + end, m_layout.font(), row.quiet, false, withdrawn);
    }
}

void AgendaDelegate::paintPick(const Row &row) const
{
    const Interest interest = row.index.data(InterestRole).value<Interest>();
    const bool withdrawn = row.index.data(WithdrawnRole).toBool();
    row.paintSign(pickIconName(interest), pickColor(interest, row.option.palette));

    const bool hasNote = row.index.data(HasNoteRole).toBool();
    const int side = row.places.first.height() * 4 / 5;
    const QRect titlePlace = row.places.first.adjusted(0, 0, hasNote ? -side - m_layout.padding() : 0, 0);
    const int width = row.paintText(titlePlace, row.text(TitleRole), m_layout.strongFont(),
                                    withdrawn ? row.quiet : row.ink, false, withdrawn);
    if (hasNote) {
        const QRect sign(titlePlace.left() + width + m_layout.padding(), titlePlace.top(), side, titlePlace.height());
        paintSymbol(row.painter, row.mirrored(sign), QStringLiteral("note"), row.quiet);
    }
    QStringList below{withdrawn ? tr("No longer in the programme") : row.text(SpeakersRole)};
    if (row.places.firstEnd.isEmpty()) {
        below.prepend(row.text(RoomsRole));
    }
    below.removeAll(QString());
    const QColor warning = row.isSelected ? row.ink : warningColor(row.option.palette);
    row.paintText(row.places.second, below.join(QStringLiteral(" · ")), m_layout.font(), withdrawn ? warning : row.quiet);
    row.paintText(row.places.firstEnd, row.text(RoomsRole), m_layout.font(), row.ink, true, withdrawn);
    paintTrack(row, row.text(TrackNameRole));
}

void AgendaDelegate::paintTrack(const Row &row, const QString &track) const
{
    if (track.isEmpty() || row.places.secondEnd.isEmpty()) {
        return;
    }
    const int dot = row.places.secondEnd.height() / 2;
    const QRect nameSpace = row.places.secondEnd.adjusted(dot + m_layout.padding(), 0, 0, 0);
    const int width = row.paintText(nameSpace, track, m_layout.font(), row.quiet, true);
    const QVariant given = row.index.data(TrackColorRole);
    const auto rgb = given.isValid() ? std::optional<quint32>(given.toUInt()) : std::nullopt;
    const QRect place(nameSpace.right() + 1 - width - m_layout.padding() / 2 - dot, nameSpace.center().y() - dot / 2 + 1,
                      dot, dot);
    row.painter.save();
    row.painter.setRenderHint(QPainter::Antialiasing);
    row.painter.setPen(row.isSelected ? QPen(row.ink) : QPen(Qt::NoPen)); // seen on any ground
    row.painter.setBrush(readableTrackColor(trackColorOr(rgb, track), row.option.palette));
    row.painter.drawEllipse(row.mirrored(place));
    row.painter.restore();
}

void AgendaDelegate::paintGap(const Row &row) const
{
    const int fitting = row.index.data(CountRole).toInt();
    row.paintSign(QStringLiteral("time"), row.quiet);
    row.paintText(row.places.first, row.text(TitleRole), m_layout.font(), row.quiet);
    row.paintText(row.places.second,
                  fitting == 0   ? tr("No session fits in here")
                  : fitting == 1 ? tr("1 session fits in here")
                                 : tr("%n sessions fit in here", nullptr, fitting),
                  m_layout.font(), row.quiet);
}

bool AgendaDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    // A sentence with two titles is often cut.
    if (event->type() == QEvent::ToolTip && index.data(RowKindRole).value<RowKind>() == RowKind::Clash) {
        QToolTip::showText(event->globalPos(), index.data(ClashRole).toString().toHtmlEscaped(), view);
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

void AgendaDelegate::paintClash(const Row &row) const
{
    const QColor color = row.isSelected ? row.ink : clashColor(row.option.palette);
    row.paintSign(QStringLiteral("clash"), color);
    paintTwoLines(row.painter, row.mirrored(row.places.both), row.option.direction, row.text(ClashRole), m_layout.font(), color);
}
