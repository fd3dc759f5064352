#pragma once

#include "ui/agenda/agendarowlayout.h"

#include <QStyledItemDelegate>

/// Paints the rows of my plan: days, picks with their level and end, clashes as a sentence, free stretches. Takes
/// everything from the roles of roles.h and from the palette.
class AgendaDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit AgendaDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The same for all rows of a kind; the width means nothing.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    struct Row;

    void follow(const QFont &font) const;
    Row rowOf(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintHeading(const Row &row) const;
    void paintTimes(const Row &row) const;
    void paintPick(const Row &row) const;
    void paintTrack(const Row &row, const QString &track) const;
    void paintGap(const Row &row) const;
    void paintClash(const Row &row) const;

    mutable QFont m_font; ///< that `m_layout` is made for
    mutable AgendaRowLayout m_layout;
    mutable bool m_isLaidOut = false;
};
