#pragma once

#include "core/model/agenda.h"

#include <QWidget>

class LevelBar;
class PlanGridModel;
class TimetableView;

/// My plan as a timetable: a column a day, and the levels as places to drag a pick to.
class PlanTimetable : public QWidget
{
    Q_OBJECT

public:
    /// @param model outlives this
    explicit PlanTimetable(PlanGridModel &model, QWidget *parent = nullptr);

    TimetableView *view() const { return m_view; }
    LevelBar *levels() const { return m_levels; }

private:
    void count();

    PlanGridModel &m_model;
    LevelBar *m_levels;
    TimetableView *m_view;
};
