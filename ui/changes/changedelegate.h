#pragma once

#include <QFont>
#include <QStyledItemDelegate>

/// Paints the rows of changes: headings, and for each session what became of it with its sign, title, old → new, and the
/// clashes that it brought. Takes everything from the roles of roles.h and from the palette.
class ChangeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ChangeDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The same for all rows of a kind; the width means nothing.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    struct Row;

    void paintHeading(const Row &row) const;
    void paintChange(const Row &row) const;
};
