#pragma once

#include "ui/now/nowrowlayout.h"

#include <QStyledItemDelegate>

/// Paints the rows of the place Now: headings, sessions with what is left of them, the quiet rooms. Takes everything from
/// the roles of roles.h and from the palette.
class NowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit NowDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The same for all rows of a kind; the width means nothing.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where a click picks.
    QRect signRect(const QStyleOptionViewItem &option) const;

private:
    struct Row;

    void follow(const QFont &font) const;
    Row rowOf(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintHeading(const Row &row) const;
    void paintQuiet(const Row &row) const;
    void paintSession(const Row &row) const;
    void paintTimes(const Row &row) const;
    void paintSecondLine(const Row &row) const;
    void paintTrack(const Row &row, const QRect &place) const;
    void paintProgress(const Row &row) const;

    mutable QFont m_font; ///< that `m_layout` is made for
    mutable NowRowLayout m_layout;
    mutable bool m_isLaidOut = false;
};
