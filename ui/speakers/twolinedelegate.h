#pragma once

#include <QStyledItemDelegate>

/// Paints rows of two lines: TitleRole above a quieter text, CountRole at the end where there is one; headings as one
/// line.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @param secondRole gives the second line
    explicit TwoLineDelegate(int secondRole, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    int m_secondRole;
};
