// What a person feels while 25,000 sessions are imported: the longest pause of the event loop, how fast a pick is on
// screen and in the file, before and during the import. Off screen, in one process.
//   bench_window SCHEDULE-FILE OTHER-SCHEDULE-FILE
// The first file is imported and picked from; the second, large one is imported meanwhile.

#include "core/workspace/programmecheck.h"
#include "core/workspace/workspace.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/support/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace std::chrono_literals;

namespace {

/// The time between two turns of the event loop, while a timer wants one every millisecond.
class PauseWatch : public QObject
{
public:
    PauseWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1ms);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, m_since.restart());
        });
    }
    void start()
    {
        m_longest = 0;
        m_since.start();
        m_timer.start();
    }
    qint64 stop()
    {
        m_timer.stop();
        return m_longest;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *watched) { watched->installEventFilter(this); }
    bool painted = false;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }
};

double quantile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[size_t(double(values.size() - 1) * share)];
}

struct PickTimes
{
    std::vector<double> onScreen;
    std::vector<double> stored;

    void print(const char *when) const
    {
        std::printf("pick %s: on screen median %.1f ms, 95 of 100 within %.1f ms, worst %.1f ms; "
                    "stored median %.1f ms, 95 of 100 within %.1f ms, worst %.1f ms (%zu picks)\n",
                    when, quantile(onScreen, 0.5), quantile(onScreen, 0.95), quantile(onScreen, 1),
                    quantile(stored, 0.5), quantile(stored, 0.95), quantile(stored, 1), onScreen.size());
    }
};

/// Presses S on the list and waits until the row was painted anew and the pick is in the file.
void pickOnce(Workspace &workspace, QAbstractItemView &list, PickTimes &times)
{
    PaintWatch paint(list.viewport());
    bool stored = false;
    QObject context;
    QObject::connect(&workspace.agenda(), &AgendaEditor::stored, &context, [&stored] { stored = true; });
    QElapsedTimer time;
    time.start();
    QKeyEvent press(QEvent::KeyPress, Qt::Key_S, Qt::NoModifier, QStringLiteral("s"));
    QApplication::sendEvent(&list, &press);
    double onScreen = -1;
    while (onScreen < 0 || !stored) {
        QApplication::processEvents(QEventLoop::AllEvents, 1);
        if (onScreen < 0 && paint.painted) {
            onScreen = double(time.nsecsElapsed()) / 1e6;
        }
    }
    times.stored.push_back(double(time.nsecsElapsed()) / 1e6);
    times.onScreen.push_back(onScreen);
}

void importAndWait(MainWindow &window, Workspace &workspace, const QString &path)
{
    QEventLoop loop;
    QObject::connect(&window, &MainWindow::importFailed, &loop, [&loop](const Error &error) {
        std::fputs(qPrintable(error.text() + '\n'), stderr);
        loop.exit(1);
    });
    QObject::connect(&workspace, &Workspace::similarReady, &loop, &QEventLoop::quit);
    window.importFile(path);
    if (loop.exec() != 0) {
        std::exit(2);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc != 3) {
        std::fputs("Usage: bench_window SCHEDULE-FILE LARGE-SCHEDULE-FILE\n", stderr);
        return 3;
    }
    applyTheme(application, Theme::Light);
    QTemporaryDir data;
    const auto folder = StoreFolder::open(data.path());
    if (!folder) {
        std::fputs(qPrintable(folder.error().text() + '\n'), stderr);
        return 2;
    }
    Workspace workspace(*folder);
    const SystemClock clock;
    ProgrammeCheck check(*folder, clock);
    MainWindow window(workspace, check, clock);
    window.resize(1280, 800);
    window.show();
    workspace.start();
    importAndWait(window, workspace, QString::fromLocal8Bit(argv[1]));
    auto &list = *qobject_cast<QAbstractItemView *>(window.rowsViewport()->parentWidget());

    PickTimes quiet;
    for (int i = 0; i < 40; ++i) {
        pickOnce(workspace, list, quiet);
    }
    quiet.print("at rest");

    PickTimes busy;
    bool importing = true;
    QObject::connect(&window, &MainWindow::imported, [&importing] { importing = false; });
    window.importFile(QString::fromLocal8Bit(argv[2]));
    while (importing) {
        pickOnce(workspace, list, busy);
    }
    busy.print("during an import");

    PauseWatch pauses;
    QEventLoop settle;
    QObject::connect(&workspace, &Workspace::similarReady, &settle, &QEventLoop::quit);
    settle.exec();
    pauses.start();
    importAndWait(window, workspace, QString::fromLocal8Bit(argv[2]));
    std::printf("longest pause of the event loop, import and opening of the large file: %lld ms\n",
                static_cast<long long>(pauses.stop()));
    return 0;
}
