#include "ui/switcher/switcherdelegate.h"

#include "ui/models/roles.h"
#include "ui/models/switchermodel.h"
#include "ui/support/contrast.h"
#include "ui/support/icons.h"
#include "ui/support/textline.h"
#include "ui/support/theme.h"

#include <QPainter>
#include <QStyle>

namespace {

int paddingOf(const QFontMetrics &metrics)
{
    return metrics.height() * 2 / 5;
}

} // namespace

SwitcherDelegate::SwitcherDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

QSize SwitcherDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics metrics(option.font);
    return {1, 2 * metrics.height() + 2 * paddingOf(metrics)};
}

void SwitcherDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const SwitcherModel *>(index.model());
    const SwitcherItem *item = model ? model->itemAt(index) : nullptr;
    if (!item) {
        return;
    }
    const QPalette &palette = option.palette;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    // Its list never has the focus, and yet is where the keys go.
    const QColor ground = isSelected  ? palette.color(QPalette::Active, QPalette::Highlight)
                          : isHovered ? hoverColor(palette)
                                      : palette.color(QPalette::Base);
    const QColor ink = palette.color(QPalette::Active, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = isSelected ? withContrast(mixed(ground, ink, 0.8), ground, TextContrast) : secondaryText(palette);
    painter->fillRect(option.rect, ground);

    const int padding = paddingOf(option.fontMetrics);
    const int line = option.fontMetrics.height();
    const QRect inner = option.rect.adjusted(2 * padding, padding, -2 * padding, -padding);
    const auto mirrored = [&option](const QRect &place) { return QStyle::visualRect(option.direction, option.rect, place); };
    paintSymbol(*painter, mirrored(QRect(inner.left(), inner.top() + line / 2, line, line)), item->icon, quiet);

    const int left = inner.left() + line + 2 * padding;
    const QRect first(left, inner.top(), inner.right() + 1 - left, line);
    TextLine title{option.font, ink, false, false, {}, {}};
    if (!isSelected) {
        title.marks = index.data(TitleMarksRole).value<std::vector<TextRange>>();
        title.markGround = hitBackground(palette);
    }
    paintTextLine(*painter, mirrored(first), option.direction, item->title, title);
    QStringList below{SwitcherModel::kindName(item->kind), item->detail};
    below.removeAll(QString());
    paintTextLine(*painter, mirrored(first.translated(0, line)), option.direction, below.join(QStringLiteral(" · ")),
                  {option.font, quiet, false, false, {}, {}});
}
