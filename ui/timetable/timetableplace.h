#pragma once

#include "ui/models/programmegridmodel.h"

#include <QVariantMap>
#include <QWidget>

class CheckListButton;
class EmptyState;
class MenuButton;
class QActionGroup;
class QLabel;
class QToolButton;
class QVBoxLayout;
class TimetableView;

/// The Timetable place: the grid of the programme, with what arranges its rooms and its size above it.
class TimetablePlace : public QWidget
{
    Q_OBJECT

public:
    /// @param model outlives this
    explicit TimetablePlace(ProgrammeGridModel &model, QWidget *parent = nullptr);

    TimetableView *view() const { return m_view; }
    /// Puts filters above the grid.
    void setFilters(QWidget *filters);

    /// Zoom, turn, rooms, what is shown and where it was scrolled to, to be kept over a restart.
    QVariantMap state() const;
    void restore(const QVariantMap &state);
    bool showsFindings() const;
    void setShowsFindings(bool shows);

signals:
    void shown(); ///< it comes into view, and may have missed something
    void findingsToggled(bool shown);
    void untimedRequested(); ///< a person wants to see the sessions without a time
    void clearRequested();   ///< search and filters

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addTools(QVBoxLayout &column);
    void addGroupingMenu();
    QToolButton *addTool(const QString &icon, const QString &name, const QString &tip);
    void setGrouping(RoomGrouping grouping);
    void updateRooms();
    void toggleRoom(int entry, bool shown);
    void moveColumn(const QString &key, const QString &before);
    void showColumnMenu(const QString &key, const QPoint &position);
    void update();
    void tellWanted();
    void changeArrangement(const RoomArrangement &arrangement);

    ProgrammeGridModel &m_model;
    TimetableView *m_view;
    EmptyState *m_empty;
    QVBoxLayout *m_column;
    CheckListButton *m_rooms;
    MenuButton *m_grouping;
    QActionGroup *m_groupings;
    QToolButton *m_hide;
    QToolButton *m_findings;
    QToolButton *m_untimed;
    QLabel *m_wanted;
    QToolButton *m_now = nullptr;
    QToolButton *m_transpose = nullptr;
    QToolButton *m_fit = nullptr;
    QStringList m_roomNames; ///< of the entries of `m_rooms`
};
