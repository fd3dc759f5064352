#pragma once

#include <QList>
#include <QObject>

class QWidget;

/// Prints “first-paint” when the window has painted itself for the first time and “rows” when a programme's rows have,
/// both on standard output, then ends the program: for measuring the start from outside (`--trace-start`).
class StartTrace : public QObject
{
    Q_OBJECT

public:
    /// @param window the whole window @param list the viewport that shows the rows
    StartTrace(QWidget *window, QWidget *list);

    /// The rows are in the model; their next paint is the one that counts.
    void rowsAreComing() { m_rowsComing = true; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void say(const char *what);

    QWidget *m_list;
    QList<const char *> m_said; ///< of paints that are not yet on their way to the screen
    bool m_painted = false;
    bool m_rowsComing = false;
    bool m_rowsPainted = false;
};
