#pragma once

#include "ui/sessions/sessionrow.h"

#include <QColor>
#include <QHash>
#include <QStyledItemDelegate>

/// Paints the rows of the programme: two lines a session (see `SessionRowMetrics`), one a heading. Takes everything from
/// the roles of roles.h and from the palette.
class SessionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SessionDelegate(QObject *parent = nullptr);

    /// The time column names the day as well; rows must be laid out anew after a change.
    void setShowsDay(bool shows);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The same for all rows of a kind; the width means nothing.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where a click picks or drops the session.
    QRect starRect(const QStyleOptionViewItem &option) const;

private:
    /// A row's colours, made once for a palette.
    struct Colors
    {
        QColor ground;
        QColor text;
        QColor secondary;
        QColor hit;
        QColor clash;
        QColor picks[4]; ///< by Interest
    };
    struct Row;

    void follow(const QFont &font, const QPalette &palette) const;
    static Colors normalColors(const QPalette &palette);
    static Colors selectedColors(const QPalette &palette, QPalette::ColorGroup group);
    QColor trackColor(quint32 given, const QPalette &palette) const;
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintSession(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintTimes(const Row &row) const;
    void paintTexts(const Row &row) const;
    void paintSide(Row &row) const; ///< also gives the texts what room is left
    void paintSigns(const Row &row) const;

    bool m_showsDay = false;
    // What follows from font and palette, kept until one of them changes.
    mutable SessionRowMetrics m_metrics;
    mutable bool m_metricsStale = true;
    mutable QFont m_font;
    mutable qint64 m_paletteKey = -1;
    mutable Colors m_normal;
    mutable Colors m_selected;
    mutable Colors m_selectedInactive;
    mutable QHash<quint32, QColor> m_trackColors;
};
