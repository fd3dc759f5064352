#pragma once

#include <QStyledItemDelegate>

/// Paints rows of two lines: TitleRole above a quieter text; at the end CountRole and the signs of InterestRole and
/// ClashRole where there are any; WithdrawnRole strikes the title out. Headings are one line.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @param secondRole gives the second line
    explicit TwoLineDelegate(int secondRole, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// Returns the width that the signs take.
    int paintSigns(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &inner) const;
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    int m_secondRole;
};
