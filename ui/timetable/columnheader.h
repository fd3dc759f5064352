#pragma once

#include <QString>
#include <QWidget>

class TimetableView;
struct GridColumn;

/// The names of a timetable's columns, with their groups, at its edge. Dragging one moves the column.
class ColumnHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnHeader(TimetableView &view);

    int thicknessAcross() const; ///< above columns that stand side by side; high enough for upright names of narrow ones
    int thicknessDown() const;   ///< beside columns that lie below each other

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintPart(QPainter &painter, bool pinned);
    void paintColumn(QPainter &painter, int column, const QRect &place, bool isNamed);
    void paintGroups(QPainter &painter, bool pinned);
    void paintUprightName(QPainter &painter, const GridColumn &column, const QRect &place);
    bool hasGroups() const;
    bool isUpright(double width) const; ///< names of columns this narrow stand on end
    QRect columnRect(int column) const;
    int columnAt(const QPoint &point) const;
    int dropPosition(const QPoint &point) const; ///< before which column; their count: at the end

    TimetableView &m_view;
    int m_dragged = -1;
    int m_drop = -1;
    QPoint m_pressed;
    bool m_dragging = false;
};
