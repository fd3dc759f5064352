#pragma once

#include "core/model/interval.h"
#include "ui/support/formatting.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;
class WindowsRow;

/// Edits a list of stretches of time, in the conference's zone, which it names. Tells of a change once it is complete:
/// no end before its start.
class WindowsEditor : public QWidget
{
    Q_OBJECT

public:
    /// @param title what the times are: "Available" @param none what an empty list means: "Always available."
    WindowsEditor(const QString &title, const QString &none, QWidget *parent = nullptr);

    /// @param firstDay where a first time is proposed
    void setFormatting(const Formatting &formatting, const QDate &firstDay);
    /// Leaves the rows as they are when they came from here or are the same.
    /// @param subject whose times they are
    void setWindows(const QString &subject, const std::vector<Interval> &windows);
    const std::vector<Interval> &windows() const { return m_windows; }
    QList<WindowsRow *> rows() const { return m_rows; }
    QPushButton *addButton() const { return m_add; }
    /// Adds a button beside the one that adds a time. Owned by this.
    QPushButton *addButton(const QString &text);

signals:
    void edited(const std::vector<Interval> &windows);

private:
    void rebuild();
    void followWithTab();
    void addWindow();
    void takeRows();
    void removeRow(WindowsRow *row);
    Interval proposal() const;

    Formatting m_formatting;
    QDate m_firstDay;
    QString m_subject;
    std::vector<Interval> m_windows; ///< as last given or told
    QList<WindowsRow *> m_rows;
    QLabel *m_title;
    QString m_titleText;
    QLabel *m_none;
    QVBoxLayout *m_list;
    QHBoxLayout *m_buttons;
    QPushButton *m_add;
};
