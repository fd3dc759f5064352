#include "tests/support/schedulebuilder.h"

#include <algorithm>

using namespace std::chrono;

namespace {

/// The position of what has that name, which is appended when it is new.
template<class Item>
qint32 positionOf(QList<Item> &items, const QString &name)
{
    const auto found = std::ranges::find(items, name, &Item::name);
    if (found != items.end()) {
        return qint32(found - items.begin());
    }
    Item item;
    item.id = decltype(item.id)(qint32(items.size()));
    item.name = name;
    items.append(item);
    return qint32(items.size() - 1);
}

} // namespace

sys_seconds utc(int year, unsigned month, unsigned day, int hour, int minute)
{
    return sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)) + hours(hour) +
           minutes(minute);
}

ScheduleBuilder::ScheduleBuilder(const QString &conferenceTitle) : m_firstDay(2025, 2, 1)
{
    m_schedule.conference.title = conferenceTitle;
}

ScheduleBuilder &ScheduleBuilder::conferenceId(qint64 id)
{
    m_schedule.conference.id = ConferenceId(id);
    return *this;
}

ScheduleBuilder &ScheduleBuilder::clock(const ConferenceClock &clock)
{
    m_schedule.conference.clock = clock;
    return *this;
}

ScheduleBuilder &ScheduleBuilder::firstDay(const QDate &day)
{
    m_firstDay = day;
    return *this;
}

ScheduleBuilder &ScheduleBuilder::room(const QString &name)
{
    positionOf(m_schedule.rooms, name);
    return *this;
}

ScheduleBuilder &ScheduleBuilder::track(const QString &name, std::optional<quint32> color)
{
    m_schedule.tracks[positionOf(m_schedule.tracks, name)].color = color;
    return *this;
}

ScheduleBuilder &ScheduleBuilder::session(const QString &id, const QString &title)
{
    Session session;
    session.id = SessionId(id);
    session.title = title;
    m_schedule.sessions.push_back(session);
    return *this;
}

ScheduleBuilder &ScheduleBuilder::subtitle(const QString &subtitle)
{
    last().subtitle = subtitle;
    return *this;
}

ScheduleBuilder &ScheduleBuilder::day(int number)
{
    m_day = number;
    return *this;
}

ScheduleBuilder &ScheduleBuilder::at(int hour, int minute, minutes length)
{
    const QDate date = m_firstDay.addDays(m_day - 1);
    const sys_seconds start = m_schedule.conference.clock.instantOf(date, hours(hour) + minutes(minute));
    return between(start, start + length);
}

ScheduleBuilder &ScheduleBuilder::startsAt(sys_seconds start)
{
    last().start = start;
    return *this;
}

ScheduleBuilder &ScheduleBuilder::between(sys_seconds start, sys_seconds end)
{
    last().start = start;
    last().end = end;
    return *this;
}

ScheduleBuilder &ScheduleBuilder::in(const QString &room)
{
    last().rooms.append(RoomId(positionOf(m_schedule.rooms, room)));
    return *this;
}

ScheduleBuilder &ScheduleBuilder::on(const QString &track)
{
    last().track = TrackId(positionOf(m_schedule.tracks, track));
    return *this;
}

ScheduleBuilder &ScheduleBuilder::by(const QString &speaker, const QString &part)
{
    const qint32 position = positionOf(m_schedule.speakers, speaker);
    m_schedule.speakers[position].key = speaker;
    last().speakers.append(Appearance{SpeakerId(position), part});
    return *this;
}

ScheduleBuilder &ScheduleBuilder::type(const QString &type)
{
    last().type = type;
    return *this;
}

ScheduleBuilder &ScheduleBuilder::language(const QString &language)
{
    last().language = language;
    return *this;
}

ScheduleBuilder &ScheduleBuilder::recording(Recording recording)
{
    last().recording = recording;
    return *this;
}

ScheduleBuilder &ScheduleBuilder::withdrawn()
{
    last().withdrawn = true;
    return *this;
}

ScheduleBuilder &ScheduleBuilder::speaker(const QString &name, const QString &role, const QString &company)
{
    Speaker &speaker = m_schedule.speakers[positionOf(m_schedule.speakers, name)];
    speaker.key = name;
    speaker.role = role;
    speaker.company = company;
    return *this;
}

Schedule ScheduleBuilder::build() const
{
    Schedule schedule = m_schedule;
    schedule.arrange();
    Conference &conference = schedule.conference;
    for (const Session &session : schedule.sessions) {
        if (session.start) {
            const QDate day = conference.clock.dayOf(*session.start);
            conference.firstDay = conference.firstDay.isValid() ? std::min(conference.firstDay, day) : day;
            conference.lastDay = conference.lastDay.isValid() ? std::max(conference.lastDay, day) : day;
        }
    }
    return schedule;
}

SchedulePtr ScheduleBuilder::shared() const { return std::make_shared<const Schedule>(build()); }

Agenda agendaOf(std::initializer_list<std::pair<QString, Interest>> picks)
{
    Agenda agenda;
    for (const auto &[id, interest] : picks) {
        AgendaEntry entry;
        entry.interest = interest;
        agenda.insert(SessionId(id), entry);
    }
    return agenda;
}
