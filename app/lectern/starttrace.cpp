#include "app/lectern/starttrace.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>

StartTrace::StartTrace(QWidget *window, QWidget *list) : QObject(window), m_list(list)
{
    window->installEventFilter(this);
    list->installEventFilter(this);
}

void StartTrace::say(const char *what)
{
    // The event is handled after the filter; a zero timer comes when what was painted is on its way to the screen.
    QTimer::singleShot(0, this, [what] {
        std::puts(what);
        std::fflush(stdout);
    });
}

bool StartTrace::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        if (!m_painted && watched != m_list) {
            m_painted = true;
            say("first-paint");
        }
        if (m_rowsComing && !m_rowsPainted && watched == m_list) {
            m_rowsPainted = true;
            say("rows");
            QTimer::singleShot(0, qApp, &QApplication::quit);
        }
    }
    return QObject::eventFilter(watched, event);
}
