#include "core/formats/frab/publication.h"

#include "core/formats/formattext.h"
#include "core/formats/frab/publishedvalues.h"
#include "core/formats/writing/chosensessions.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>

using namespace std::chrono;

namespace frab {
namespace {

/// Builds one `Publication`.
class Publisher
{
public:
    Publisher(const ExportedProgramme &programme, const QString &format)
        : m_programme(programme), m_schedule(programme.schedule), m_format(format), m_identities(identities(programme))
    {
    }

    Publication publish();

private:
    void describeConference();
    void addSession(const Session &session);
    void makeDays();
    PublishedDay emptyDay(const QDate &date) const;
    void reportLoss(const Session &session, const SessionText &text);

    const ExportedProgramme &m_programme;
    const Schedule &m_schedule;
    QString m_format;
    std::vector<Identity> m_identities;
    std::map<QDate, std::map<qint32, std::vector<PublishedSession>>> m_byDay; ///< and by room
    QSet<QString> m_usedRooms;
    QSet<qint32> m_usedTracks;
    int m_withoutRoom = 0;
    Publication m_publication;
};

constexpr qint32 noRoom = std::numeric_limits<qint32>::max();

Publication Publisher::publish()
{
    writing::ChosenSessions chosen = writing::chosenSessions(m_programme, writing::Withdrawn::LeaveOut);
    m_publication.omissions = std::move(chosen.omissions);
    describeConference();
    for (const Session *session : chosen.sessions) {
        if (session->start) {
            addSession(*session);
        } else {
            m_publication.omissions +=
                FormatText::tr("%1 has no time, and %2 lists sessions by their time. It was left out.")
                    .arg(writing::quoted(session->title), m_format);
        }
    }
    if (m_withoutRoom > 0) {
        m_publication.omissions +=
            FormatText::tr("Sessions without a room: %1. They stand in a room without a name.").arg(m_withoutRoom);
    }
    for (const Room &room : m_schedule.rooms) {
        if (m_usedRooms.contains(room.name) && !m_publication.rooms.contains(room.name)) {
            m_publication.rooms += room.name;
        }
    }
    for (const Track &track : m_schedule.tracks) {
        if (m_usedTracks.contains(track.id.value())) {
            m_publication.tracks += track;
        }
    }
    makeDays();
    return std::move(m_publication);
}

void Publisher::describeConference()
{
    const Conference &conference = m_schedule.conference;
    QStringList &omissions = m_publication.omissions;
    m_publication.acronym = acronymOf(conference);
    if (!conference.acronym.isEmpty() && conference.acronym != m_publication.acronym) {
        omissions += FormatText::tr("%1 takes small letters and digits only in a short name: “%2” became “%3”.")
                         .arg(m_format, conference.acronym, m_publication.acronym);
    }
    const QString zone = QString::fromLatin1(conference.clock.zone().id());
    static const QRegularExpression named(QStringLiteral("\\A[A-Z][a-z]+/[A-Z][a-z]+|UTC\\z"));
    if (named.match(zone).hasMatch()) {
        m_publication.zoneName = zone;
    } else if (!zone.startsWith(u"UTC")) {
        omissions += FormatText::tr("%1 cannot name the time zone %2. It has the times with their offsets only.").arg(m_format, zone);
    }
    m_publication.address = webAddress(conference.address);
    if (m_publication.address.isEmpty() && !conference.address.isEmpty()) {
        omissions += FormatText::tr("The address “%1” of the conference is none on the web. It was left out.").arg(conference.address);
    }
    for (const QString &text : {conference.subtitle, conference.venue, conference.city}) {
        if (!text.isEmpty()) {
            omissions += FormatText::tr("%1 has no place for “%2”, which describes the conference.").arg(m_format, text);
        }
    }
}

void Publisher::addSession(const Session &session)
{
    const SessionText text = m_programme.texts.value(session.id);
    reportLoss(session, text);
    QStringList names;
    for (const RoomId id : session.rooms) {
        if (const Room *room = m_schedule.room(id)) {
            names += room->name;
            m_usedRooms.insert(room->name);
        }
    }
    m_withoutRoom += names.isEmpty() ? 1 : 0;
    if (!session.track.isNull()) {
        m_usedTracks.insert(session.track.value());
    }
    const size_t position = size_t(m_schedule.indexOf(session.id));
    const QString rooms = names.isEmpty() ? QStringLiteral("") : names.join(QStringLiteral(", "));
    const QDate day = m_schedule.conference.clock.dayOf(*session.start);
    m_byDay[day][names.isEmpty() ? noRoom : session.rooms.first().value()].push_back(
        {&session, text, m_identities[position], rooms, webAddress(text.address),
         m_identities[position].code.isEmpty() && text.address.contains(u"/talk/")});
    ++m_publication.sessions;
}

/// What both forms cannot say.
void Publisher::reportLoss(const Session &session, const SessionText &text)
{
    QStringList &omissions = m_publication.omissions;
    const QString title = writing::quoted(session.title);
    if (!session.end) {
        omissions += FormatText::tr("%1 has no end, which %2 cannot say. Its length was written as 0:00.").arg(title, m_format);
    } else if ((*session.end - *session.start) % minutes(1) != seconds(0)) {
        omissions += FormatText::tr("The length of %1 is no whole number of minutes. It was rounded down.").arg(title);
    }
    for (const QString &address : {text.address, text.feedbackAddress}) {
        if (!address.isEmpty() && webAddress(address).isEmpty()) {
            omissions += FormatText::tr("The address “%1” of %2 is none on the web. It was left out.").arg(address, title);
        }
    }
}

void Publisher::makeDays()
{
    if (m_byDay.empty()) {
        const Conference &conference = m_schedule.conference;
        m_byDay[conference.firstDay.isValid() ? conference.firstDay : conference.clock.dayOf(m_programme.now)];
    }
    for (auto &[date, byRoom] : m_byDay) {
        PublishedDay day = emptyDay(date);
        const bool isFirst = m_publication.days.empty();
        for (const QString &name : std::as_const(m_publication.rooms)) {
            day.rooms.push_back({name, {}});
        }
        day.rooms.push_back({QStringLiteral(""), {}});
        for (auto &[position, sessions] : byRoom) {
            const Room *room = position == noRoom ? nullptr : m_schedule.room(RoomId(position));
            const qsizetype at = room ? m_publication.rooms.indexOf(room->name) : m_publication.rooms.size();
            std::ranges::move(sessions, std::back_inserter(day.rooms[size_t(at)].sessions));
        }
        std::erase_if(day.rooms, [isFirst](const PublishedRoom &room) {
            return room.sessions.empty() && (!isFirst || room.name.isEmpty());
        });
        m_publication.days.push_back(std::move(day));
    }
}

PublishedDay Publisher::emptyDay(const QDate &date) const
{
    const ConferenceClock &clock = m_schedule.conference.clock;
    return {date, instantText(clock, clock.instantOf(date, clock.dayChange())),
            instantText(clock, clock.instantOf(date.addDays(1), clock.dayChange())), {}};
}

} // namespace

Publication publish(const ExportedProgramme &programme, const QString &format)
{
    return Publisher(programme, format).publish();
}

} // namespace frab
