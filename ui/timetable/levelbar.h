#pragma once

#include "core/model/agenda.h"

#include <QWidget>

/// Must, maybe, fallback and "not in my plan" as places to drop a pick on, with how many there are of each.
class LevelBar : public QWidget
{
    Q_OBJECT

public:
    explicit LevelBar(QWidget *parent = nullptr);

    void setCounts(const QHash<Interest, int> &counts);
    QRect placeOf(Interest interest) const;
    QSize sizeHint() const override;

    /// How a dragged session is called, as in `QMimeData`; the data is its id in UTF-8.
    static QString mimeType();

signals:
    void dropped(const SessionId &session, Interest interest);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    std::optional<Interest> interestAt(const QPoint &point) const;
    QString textOf(Interest interest) const;

    QHash<Interest, int> m_counts;
    std::optional<Interest> m_target; ///< below the mouse while something is dragged
    bool m_dragging = false;
};
