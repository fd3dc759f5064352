#include "tests/bench/inventedprogramme.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono;

namespace {

constexpr sys_days firstDay = year(2025) / 3 / 28; // clocks change on the third day

} // namespace

InventedProgramme::InventedProgramme(int count, Times times, Facts facts) : m_random(unsigned(count))
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
        addSession(i, rooms, count, times);
    }
    m_schedule.arrange();
    addOrigins();
    if (facts == Facts::OfEveryKind) {
        addFacts();
        addFactsOfSessions();
    }
}

CheckInput InventedProgramme::input() const
{
    return {.schedule = m_schedule,
            .companion = m_companion,
            .origins = m_origins,
            .textLengths = m_lengths,
            .similar = m_similar.empty() ? nullptr : &m_similar};
}

void InventedProgramme::addSession(int i, int rooms, int count, Times times)
{
    const int room = i % rooms;
    const int slot = i / rooms;
    const minutes early(times == Times::Crossing ? below(60) : i % 200 == 199 ? 10 : 0);
    Session session;
    session.id = SessionId(QStringLiteral("5f2c%1-aa10-4d1e").arg(i, 8, 16, QLatin1Char('0')));
    session.title = QStringLiteral("A talk about subject %1 and others").arg(below(count));
    session.language = i % 3 ? QStringLiteral("en") : QStringLiteral("de");
    session.start = firstDay + days(slot / 16) + hours(8) + minutes(35 * (slot % 16)) - early;
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

void InventedProgramme::addOrigins()
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

/// Rooms and a tenth of the speakers say when they are available, every tenth session has a wish, and a tenth as many
/// people as sessions marked 15 each.
void InventedProgramme::addFacts()
{
    const auto allDay = [](int day) {
        return *Interval::between(firstDay + days(day) + hours(6), firstDay + days(day) + hours(20));
    };
    const std::vector<Interval> fiveDays{allDay(0), allDay(1), allDay(2), allDay(3), allDay(4)};
    m_companion.openingHours = fiveDays;
    for (const Room &room : m_schedule.rooms) {
        m_companion.rooms[room.name] = {50 + below(200), false, below(2) == 0, fiveDays, {QStringLiteral("projector")}};
    }
    for (int i = 0; i + 1 < int(m_schedule.rooms.size()); ++i) {
        m_companion.walks[{m_schedule.rooms[i].name, m_schedule.rooms[i + 1].name}] = minutes(3);
    }
    for (int i = 0; i < int(m_schedule.speakers.size()); i += 10) {
        m_companion.speakers[m_schedule.speakers[i].key].available = fiveDays;
    }
}

void InventedProgramme::addFactsOfSessions()
{
    const auto anySession = [this] { return m_schedule.sessions[size_t(below(int(m_schedule.sessions.size())))].id; };
    for (size_t i = 0; i < m_schedule.sessions.size(); i += 10) {
        SessionFacts &facts = m_companion.sessions[m_schedule.sessions[i].id];
        facts.expectedAudience = below(60);
        facts.neededTags = {QStringLiteral("projector")};
        facts.plenary = i == 0;
        facts.notAgainst = {anySession()};
        facts.prerequisites = {m_schedule.sessions[i / 2].id};
    }
    for (size_t person = 0; person < m_schedule.sessions.size() / 10; ++person) {
        std::vector<SessionId> &list = m_companion.favouriteLists.emplace_back();
        for (int i = 0; i < 15; ++i) {
            list.push_back(anySession());
        }
    }
}

void InventedProgramme::addTexts()
{
    const int count = int(m_schedule.sessions.size());
    for (int i = 0; i < count; ++i) {
        m_lengths.push_back(49 * (2 + below(16)));
    }
    for (int i = 0; i < count / 2; ++i) {
        const int first = below(count);
        m_similar.push_back({first, std::min(first + 1 + below(20), count - 1), 0.5, {QStringLiteral("subject")}});
    }
}
