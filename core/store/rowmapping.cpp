#include "core/store/rowmapping.h"

#include "core/store/detailsjson.h"
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

QVariantList conferenceValues(const Conference &conference)
{
    return {stored(conference.title),
            stored(conference.subtitle),
            stored(conference.acronym),
            stored(conference.venue),
            stored(conference.city),
            stored(conference.address),
            stored(conference.version),
            stored(dayText(conference.firstDay)),
            stored(dayText(conference.lastDay)),
            QString::fromUtf8(conference.clock.zone().id()),
            qint64(conference.clock.dayChange().count()),
            int(conference.textFormat),
            stored(conference.source)};
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
    conference.source = statement.text(first + 12);
    return conference;
}

QVariantList placeValues(const Session &session)
{
    return {session.track.isNull() ? QVariant() : QVariant(session.track.value()), stored(joined(session.rooms)),
            stored(joined(session.speakers))};
}

QVariantList sessionValues(const Session &session)
{
    QVariantList values{stored(session.id.value()), stored(session.title),    stored(session.subtitle),
                        stored(session.type),       stored(session.language), stored(session.start),
                        stored(session.end)};
    values += placeValues(session);
    values += int(session.recording);
    values += int(session.withdrawn);
    return values;
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

QVariantList sessionTextValues(const SessionText &text)
{
    return {stored(text.abstract), stored(text.description), stored(linksToJson(text.links)),
            stored(detailsToJson(text))};
}

SessionText readSessionText(const Statement &statement, int first)
{
    SessionText text;
    text.abstract = statement.bytes(first);
    text.description = statement.bytes(first + 1);
    text.links = linksFromJson(statement.bytes(first + 2));
    detailsFromJson(statement.bytes(first + 3), text);
    return text;
}

QVariantList trackValues(const Track &track)
{
    return {stored(track.name), track.color ? QVariant(qint64(*track.color)) : QVariant()};
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

QVariantList speakerValues(const Speaker &speaker)
{
    return {stored(speaker.key), stored(speaker.name), stored(speaker.role), stored(speaker.company),
            stored(speaker.picture)};
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

QVariantList speakerTextValues(const SpeakerText &text)
{
    return {stored(text.biography), stored(linksToJson(text.links))};
}

SpeakerText readSpeakerText(const Statement &statement, int first)
{
    return {statement.bytes(first), linksFromJson(statement.bytes(first + 1))};
}
