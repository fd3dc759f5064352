#include "core/store/rowmapping.h"

#include "core/store/linkjson.h"
#include "core/store/statement.h"

using namespace std::chrono;

namespace {

QString joined(const QList<RoomId> &rooms)
{
    QString text;
    for (const RoomId room : rooms) {
        text += (text.isEmpty() ? QString() : QStringLiteral(",")) + QString::number(room.value());
    }
    return text;
}

QList<RoomId> roomsFrom(QStringView text)
{
    QList<RoomId> rooms;
    if (!text.isEmpty()) {
        for (const QStringView position : text.tokenize(u',')) {
            rooms += RoomId(position.toInt());
        }
    }
    return rooms;
}

QString joined(const QList<Appearance> &speakers)
{
    QString text;
    for (const Appearance &appearance : speakers) {
        if (!text.isEmpty()) {
            text += u'\n';
        }
        text += QString::number(appearance.speaker.value());
        if (!appearance.part.isEmpty()) {
            text += u' ' + QString(appearance.part).replace(u'\n', u' ');
        }
    }
    return text;
}

QList<Appearance> speakersFrom(QStringView text, TextPool &pool)
{
    QList<Appearance> speakers;
    if (text.isEmpty()) {
        return speakers;
    }
    for (const QStringView line : text.tokenize(u'\n')) {
        const qsizetype space = line.indexOf(u' ');
        if (space < 0) {
            speakers += Appearance{SpeakerId(line.toInt()), {}};
        } else {
            speakers +=
                Appearance{SpeakerId(line.first(space).toInt()), pool.shared(line.sliced(space + 1).toString())};
        }
    }
    return speakers;
}

template<class Enum>
Enum enumFrom(qint64 number, Enum last)
{
    return number >= 0 && number <= qint64(last) ? Enum(number) : Enum(0);
}

} // namespace

QString dayText(const QDate &day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }

QDate dayFrom(const QString &text) { return QDate::fromString(text, Qt::ISODate); }

void bindConference(Statement &statement, const Conference &conference)
{
    statement.bind(conference.title)
        .bind(conference.subtitle)
        .bind(conference.acronym)
        .bind(conference.venue)
        .bind(conference.city)
        .bind(conference.address)
        .bind(conference.version)
        .bind(dayText(conference.firstDay))
        .bind(dayText(conference.lastDay))
        .bind(QString::fromUtf8(conference.clock.zone().id()))
        .bind(qint64(conference.clock.dayChange().count()))
        .bind(qint64(conference.textFormat));
}

Conference readConference(const Statement &statement, int first)
{
    Conference conference;
    conference.title = statement.text(first);
    conference.subtitle = statement.text(first + 1);
    conference.acronym = statement.text(first + 2);
    conference.venue = statement.text(first + 3);
    conference.city = statement.text(first + 4);
    conference.address = statement.text(first + 5);
    conference.version = statement.text(first + 6);
    conference.firstDay = dayFrom(statement.text(first + 7));
    conference.lastDay = dayFrom(statement.text(first + 8));
    conference.clock =
        ConferenceClock(QTimeZone(statement.text(first + 9).toUtf8()), minutes(statement.number(first + 10)));
    conference.textFormat = enumFrom(statement.number(first + 11), TextFormat::Html);
    return conference;
}

void bindSession(Statement &statement, const Session &session)
{
    statement.bind(session.id.value())
        .bind(session.title)
        .bind(session.subtitle)
        .bind(session.type)
        .bind(session.language)
        .bind(session.start)
        .bind(session.end);
    bindPlaces(statement, session);
    statement.bind(qint64(session.recording)).bind(qint64(session.withdrawn));
}

void bindPlaces(Statement &statement, const Session &session)
{
    session.track.isNull() ? statement.bindNull() : statement.bind(qint64(session.track.value()));
    statement.bind(joined(session.rooms)).bind(joined(session.speakers));
}

Session readSession(const Statement &statement, int first, TextPool &pool)
{
    Session session;
    session.id = SessionId(statement.text(first));
    session.title = statement.text(first + 1);
    session.subtitle = statement.text(first + 2);
    session.type = pool.shared(statement.text(first + 3));
    session.language = pool.shared(statement.text(first + 4));
    session.start = statement.instant(first + 5);
    session.end = statement.instant(first + 6);
    if (!statement.isNull(first + 7)) {
        session.track = TrackId(qint32(statement.number(first + 7)));
    }
    session.rooms = roomsFrom(statement.text(first + 8));
    session.speakers = speakersFrom(statement.text(first + 9), pool);
    session.recording = enumFrom(statement.number(first + 10), Recording::OptedOut);
    session.withdrawn = statement.number(first + 11) != 0;
    return session;
}

void bindSessionText(Statement &statement, const SessionText &text)
{
    statement.bind(text.abstract)
        .bind(text.description)
        .bind(linksToJson(text.links))
        .bind(text.address)
        .bind(text.feedbackAddress)
        .bind(text.license)
        .bind(qint64(text.origin.line))
        .bind(dayText(text.origin.listedDay))
        .bind(text.origin.wallTime)
        .bind(text.origin.offset);
}

SessionText readSessionText(const Statement &statement, int first)
{
    SessionText text;
    text.abstract = statement.bytes(first);
    text.description = statement.bytes(first + 1);
    text.links = linksFromJson(statement.bytes(first + 2));
    text.address = statement.text(first + 3);
    text.feedbackAddress = statement.text(first + 4);
    text.license = statement.text(first + 5);
    text.origin.line = int(statement.number(first + 6));
    text.origin.listedDay = dayFrom(statement.text(first + 7));
    text.origin.wallTime = statement.text(first + 8);
    text.origin.offset = statement.text(first + 9);
    return text;
}

void bindTrack(Statement &statement, const Track &track)
{
    statement.bind(track.name);
    track.color ? statement.bind(qint64(*track.color)) : statement.bindNull();
}

Track readTrack(const Statement &statement, int first)
{
    Track track;
    track.name = statement.text(first);
    if (!statement.isNull(first + 1)) {
        track.color = quint32(statement.number(first + 1));
    }
    return track;
}

void bindSpeaker(Statement &statement, const Speaker &speaker)
{
    statement.bind(speaker.key).bind(speaker.name).bind(speaker.role).bind(speaker.company).bind(speaker.picture);
}

Speaker readSpeaker(const Statement &statement, int first, TextPool &pool)
{
    Speaker speaker;
    speaker.key = statement.text(first);
    speaker.name = statement.text(first + 1);
    speaker.role = pool.shared(statement.text(first + 2));
    speaker.company = pool.shared(statement.text(first + 3));
    speaker.picture = statement.text(first + 4);
    return speaker;
}

void bindSpeakerText(Statement &statement, const SpeakerText &text)
{
    statement.bind(text.biography).bind(linksToJson(text.links));
}

SpeakerText readSpeakerText(const Statement &statement, int first)
{
    return {statement.bytes(first), linksFromJson(statement.bytes(first + 1))};
}
