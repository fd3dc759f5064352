#include "ui/mainwindow/historybuttons.h"

#include <QAction>
#include <QMouseEvent>
#include <QWidget>
#include <QWindow>

HistoryButtons::HistoryButtons(QAction &back, QAction &forward, QWidget *window)
    : QObject(window), m_window(window), m_back(back), m_forward(forward)
{
    window->installEventFilter(this);
    watchHandle();
}

/// Where events come in before any list takes them.
void HistoryButtons::watchHandle()
{
    if (QWindow *handle = m_window->windowHandle()) {
        handle->installEventFilter(this);
    }
}

bool HistoryButtons::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::WinIdChange:
    case QEvent::Show: watchHandle(); break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: {
        const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
        if (watched == m_window || (button != Qt::BackButton && button != Qt::ForwardButton)) {
            break;
        }
        (button == Qt::BackButton ? m_back : m_forward).trigger(); // nothing happens while it is disabled
        return true;
    }
    default: break;
    }
    return QObject::eventFilter(watched, event);
}
