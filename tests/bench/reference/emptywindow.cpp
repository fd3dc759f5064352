// The least that a Qt window with a menu and a status bar costs to start: what Lectern's start is measured against.
// Prints “first-paint” when it has painted itself, then ends.

#include <QApplication>
#include <QEvent>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>

#include <cstdio>

class EmptyWindow : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        // As Lectern tells it: before any other event, once what was painted is on its way to the screen.
        QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
    }
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User) {
            return QMainWindow::event(event);
        }
        std::puts("first-paint");
        std::fflush(stdout);
        QApplication::quit();
        return true;
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    EmptyWindow window;
    window.menuBar()->addMenu(QStringLiteral("File"))->addAction(QStringLiteral("Quit"));
    window.statusBar()->showMessage(QStringLiteral("Ready"));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
