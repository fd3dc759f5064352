#include "ui/sessions/sessiondelegate.h"

#include "core/model/agenda.h"
#include "ui/models/roles.h"
#include "ui/support/contrast.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/support/trackcolors.h"
#include "ui/support/textline.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

/// What the parts of one row share while it is painted.
struct SessionDelegate::Row
{
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    const Colors &colors;
    SessionRowMetrics::Places places;
    Interest interest = Interest::None;
    bool withdrawn = false;
    bool clashes = false;
    bool hasNote = false;

    QString text(int role) const { return index.data(role).toString(); }
    QRect mirrored(const QRect &place) const { return QStyle::visualRect(option.direction, option.rect, place); }
    int paintText(const QRect &place, const QString &text, const TextLine &line) const
    {
        return paintTextLine(painter, mirrored(place), option.direction, text, line);
    }
};

SessionDelegate::SessionDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void SessionDelegate::setShowsDay(bool shows)
{
    m_metricsStale = m_metricsStale || shows != m_showsDay;
    m_showsDay = shows;
}

void SessionDelegate::follow(const QFont &font, const QPalette &palette) const
{
    if (m_metricsStale || font != m_font) {
        m_metrics = SessionRowMetrics(font, m_showsDay);
        m_font = font;
        m_metricsStale = false;
    }
    if (palette.cacheKey() != m_paletteKey) {
        m_paletteKey = palette.cacheKey();
        m_normal = normalColors(palette);
        m_selected = selectedColors(palette, QPalette::Active);
        m_selectedInactive = selectedColors(palette, QPalette::Inactive);
        m_trackColors.clear();
    }
}

SessionDelegate::Colors SessionDelegate::normalColors(const QPalette &palette)
{
    Colors colors{palette.color(QPalette::Base), palette.color(QPalette::Text), secondaryText(palette),
                  hitBackground(palette), clashColor(palette), {}};
    for (const Interest interest : {Interest::None, Interest::Must, Interest::Maybe, Interest::Fallback}) {
        colors.picks[int(interest)] = pickColor(interest, palette);
    }
    return colors;
}

SessionDelegate::Colors SessionDelegate::selectedColors(const QPalette &palette, QPalette::ColorGroup group)
{
    const QColor ground = palette.color(group, QPalette::Highlight);
    const QColor text = palette.color(group, QPalette::HighlightedText);
    Colors colors{ground, text, withContrast(mixed(ground, text, 0.8), ground, TextContrast),
                  selectedHitBackground(palette, group), text, {}};
    std::ranges::fill(colors.picks, text);
    return colors;
}

QColor SessionDelegate::trackColor(quint32 given, const QPalette &palette) const
{
    const auto known = m_trackColors.constFind(given);
    return known != m_trackColors.cend() ? *known : *m_trackColors.insert(given, readableTrackColor(given, palette));
}

QSize SessionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    follow(option.font, option.palette);
    const bool isHeading = index.data(RowKindRole).value<RowKind>() == RowKind::Heading;
    return {1, isHeading ? m_metrics.headingHeight() : m_metrics.rowHeight()};
}

QRect SessionDelegate::starRect(const QStyleOptionViewItem &option) const
{
    follow(option.font, option.palette);
    return QStyle::visualRect(option.direction, option.rect, m_metrics.places(option.rect, 0).star);
}

void SessionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    follow(option.font, option.palette);
    if (index.data(RowKindRole).value<RowKind>() == RowKind::Heading) {
        paintHeading(*painter, option, index);
    } else {
        paintSession(*painter, option, index);
    }
}

void SessionDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter.fillRect(option.rect, headingBackground(option.palette));
    const QRect line(option.rect.left(), option.rect.bottom(), option.rect.width(), 1);
    painter.fillRect(line, separatorColor(option.palette));
    const int padding = 2 * m_metrics.padding();
    const QRect place = option.rect.adjusted(padding, 0, -padding, 0);

    TextLine count{m_metrics.smallFont(), m_normal.secondary, true, false, {}, {}};
    const int taken = paintTextLine(painter, place, option.direction,
                                    option.locale.toString(index.data(CountRole).toInt()), count);
    const QRect rest = QStyle::visualRect(option.direction, place, place.adjusted(0, 0, -taken - padding, 0));
    const TextLine title{m_metrics.titleFont(), m_normal.text, false, false, {}, {}};
    paintTextLine(painter, rest, option.direction, index.data(TitleRole).toString(), title);
}

void SessionDelegate::paintSession(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isActive = option.state.testFlag(QStyle::State_Active);
    const Colors &colors = !isSelected ? m_normal : isActive ? m_selected : m_selectedInactive;
    Row row{painter, option, index, colors, {}};
    row.interest = index.data(InterestRole).value<Interest>();
    row.withdrawn = index.data(WithdrawnRole).toBool();
    row.clashes = !row.text(ClashRole).isEmpty();
    row.hasNote = index.data(HasNoteRole).toBool();
    row.places = m_metrics.places(option.rect, int(row.clashes) + int(row.hasNote));

    if (isSelected) {
        painter.fillRect(option.rect, colors.ground);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillRect(option.rect, hoverColor(option.palette));
    }
    paintTimes(row);
    paintSymbol(painter, row.mirrored(row.places.star).marginsRemoved(QMargins(m_metrics.padding(), 0, m_metrics.padding(), 0)),
                pickIconName(row.interest), colors.picks[int(row.interest)]);
    paintSide(row);
    paintTexts(row);
    paintSigns(row);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(isSelected ? colors.text : option.palette.color(QPalette::Highlight), 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
}

void SessionDelegate::paintTimes(const Row &row) const
{
    const QString start = row.text(StartTextRole);
    const QString end = row.text(EndTextRole);
    const QString dash = QString(QChar(0x2013));
    const TextLine first{m_metrics.titleFont(), row.colors.text, false, row.withdrawn, {}, {}};
    const TextLine second{m_metrics.smallFont(), row.colors.secondary, false, row.withdrawn, {}, {}};
    if (m_showsDay) {
        row.paintText(row.places.start, end.isEmpty() ? start : start + dash + end, first);
        row.paintText(row.places.end, row.text(DayTextRole), second);
    } else {
        row.paintText(row.places.start, start, first);
        row.paintText(row.places.end, end.isEmpty() ? end : dash + end, second);
    }
}

void SessionDelegate::paintTexts(const Row &row) const
{
    using Marks = std::vector<TextRange>;
    row.paintText(row.places.title, row.text(TitleRole),
                  {m_metrics.titleFont(), row.withdrawn ? row.colors.secondary : row.colors.text, false, row.withdrawn,
                   row.index.data(TitleMarksRole).value<Marks>(), row.colors.hit});
    row.paintText(row.places.speakers, row.text(SpeakersRole),
                  {m_metrics.font(), row.colors.secondary, false, false,
                   row.index.data(SpeakersMarksRole).value<Marks>(), row.colors.hit});
}

void SessionDelegate::paintSide(Row &row) const
{
    const int roomsTaken = row.paintText(row.places.rooms, row.text(RoomsRole), {m_metrics.font(), row.colors.text, true, false, {}, {}});
    const QString track = row.text(TrackNameRole);
    if (track.isEmpty()) {
        row.places.widenTexts(roomsTaken, 0, 2 * m_metrics.padding());
        return;
    }
    const int dot = m_metrics.signSize() / 2;
    const QRect nameSpace = row.places.track.adjusted(dot + m_metrics.padding(), 0, 0, 0);
    const int width = row.paintText(nameSpace, track, {m_metrics.smallFont(), row.colors.secondary, true, false, {}, {}});
    const QVariant given = row.index.data(TrackColorRole);
    const quint32 rgb = given.isValid() ? given.toUInt() : trackColorFromName(track);
    const QRect place(nameSpace.right() + 1 - width - m_metrics.padding() / 2 - dot,
                      nameSpace.center().y() - dot / 2 + 1, dot, dot);
    const bool isSelected = row.option.state.testFlag(QStyle::State_Selected);
    const QColor color = trackColor(rgb, row.option.palette);
    row.painter.setRenderHint(QPainter::Antialiasing);
    row.painter.setPen(isSelected ? QPen(row.colors.text) : QPen(Qt::NoPen)); // seen on any ground
    row.painter.setBrush(color);
    row.painter.drawEllipse(row.mirrored(place));
    row.painter.setRenderHint(QPainter::Antialiasing, false);
    row.places.widenTexts(roomsTaken, nameSpace.right() - place.left() + 1, 2 * m_metrics.padding());
}

void SessionDelegate::paintSigns(const Row &row) const
{
    const int step = m_metrics.signSize() + m_metrics.padding() / 2;
    QRect place(row.places.signs.left(), row.places.signs.top(), step, row.places.signs.height());
    if (row.hasNote) {
        paintSymbol(row.painter, row.mirrored(place), QStringLiteral("note"), row.colors.secondary);
        place.translate(step, 0);
    }
    if (row.clashes) {
        paintSymbol(row.painter, row.mirrored(place), QStringLiteral("clash"), row.colors.clash);
    }
}
