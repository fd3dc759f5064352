#include "ui/companion/factdelegate.h"

#include "ui/models/roles.h"
#include "ui/support/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpressionValidator>

#include <algorithm>

namespace {

bool isMark(const QModelIndex &index)
{
    return index.flags().testFlag(Qt::ItemIsUserCheckable);
}

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

/// Where the box stands that can be checked.
QRect boxIn(const QStyleOptionViewItem &option)
{
    const int usual = styleOf(option)->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget);
    const int side = std::max(usual, option.fontMetrics.height() * 3 / 4); // a large font has large marks
    return QStyle::alignedRect(option.direction, Qt::AlignCenter, QSize(side, side), option.rect);
}

} // namespace

void FactDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideRight;
    if (!index.data(InProgrammeRole).toBool()) {
        option->palette.setColor(QPalette::Text, secondaryText(option->palette));
        option->font.setItalic(true); // colour alone tells nothing to some
    }
}

void FactDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    if (!isMark(index)) {
        QStyledItemDelegate::paint(painter, given, index);
        return;
    }
    QStyleOptionViewItem option(given);
    initStyleOption(&option, index);
    const bool isOn = option.checkState == Qt::Checked;
    option.features.setFlag(QStyleOptionViewItem::HasCheckIndicator, false);
    styleOf(option)->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    QStyleOptionViewItem box(option);
    box.rect = boxIn(option);
    box.state.setFlag(QStyle::State_HasFocus, false);
    box.state.setFlag(isOn ? QStyle::State_On : QStyle::State_Off);
    styleOf(option)->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
}

bool FactDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &given,
                               const QModelIndex &index)
{
    if (!isMark(index)) {
        return QStyledItemDelegate::editorEvent(event, model, given, index);
    }
    switch (event->type()) {
    case QEvent::MouseButtonRelease: {
        QStyleOptionViewItem option(given);
        initStyleOption(&option, index);
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QRect reach = boxIn(option).adjusted(-6, -6, 6, 6);
        if (mouse->button() != Qt::LeftButton || !reach.contains(mouse->position().toPoint())) {
            return false;
        }
        break;
    }
    case QEvent::MouseButtonDblClick: return true; // both clicks were taken
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->key() != Qt::Key_Space) {
            return false;
        }
        break;
    default: return false;
    }
    const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, int(isOn ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

QWidget *FactDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *line = new QLineEdit(parent);
    const bool isNumber = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    if (isNumber) {
        static const QRegularExpression digits(QStringLiteral("[0-9]{0,7}"));
        line->setValidator(new QRegularExpressionValidator(digits, line));
        line->setAlignment(Qt::AlignRight);
    }
    const QString column = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    line->setAccessibleName(tr("%1 of %2").arg(column, index.siblingAtColumn(0).data().toString()));
    return line;
}

void FactDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}
