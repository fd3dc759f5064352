#pragma once

#include "core/formats/programmewriter.h"
#include "tests/core/formats/reading.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

/// A file that was read, as it lies in the store: what writers are given.
struct StoredReading
{
    explicit StoredReading(const Reading &reading, const QTimeZone &zone = QTimeZone::utc())
    {
        schedule.conference = reading.header.conference;
        schedule.conference.clock = ConferenceClock(reading.header.needsZone() ? zone : reading.header.zone,
                                                    reading.header.conference.clock.dayChange());
        schedule.rooms = reading.lists.rooms;
        schedule.tracks = reading.lists.tracks;
        schedule.speakers = reading.lists.speakers;
        for (qsizetype i = 0; i < schedule.speakers.size(); ++i) {
            speakerTexts.insert(schedule.speakers.at(i).key, reading.lists.speakerTexts.at(i));
        }
        for (const ImportedSession &one : reading.sessions) {
            schedule.sessions.push_back(one.session);
            texts.insert(one.session.id, one.text);
        }
        schedule.arrange();
    }

    ExportedProgramme exported() const { return {schedule, texts, speakerTexts, {}, false, {}}; }

    /// What has to survive writing and reading, a line a session with a time. Of a length of 100 days and more, which
    /// schedule.xml cannot say, the end may not.
    QStringList outline() const
    {
        QStringList lines;
        for (const Session &session : schedule.sessions) {
            if (!session.start) {
                continue;
            }
            const auto end = session.end.value_or(*session.start);
            const bool isEndless = end - *session.start >= std::chrono::days(99);
            const SessionText text = texts.value(session.id);
            const Track *const track = schedule.track(session.track);
            QStringList rooms;
            for (const RoomId id : session.rooms) {
                rooms += schedule.room(id)->name;
            }
            rooms.sort();
            lines += QStringList{session.title, isoTime(*session.start), isEndless ? QString() : isoTime(end),
                                 rooms.join(u'+'), track ? track->name : QString(), schedule.speakerNames(session),
                                 session.subtitle, session.type, session.language, QString::fromUtf8(text.abstract),
                                 QString::fromUtf8(text.description)}
                         .join(u'|');
        }
        lines.sort();
        return lines;
    }

    Schedule schedule;
    QHash<SessionId, SessionText> texts;
    QHash<QString, SpeakerText> speakerTexts;
};

/// Files of the Pentabarf family: our own samples that can be read, and published ones where there are any.
inline QStringList exportSources()
{
    QStringList paths;
    const QDir samples(QStringLiteral(TEST_DATA "/frab"));
    for (const QString &name : samples.entryList({"*.xml", "*.json"}, QDir::Files)) {
        if (!readFile(samples.filePath(name)).error) {
            paths += samples.filePath(name);
        }
    }
    const QDir published(qEnvironmentVariable("LECTERN_REAL_SCHEDULES"));
    QFile file(published.filePath(QStringLiteral("expected.json")));
    if (qEnvironmentVariableIsSet("LECTERN_REAL_SCHEDULES") && file.open(QIODevice::ReadOnly)) {
        const QJsonObject expected = QJsonDocument::fromJson(file.readAll()).object();
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            const QString format = it.value().toObject().value(QStringLiteral("format")).toString();
            if (format == u"pentabarf-xml" || format == u"frab-json") {
                paths += published.filePath(it.key());
            }
        }
    }
    return paths;
}
