#pragma once

#include "ui/support/formatting.h"

#include <QDate>
#include <QTabBar>

#include <vector>

/// The days of a conference as chips, one of them chosen; the first stands for all. Arrow keys move, many days scroll.
class DayChips : public QTabBar
{
    Q_OBJECT

public:
    explicit DayChips(QWidget *parent = nullptr);

    /// Keeps the chosen day where it is still there.
    void setDays(const std::vector<QDate> &days, const Formatting &formatting);
    QDate day() const; ///< invalid: all
    /// Chooses without telling. A day that is not there means all.
    void setDay(const QDate &day);

signals:
    void dayChosen(const QDate &day); ///< by a person; invalid: all

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};
