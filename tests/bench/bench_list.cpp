// What the programme list costs with 25,000 sessions: filling the model, laying out, a frame while scrolling.
#include "tests/bench/largeschedule.h"
#include "ui/models/programmemodel.h"
#include "ui/sessions/sessionlistview.h"
#include "ui/support/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QScrollBar>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <numeric>

using namespace std::chrono;

namespace {

constexpr int SessionCount = 25'000;

/// Titles, names and tracks of many lengths, 200 sessions at a time.
SchedulePtr largeSchedule()
{
    Schedule schedule;
    for (int room = 0; room < 90; ++room) {
        schedule.rooms.append({RoomId(room), QStringLiteral("Room H.%1").arg(1000 + room)});
    }
    addTracksAndSpeakers(schedule);
    const sys_seconds first = sys_days(2025y / February / 1) + 9h;
    for (int i = 0; i < SessionCount; ++i) {
        Session session;
        describe(session, i);
        session.start = first + minutes(15) * (i / 200);
        session.end = *session.start + minutes(20 + i % 4 * 15);
        session.rooms = {RoomId(i % 90)};
        schedule.sessions.push_back(std::move(session));
    }
    schedule.arrange();
    return std::make_shared<const Schedule>(std::move(schedule));
}

const SchedulePtr &schedule()
{
    static const SchedulePtr made = largeSchedule();
    return made;
}

std::vector<int> everything()
{
    std::vector<int> rows(schedule()->sessions.size());
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

/// A window of the size that the promises are about, with a list in it.
struct ListWindow
{
    ListWindow()
    {
        model.setSchedule(schedule(), Formatting(schedule()->conference.clock));
        model.setRows(everything(), Grouping::Time);
        view.setProgramme(&model);
        view.resize(1280, 800);
        view.show();
        QCoreApplication::processEvents();
    }
    ProgrammeModel model;
    SessionListView view;
};

void fillModel(benchmark::State &state)
{
    ListWindow window;
    const auto grouping = Grouping(state.range(0));
    for (auto _ : state) {
        state.PauseTiming();
        std::vector<int> rows = everything();
        state.ResumeTiming();
        window.model.setRows(std::move(rows), grouping);
    }
}
BENCHMARK(fillModel)
    ->ArgName("grouping")
    ->Arg(int(Grouping::Time))
    ->Arg(int(Grouping::Room))
    ->Arg(int(Grouping::Relevance))
    ->Unit(benchmark::kMillisecond);

void layOut(benchmark::State &state)
{
    ListWindow window;
    for (auto _ : state) {
        window.view.doItemsLayout();
    }
}
BENCHMARK(layOut)->Unit(benchmark::kMillisecond);

/// The 99th percentile of single frames, each painted whole and with rows of its own, from the top to the bottom of the
/// list. On a busy machine the processor's time tells more than the clock's.
void scrollFrames(benchmark::State &state)
{
    ListWindow window;
    window.model.setMarks(SearchQuery::parse(state.range(0) ? u"open" : u""));
    QScrollBar *bar = window.view.verticalScrollBar();
    constexpr int Frames = 1000;
    const auto pass = [&] {
        std::pair<std::vector<double>, std::vector<double>> times; // by the clock, by the processor
        for (int frame = 0; frame < Frames; ++frame) {
            const auto begin = steady_clock::now();
            const double spent = threadMilliseconds();
            bar->setValue(int(qint64(bar->maximum()) * frame / Frames));
            window.view.viewport()->repaint();
            times.second.push_back(threadMilliseconds() - spent);
            times.first.push_back(duration<double, std::milli>(steady_clock::now() - begin).count());
        }
        std::ranges::sort(times.first);
        std::ranges::sort(times.second);
        return times;
    };
    pass(); // warm
    for (auto _ : state) {
        const auto [clock, processor] = pass();
        state.counters["p50_ms"] = clock[Frames / 2];
        state.counters["p99_ms"] = clock[Frames * 99 / 100];
        state.counters["p99_cpu_ms"] = processor[Frames * 99 / 100];
        state.counters["p50_cpu_ms"] = processor[Frames / 2];
    }
}
BENCHMARK(scrollFrames)->ArgName("marks")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->Iterations(3);

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    applyTheme(app, Theme::Light);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
