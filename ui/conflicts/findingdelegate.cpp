#include "ui/conflicts/findingdelegate.h"

#include "ui/conflicts/findingsigns.h"
#include "ui/conflicts/sentencelines.h"
#include "ui/models/roles.h"
#include "ui/support/contrast.h"
#include "ui/support/textline.h"
#include "ui/support/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

/// What the parts of one row share while it is painted.
struct FindingDelegate::Row
{
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    FindingRowKind kind = FindingRowKind::Finding;
    FindingRowLayout::Places places;
    bool isSelected = false;
    QColor ground;
    QColor ink;
    QColor quiet;

    QString text(int role) const { return index.data(role).toString(); }
    QRect mirrored(const QRect &place) const { return QStyle::visualRect(option.direction, option.rect, place); }
    /// Returns the width that it took.
    int paintText(const QRect &place, const QString &text, const QFont &font, const QColor &color, bool atEnd = false) const
    {
        return paintTextLine(painter, mirrored(place), option.direction, text, {font, color, atEnd, false, {}, {}});
    }
    void paintSign(const FindingSign &sign) const
    {
        if (!sign.icon.isEmpty()) {
            paintSymbol(painter, mirrored(places.sign), sign.icon, isSelected ? ink : sign.color(option.palette));
        }
    }
};

FindingDelegate::FindingDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void FindingDelegate::follow(const QFont &font) const
{
    if (!m_isLaidOut || font != m_font) {
        m_font = font;
        m_layout = FindingRowLayout(font);
        m_isLaidOut = true;
    }
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    follow(option.font);
    const bool isHeading = index.data(FindingKindRole).value<FindingRowKind>() == FindingRowKind::Heading;
    return {1, isHeading ? m_layout.headingHeight() : m_layout.rowHeight()};
}

FindingDelegate::Row FindingDelegate::rowOf(QPainter &painter, const QStyleOptionViewItem &option,
                                            const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const auto kind = index.data(FindingKindRole).value<FindingRowKind>();
    Row row{painter, option, index, kind,
            kind == FindingRowKind::Heading ? m_layout.headingPlaces(option.rect) : m_layout.places(option.rect),
            option.state.testFlag(QStyle::State_Selected), {}, {}, {}};
    if (row.isSelected) {
        const bool isActive = option.state.testFlag(QStyle::State_Active);
        const QPalette::ColorGroup group = isActive ? QPalette::Active : QPalette::Inactive;
        row.ground = palette.color(group, QPalette::Highlight);
        row.ink = palette.color(group, QPalette::HighlightedText);
        row.quiet = withContrast(mixed(row.ground, row.ink, 0.8), row.ground, TextContrast);
    } else {
        const bool isHovered = option.state.testFlag(QStyle::State_MouseOver) && kind != FindingRowKind::Heading;
        row.ground = kind == FindingRowKind::Heading ? headingBackground(palette)
                   : isHovered                       ? hoverColor(palette)
                                                     : palette.color(QPalette::Base);
        row.ink = palette.color(QPalette::Text);
        row.quiet = secondaryText(palette);
    }
    return row;
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    follow(option.font);
    const Row row = rowOf(*painter, option, index);
    painter->fillRect(option.rect, row.ground);
    const auto below = row.kind == FindingRowKind::Heading ? index.data(GroupKindRole).value<FindingRowKind>() : row.kind;
    row.paintSign(findingSign(below, index.data(SeverityRole).value<Severity>()));
    switch (row.kind) {
    case FindingRowKind::Heading: paintHeading(row); return;
    case FindingRowKind::Finding: paintFinding(row); break;
    case FindingRowKind::NotChecked:
    case FindingRowKind::Waiver: paintPlain(row); break;
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(row.isSelected ? row.ink : option.palette.color(QPalette::Highlight), 1, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
}

void FindingDelegate::paintHeading(const Row &row) const
{
    const QRect &rect = row.option.rect;
    row.painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, separatorColor(row.option.palette));
    row.paintText(row.places.text, row.text(TitleRole), m_layout.strongFont(), row.ink);
    row.paintText(row.places.firstEnd, row.text(ReasonRole), m_layout.font(), row.quiet, true);
}

void FindingDelegate::paintFinding(const Row &row) const
{
    const bool isWaived = row.index.data(WaivedRole).toBool();
    const auto titles = row.index.data(StrongRole).value<std::vector<TextRange>>();
    SentenceLook look{m_layout.font(), m_layout.strongFont(), isWaived ? row.quiet : row.ink, isWaived};
    const int half = row.places.text.height() / 2;
    QRect place = row.places.text;
    if (isWaived) { // the second line says why
        row.paintText(place.adjusted(0, half, 0, 0), tr("Waived: %1").arg(row.text(ReasonRole)), m_layout.font(),
                      row.isSelected ? row.ink : row.option.palette.color(QPalette::Text));
        place.setHeight(half);
    }
    paintSentence(row.painter, row.mirrored(place), row.option.direction, row.text(TitleRole), titles, look);
    paintEnds(row);
}

void FindingDelegate::paintPlain(const Row &row) const
{
    const int half = row.places.text.height() / 2;
    const QFont &first = row.kind == FindingRowKind::NotChecked ? m_layout.strongFont() : m_layout.font();
    QRect place = row.places.text;
    if (row.text(WhenRole).isEmpty()) {
        place.setRight(row.places.firstEnd.right()); // nothing stands at the far end
    }
    row.paintText(place.adjusted(0, 0, 0, -half), row.text(TitleRole), first, row.ink);
    row.paintText(place.adjusted(0, half, 0, 0), row.text(ReasonRole), m_layout.font(), row.quiet);
    paintEnds(row);
}

void FindingDelegate::paintEnds(const Row &row) const
{
    row.paintText(row.places.firstEnd, row.text(WhenRole), m_layout.font(), row.quiet, true);
    row.paintText(row.places.secondEnd, row.text(EndTextRole), m_layout.font(), row.quiet, true);
}

bool FindingDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    // A sentence with two titles is often cut.
    const auto kind = index.data(FindingKindRole).value<FindingRowKind>();
    if (event->type() == QEvent::ToolTip && index.isValid() && kind != FindingRowKind::Heading) {
        const QString text = QStringLiteral("<p>%1</p>").arg(index.data(TitleRole).toString().toHtmlEscaped());
        QToolTip::showText(event->globalPos(), text, view->viewport(), view->visualRect(index));
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}
