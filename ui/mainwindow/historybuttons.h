#pragma once

#include <QObject>

class QAction;
class QWidget;

/// The two buttons at the side of a mouse, back and forward, wherever in the window they are pressed.
class HistoryButtons : public QObject
{
    Q_OBJECT

public:
    /// @param window owns it
    HistoryButtons(QAction &back, QAction &forward, QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watchHandle();

    QWidget *m_window;
    QAction &m_back;
    QAction &m_forward;
};
