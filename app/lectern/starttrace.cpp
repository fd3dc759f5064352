#include "app/lectern/starttrace.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <utility>

StartTrace::StartTrace(QWidget *window, QWidget *list) : QObject(window), m_list(list)
{
    window->installEventFilter(this);
    list->installEventFilter(this);
}

void StartTrace::say(const char *what)
{
    m_said += what;
    // The paint event is handled after the filter, and sent to the screen then. An event before all others tells when
    // that is done, without what the program does next.
    QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
}

bool StartTrace::event(QEvent *event)
{
    if (event->type() != QEvent::User) {
        return QObject::event(event);
    }
    for (const char *what : std::exchange(m_said, {})) {
        std::puts(what);
    }
    std::fflush(stdout);
    return true;
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
