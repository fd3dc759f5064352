#pragma once

#include "core/model/interval.h"
#include "ui/support/formatting.h"

#include <QWidget>

class QDateTimeEdit;
class QLabel;
class QToolButton;

/// One stretch of time that can be edited: from, to, and a button to remove it. In wall times of the conference.
class WindowsRow : public QWidget
{
    Q_OBJECT

public:
    WindowsRow(const Interval &window, const Formatting &formatting, QWidget *parent = nullptr);

    /// Nothing while the end does not come after the start; the row says so.
    std::optional<Interval> window() const;
    void setNumber(int number); ///< for accessible names, from 1
    QDateTimeEdit *from() const { return m_from; }
    QDateTimeEdit *to() const { return m_to; }
    QToolButton *removeButton() const { return m_remove; }

signals:
    void edited();
    void removed();

private:
    std::chrono::sys_seconds instantOf(const QDateTimeEdit &edit, std::chrono::sys_seconds before) const;
    QDateTime wallTime(std::chrono::sys_seconds instant) const;
    void judge();

    Interval m_before; ///< what was given: of a time that occurs twice, the one that was meant
    ConferenceClock m_clock;
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_to;
    QToolButton *m_remove;
    QLabel *m_wrong;
};
