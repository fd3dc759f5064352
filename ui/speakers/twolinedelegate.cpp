#include "ui/speakers/twolinedelegate.h"

#include "ui/models/roles.h"
#include "ui/support/contrast.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/support/textline.h"

#include <QPainter>

namespace {

bool isHeading(const QModelIndex &index)
{
    return index.data(RowKindRole).value<RowKind>() == RowKind::Heading;
}

QFont strong(const QFont &font)
{
    QFont result = font;
    result.setWeight(QFont::DemiBold);
    return result;
}

int paddingOf(const QFontMetrics &metrics)
{
    return metrics.height() * 2 / 5;
}

} // namespace

TwoLineDelegate::TwoLineDelegate(int secondRole, QObject *parent)
    : QStyledItemDelegate(parent), m_secondRole(secondRole)
{
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(strong(option.font));
    const int line = metrics.height();
    return {line * 8, isHeading(index) ? line * 8 / 5 : 2 * line + 2 * paddingOf(metrics)};
}

void TwoLineDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter.fillRect(option.rect, headingBackground(option.palette));
    const int padding = 2 * paddingOf(option.fontMetrics);
    paintTextLine(painter, option.rect.adjusted(padding, 0, -padding, 0), option.direction,
                  index.data(TitleRole).toString(),
                  {strong(option.font), option.palette.color(QPalette::Text), false, false, {}, {}});
}

int TwoLineDelegate::paintSigns(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                const QRect &inner) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor onSelection = option.palette.color(QPalette::HighlightedText);
    const int side = option.fontMetrics.height();
    int taken = 0;
    const auto paintSign = [&](const QString &name, const QColor &color) {
        const QRect place(inner.right() + 1 - taken - side, inner.center().y() - side / 2, side, side);
        paintSymbol(painter, QStyle::visualRect(option.direction, option.rect, place), name, isSelected ? onSelection : color);
        taken += side + paddingOf(option.fontMetrics);
    };
    const auto interest = index.data(InterestRole).value<Interest>();
    if (interest != Interest::None) {
        paintSign(pickIconName(interest), pickColor(interest, option.palette));
    }
    if (!index.data(ClashRole).toString().isEmpty()) {
        paintSign(QStringLiteral("clash"), clashColor(option.palette));
    }
    return taken;
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isHeading(index)) {
        paintHeading(*painter, option, index);
        return;
    }
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const auto group = option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor ground = option.palette.color(group, QPalette::Highlight);
    const QColor text = option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = isSelected ? withContrast(mixed(ground, text, 0.8), ground, TextContrast)
                                    : secondaryText(option.palette);
    if (isSelected) {
        painter->fillRect(option.rect, ground);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, hoverColor(option.palette));
    }
    const int padding = paddingOf(option.fontMetrics);
    const QRect inner = option.rect.adjusted(2 * padding, padding, -2 * padding, -padding);
    const QVariant count = index.data(CountRole);
    const int taken = count.isValid() ? paintTextLine(*painter, inner, option.direction,
                                                      option.locale.toString(count.toInt()),
                                                      {option.font, quiet, true, false, {}, {}})
                                            + 2 * padding
                                      : paintSigns(*painter, option, index, inner);
    const QString second = index.data(m_secondRole).toString();
    const int firstHeight = second.isEmpty() ? inner.height() : inner.height() / 2;
    const QRect first(inner.left(), inner.top(), inner.width() - taken, firstHeight);
    const QRect below(inner.left(), inner.top() + firstHeight, first.width(), inner.height() - firstHeight);
    paintTextLine(*painter, QStyle::visualRect(option.direction, option.rect, first), option.direction,
                  index.data(TitleRole).toString(), {strong(option.font), text, false, index.data(WithdrawnRole).toBool(), {}, {}});
    paintTextLine(*painter, QStyle::visualRect(option.direction, option.rect, below), option.direction, second,
                  {option.font, quiet, false, false, {}, {}});
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(isSelected ? text : option.palette.color(QPalette::Highlight), 1, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
}
