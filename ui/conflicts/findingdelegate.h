#pragma once

#include "ui/conflicts/findingrowlayout.h"

#include <QStyledItemDelegate>

/// Paints the rows of the Conflicts place: rules, findings as sentences with the titles in them standing out, what was
/// not checked, waivers. Takes everything from the roles of roles.h and from the palette.
class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FindingDelegate(QObject *parent = nullptr);

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
    void paintFinding(const Row &row) const;
    void paintPlain(const Row &row) const;
    void paintEnds(const Row &row) const;

    mutable QFont m_font; ///< that `m_layout` is made for
    mutable FindingRowLayout m_layout;
    mutable bool m_isLaidOut = false;
};
