// All rules that are on by default before release, those that compare texts left out, over programmes of 1,000 to
// 100,000 sessions in memory. Targets on one core: 10,000 under 10 ms, 100,000 under 150 ms, and at most 1 µs a
// finding. Sentences are made when shown and measured apart. `BM_crowded` crosses the sessions' times, so that findings
// are many.

#include "core/rules/allrules.h"
#include "core/rules/checkprogramme.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <random>

using namespace std::chrono;

namespace {

/// A programme of many rooms: 16 sessions a room and day from 9:00, some with two speakers, with languages, tracks and
/// what a file says of their times. Every 200th session starts ten minutes early and overlaps the one before it.
class Programme
{
public:
    Programme(int count, bool isCrowded) : m_random(unsigned(count)), m_isCrowded(isCrowded)
    {
        const int rooms = std::max(4, count / 64);
        for (int i = 0; i < rooms; ++i) {
            m_schedule.rooms += Room{RoomId(i), QStringLiteral("Room %1").arg(i)};
        }
        for (int i = 0; i < std::max(4, rooms / 3); ++i) {
            m_schedule.tracks += Track{TrackId(i), QStringLiteral("Track %1").arg(i), {}};
        }
        for (int i = 0; i < count; ++i) {
            Speaker speaker;
            speaker.id = SpeakerId(i);
            speaker.key = QStringLiteral("S%1").arg(i);
            speaker.name = QStringLiteral("Speaker Number %1").arg(i);
            m_schedule.speakers += speaker;
        }
        m_schedule.conference.clock = ConferenceClock(QTimeZone("Europe/Brussels"));
        for (int i = 0; i < count; ++i) {
            addSession(i, rooms, count);
        }
        m_schedule.arrange();
        addOrigins();
        addFacts();
    }

    CheckInput input() const { return {.schedule = m_schedule, .companion = m_companion, .origins = m_origins}; }
    const Schedule &schedule() const { return m_schedule; }

private:
    int below(int limit) { return int(m_random() % unsigned(limit)); }

    void addSession(int i, int rooms, int count)
    {
        const int room = i % rooms;
        const int slot = i / rooms;
        const minutes early(m_isCrowded ? below(60) : i % 200 == 199 ? 10 : 0);
        Session session;
        session.id = SessionId(QStringLiteral("5f2c%1-aa10-4d1e").arg(i, 8, 16, QLatin1Char('0')));
        session.title = QStringLiteral("A talk about subject %1 and others").arg(below(count));
        session.language = i % 3 ? QStringLiteral("en") : QStringLiteral("de");
        session.start = sys_days(year(2025) / 3 / 28) + days(slot / 16) + hours(8) + minutes(35 * (slot % 16)) - early;
        session.end = *session.start + minutes(30);
        session.rooms = {RoomId(room)};
        session.track = TrackId(room % int(m_schedule.tracks.size()));
        session.recording = i % 50 == 0 ? Recording::OptedOut : Recording::Allowed;
        session.speakers += Appearance{SpeakerId(below(count)), {}};
        if (i % 4 == 0) {
            session.speakers += Appearance{SpeakerId(below(count)), {}};
        }
        m_schedule.sessions.push_back(session);
    }

    void addOrigins()
    {
        for (const Session &session : m_schedule.sessions) {
            const QDateTime local = m_schedule.conference.clock.local(*session.start);
            const bool isWinter = m_schedule.conference.clock.offsetAt(*session.start) == hours(1);
            m_origins.push_back({.line = 1,
                                 .listedDay = local.date(),
                                 .wallTime = local.toString(QStringLiteral("HH:mm")),
                                 .offset = isWinter ? QStringLiteral("+01:00") : QStringLiteral("+02:00")});
        }
    }

    /// Facts of every kind, so that no rule is left out: rooms and a tenth of the speakers say when they are available,
    /// every tenth session has a wish, and a tenth as many people as sessions marked 15 each.
    void addFacts()
    {
        const sys_days firstDay = year(2025) / 3 / 28;
        const auto allDay = [&](int day) {
            return *Interval::between(firstDay + days(day) + hours(6), firstDay + days(day) + hours(20));
        };
        const std::vector<Interval> fourDays{allDay(0), allDay(1), allDay(2), allDay(3), allDay(4)};
        m_companion.openingHours = fourDays;
        for (const Room &room : m_schedule.rooms) {
            m_companion.rooms[room.name] = {
                50 + below(200), false, below(2) == 0, fourDays, {QStringLiteral("projector")}};
        }
        for (int i = 0; i + 1 < int(m_schedule.rooms.size()); ++i) {
            m_companion.walks[{m_schedule.rooms[i].name, m_schedule.rooms[i + 1].name}] = minutes(3);
        }
        for (int i = 0; i < int(m_schedule.speakers.size()); i += 10) {
            m_companion.speakers[m_schedule.speakers[i].key].available = fourDays;
        }
        for (size_t i = 0; i < m_schedule.sessions.size(); i += 10) {
            SessionFacts &facts = m_companion.sessions[m_schedule.sessions[i].id];
            facts.expectedAudience = below(60);
            facts.neededTags = {QStringLiteral("projector")};
            facts.plenary = i == 0;
            facts.notAgainst = {m_schedule.sessions[size_t(below(int(m_schedule.sessions.size())))].id};
            facts.prerequisites = {m_schedule.sessions[i / 2].id};
        }
        for (size_t person = 0; person < m_schedule.sessions.size() / 10; ++person) {
            std::vector<SessionId> &list = m_companion.favouriteLists.emplace_back();
            for (int i = 0; i < 15; ++i) {
                list.push_back(m_schedule.sessions[size_t(below(int(m_schedule.sessions.size())))].id);
            }
        }
    }

    std::mt19937 m_random;
    bool m_isCrowded;
    Schedule m_schedule;
    Companion m_companion;
    std::vector<SessionOrigin> m_origins;
};

void run(benchmark::State &state, bool isCrowded)
{
    const Programme programme(int(state.range(0)), isCrowded);
    const RuleSet ruleSet;
    size_t findings = 0;
    for (auto _ : state) {
        const CheckResult result = checkProgramme(programme.input(), ruleSet);
        findings = result.findings.size();
        benchmark::DoNotOptimize(findings);
    }
    state.counters["findings"] = double(findings);
    state.SetComplexityN(state.range(0));
}

void BM_releaseRules(benchmark::State &state) { run(state, false); }
BENCHMARK(BM_releaseRules)
    ->Arg(1000)
    ->Arg(10000)
    ->Arg(100000)
    ->Complexity(benchmark::oNLogN)
    ->Unit(benchmark::kMillisecond);

void BM_crowded(benchmark::State &state) { run(state, true); }
BENCHMARK(BM_crowded)->Arg(1000)->Arg(10000)->Arg(100000)->Complexity(benchmark::oNLogN)->Unit(benchmark::kMillisecond);

/// Each rule alone, with what all share (`BM_context`) included.
void BM_oneRule(benchmark::State &state, const Rule *only)
{
    const Programme programme(100000, false);
    RuleSet ruleSet;
    for (const Rule &rule : allRules()) {
        if (&rule != only && !ruleSet.setSeverity(QString::fromLatin1(rule.id), Severity::Off)) {
            state.SkipWithError("a rule is not found by its id");
        }
    }
    size_t findings = 0;
    for (auto _ : state) {
        findings = checkProgramme(programme.input(), ruleSet).findings.size();
        benchmark::DoNotOptimize(findings);
    }
    state.counters["findings"] = double(findings);
}

void BM_sentences(benchmark::State &state)
{
    const Programme programme(10000, true);
    const CheckResult result = checkProgramme(programme.input(), RuleSet());
    size_t next = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(sentence(result.findings[next % result.findings.size()], programme.schedule()));
        next += 97;
    }
}
BENCHMARK(BM_sentences)->Unit(benchmark::kMicrosecond);

} // namespace

int main(int argc, char **argv)
{
    benchmark::RegisterBenchmark("BM_context", BM_oneRule, nullptr)->Unit(benchmark::kMillisecond);
    for (const Rule &rule : allRules()) {
        if (rule.severityIn(Profile::Release) != Severity::Off) {
            benchmark::RegisterBenchmark(("BM_oneRule/" + std::string(rule.id)).c_str(), BM_oneRule, &rule)
                ->Unit(benchmark::kMillisecond);
        }
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
