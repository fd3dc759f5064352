#pragma once

#include <QStyledItemDelegate>

/// Paints what a person can go to: its icon, its title with the typed words marked, below it what and where it is.
class SwitcherDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SwitcherDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
