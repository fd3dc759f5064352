// What the timetable costs with 25,000 sessions in 200 rooms: opening it, a frame while scrolling, a frame of the whole.
// Every frame paints the whole viewport, 1920×1080, into a picture; the time is that of one thread.
#include "tests/bench/largeschedule.h"
#include "ui/models/programmegridmodel.h"
#include "ui/support/theme.h"
#include "ui/timetable/timetableview.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QScrollBar>

#include <benchmark/benchmark.h>

#include <algorithm>

using namespace std::chrono;

namespace {

constexpr int SessionCount = 25'000;
constexpr int RoomCount = 200;

/// 200 rooms, five days: sessions of 20 to 65 minutes from 9:00, every 40th begins before the one in front of it ends.
SchedulePtr largeSchedule()
{
    Schedule schedule;
    for (int room = 0; room < RoomCount; ++room) {
        schedule.rooms.append({RoomId(room), QStringLiteral("%1.%2").arg(QChar('A' + room / 25)).arg(100 + room)});
    }
    addTracksAndSpeakers(schedule);
    const sys_seconds first = sys_days(2025y / February / 1) + 9h;
    constexpr int PerRoom = SessionCount / RoomCount;
    for (int room = 0; room < RoomCount; ++room) {
        for (int i = 0; i < PerRoom; ++i) {
            const int number = room * PerRoom + i;
            Session session;
            describe(session, number);
            const int slot = i % 25;
            session.start = first + days(i / 25) + minutes(30) * slot - (number % 40 == 0 && slot > 0 ? minutes(10) : minutes(0));
            session.end = *session.start + minutes(20 + number % 3 * 5);
            session.rooms = {RoomId(room)};
            schedule.sessions.push_back(std::move(session));
        }
    }
    schedule.arrange();
    return std::make_shared<const Schedule>(std::move(schedule));
}

const SchedulePtr &schedule()
{
    static const SchedulePtr made = largeSchedule();
    return made;
}

struct GridWindow
{
    GridWindow()
    {
        model.setSchedule(schedule(), Formatting(schedule()->conference.clock));
        view.resize(1920, 1080);
        view.setModel(&model);
        view.show();
        QCoreApplication::processEvents();
    }
    double frame()
    {
        const double before = threadMilliseconds();
        view.viewport()->render(&image, QPoint(), QRegion(), QWidget::DrawWindowBackground);
        return threadMilliseconds() - before;
    }
    ProgrammeGridModel model;
    TimetableView view;
    QImage image{1920, 1080, QImage::Format_ARGB32_Premultiplied};
};

/// From the programme in memory to the first frame.
void open(benchmark::State &state)
{
    (void)schedule();
    QImage image(1920, 1080, QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        ProgrammeGridModel model;
        TimetableView view;
        view.resize(1920, 1080);
        model.setSchedule(schedule(), Formatting(schedule()->conference.clock));
        view.setModel(&model);
        view.show();
        view.viewport()->render(&image, QPoint(), QRegion(), QWidget::DrawWindowBackground);
    }
}
BENCHMARK(open)->Unit(benchmark::kMillisecond)->Iterations(20);

/// Down, and a page aside at the end of each column of pages, through the whole grid.
std::vector<double> pass(GridWindow &window, int step)
{
    std::vector<double> frames;
    QScrollBar *down = window.view.verticalScrollBar();
    QScrollBar *aside = window.view.horizontalScrollBar();
    for (int x = 0;; x += aside->pageStep() * 3) {
        aside->setValue(x);
        for (int y = 0; y <= down->maximum(); y += step) {
            down->setValue(y);
            frames.push_back(window.frame());
        }
        if (x >= aside->maximum()) {
            return frames;
        }
    }
}

void report(benchmark::State &state, std::vector<double> frames)
{
    std::ranges::sort(frames);
    state.counters["frames"] = double(frames.size());
    state.counters["median_ms"] = frames[frames.size() / 2];
    state.counters["p99_ms"] = frames[frames.size() * 99 / 100];
    state.counters["worst_ms"] = frames.back();
}

void scroll(benchmark::State &state)
{
    GridWindow window;
    (void)pass(window, 400);
    for (auto _ : state) {
        report(state, pass(window, 120));
    }
}
BENCHMARK(scroll)->Unit(benchmark::kMillisecond)->Iterations(1);

void fitToWindow(benchmark::State &state)
{
    GridWindow window;
    window.view.fitToWindow();
    (void)window.frame();
    for (auto _ : state) {
        std::vector<double> frames;
        for (int i = 0; i < 200; ++i) {
            frames.push_back(window.frame());
        }
        report(state, frames);
    }
}
BENCHMARK(fitToWindow)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    applyTheme(app, Theme::Light);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
