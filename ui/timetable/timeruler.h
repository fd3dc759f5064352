#pragma once

#include <QWidget>

class TimetableView;

/// The hours at a timetable's edge, and the day where one begins or the view does.
class TimeRuler : public QWidget
{
    Q_OBJECT

public:
    explicit TimeRuler(TimetableView &view);

    int thicknessDown() const;   ///< beside a time that goes down
    int thicknessAcross() const; ///< above a time that goes sideways

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTicks(QPainter &painter);
    void paintFolds(QPainter &painter);
    void paintDay(QPainter &painter);
    QRect place(double along, double length) const;

    TimetableView &m_view;
};
