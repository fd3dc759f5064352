#pragma once

#include "ui/models/gridmodel.h"
#include "ui/timetable/cardpainter.h"
#include "ui/timetable/timetableframe.h"
#include "ui/timetable/timetablelayout.h"

#include <QAbstractScrollArea>

class ColumnHeader;
class QHelpEvent;
class QScrollBar;
class TimeRuler;

/// A timetable: columns against an axis of time, both with headers that stay. Lays out and paints only what is in view.
/// Click reads, double click opens, keys move by time and by column and pick; Ctrl+wheel zooms.
class TimetableView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Axis { Both, Time, Columns };

    explicit TimetableView(QWidget *parent = nullptr);

    /// @param model outlives this
    void setModel(GridModel *model);
    GridModel *model() const { return m_model; }
    /// Columns can be moved by dragging their headings; a menu belongs to each.
    void setArrangeable(bool arrangeable);
    bool isArrangeable() const { return m_arrangeable; }

    /// Cards can be dragged out of it, as `LevelBar::mimeType`.
    void setDraggable(bool draggable) { m_draggable = draggable; }

    const TimetableLayout &layout() const { return m_layout; }
    TimetableFrame frame() const;

    /// The card the keyboard is at: a position in `layout().cards()`, -1 when none.
    int currentCard() const { return m_current; }
    void setCurrentCard(int card); ///< and brings it into view
    void forgetCurrent();
    void activateCurrent();        ///< as Enter does
    int currentItem() const;       ///< -1 when none
    SessionId currentSession() const;
    /// Makes it current and brings it into view; false when it is not shown. Tells nobody.
    bool showSession(const SessionId &session);
    /// Brings the first card that a search found into view, unless one is.
    void revealFound();
    /// Goes to the next card that a search found, in time; to the first after the last. @param step 1 or -1
    void goToFound(int step);
    QRect cardRect(int card) const; ///< in the viewport
    int cardAt(const QPoint &point) const;

    double zoom(Axis axis) const { return axis == Axis::Columns ? m_columnZoom : m_timeZoom; }
    /// Both from 0.02 to 8 times the standard size. @param around stays where it is; null: the middle
    void setZoom(double time, double columns, const QPoint &around = {});
    void zoomBy(double factor, Axis axis, const QPoint &around = {});
    void fitToWindow();
    void resetZoom();
    void setTransposed(bool transposed);
    bool isTransposed() const { return m_transposed; }
    /// Scrolls to the line for now; false when it is not within the shown time.
    bool showNow();
    /// Scrolls to the first column and to now, or else to the beginning.
    void showBeginning();
    /// Scrolls so that this instant comes first.
    void showInstant(std::chrono::sys_seconds instant);
    std::chrono::sys_seconds firstInstant() const;

signals:
    void currentSessionChanged(const SessionId &session); ///< by a person; never null
    void currentCardChanged(int card);                    ///< also to the same session in another column
    void sessionActivated(const SessionId &session);      ///< Enter or a double click
    void gapActivated(const Interval &gap);
    void interestRequested(const SessionId &session, Interest interest);
    void pickToggled(const SessionId &session);
    void menuRequested(const SessionId &session, const QPoint &globalPosition);
    void columnMoved(const QString &key, const QString &before); ///< empty: to the end
    void columnMenuRequested(const QString &key, const QPoint &globalPosition);
    void layoutChanged();
    void zoomed();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    friend class ColumnHeader;
    friend class TimeRuler;

    void takeContent();
    void layOut();
    TimetableMetrics metrics() const;
    bool fillAcross(); ///< whether columns are wider or narrower now
    void placeHeaders();
    void updateScrollBars();
    void updateAll();
    void bringIntoView(int card);
    void moveTo(int card);
    void activate(int card);
    void paintGrid(QPainter &painter) const;
    void paintPart(QPainter &painter, bool pinned);
    void paintCard(QPainter &painter, const TimetableLayout::Card &card, const TimetableFrame &view, const QRect &part);
    void paintNow(QPainter &painter, double opacity) const;
    void startDrag(int card);
    bool showToolTip(QHelpEvent *event);
    bool handleMovementKey(QKeyEvent *event);
    bool handleZoomKey(QKeyEvent *event);
    QScrollBar *alongBar() const;
    QScrollBar *acrossBar() const;

    GridModel *m_model = nullptr;
    TimetableLayout m_layout;
    TimetableMetrics m_metrics; ///< that it was made with
    CardPainter m_painter;
    ColumnHeader *m_header;
    TimeRuler *m_ruler;
    QWidget *m_corner;
    double m_timeZoom = 1;
    double m_columnZoom = 1;
    bool m_transposed = false;
    bool m_arrangeable = false;
    bool m_draggable = false;
    QPoint m_pressed; ///< where the left button went down
    int m_current = -1;
    int m_hovered = -1;
    QPoint m_panFrom; ///< while the middle button drags the view
    bool m_panning = false;
};
