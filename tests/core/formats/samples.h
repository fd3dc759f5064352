#pragma once

#include "tests/core/formats/reading.h"

#include <QDir>
#include <QTest>

/// A reading as text, one fact a line, fields without a value left out.
class Description
{
public:
    explicit Description(const Reading &reading) : m_reading(reading) {}

    QString text()
    {
        if (m_reading.error) {
            const SourcePosition &where = m_reading.error->where;
            field("error", QString::number(int(m_reading.error->code)), true);
            field("line", QString::number(where.line), where.line > 0);
            field("column", QString::number(where.column), where.column > 0);
            field("message", m_reading.error->message);
            return m_text;
        }
        describeHeader();
        for (const Room &room : m_reading.lists.rooms) {
            field("room", room.name);
        }
        for (const Track &track : m_reading.lists.tracks) {
            field("track", track.name + (track.color ? QStringLiteral(" #%1").arg(*track.color, 6, 16, QChar(u'0'))
                                                     : QString()));
        }
        for (qsizetype i = 0; i < m_reading.lists.speakers.size(); ++i) {
            describeSpeaker(m_reading.lists.speakers.at(i), m_reading.lists.speakerTexts.at(i));
        }
        for (const ImportedSession &session : m_reading.sessions) {
            describeSession(session.session);
            describeText(session.text);
        }
        for (const ImportIssue &issue : m_reading.issues) {
            field("issue", QStringLiteral("%1: %2").arg(issue.line).arg(issue.message));
        }
        return m_text;
    }

private:
    void field(const char *name, const QString &value, bool given)
    {
        if (given) {
            m_text += QString::fromLatin1(name) + QStringLiteral(": ") +
                      QString(value).replace(u'\n', QStringLiteral("⏎")) + u'\n';
        }
    }
    void field(const char *name, const QString &value) { field(name, value, !value.isEmpty()); }

    void describeHeader()
    {
        const Conference &conference = m_reading.header.conference;
        field("title", conference.title);
        field("subtitle", conference.subtitle);
        field("acronym", conference.acronym);
        field("venue", conference.venue);
        field("city", conference.city);
        field("address", conference.address);
        field("version", conference.version);
        field("dates", conference.firstDay.toString(Qt::ISODate) + QStringLiteral(" to ") +
                           conference.lastDay.toString(Qt::ISODate));
        field("zone", QString::fromLatin1(m_reading.header.zone.id()));
        field("likely zone", QString::fromLatin1(m_reading.header.likelyZone.id()));
        field("day change", QString::number(conference.clock.dayChange().count()));
        field("texts", conference.textFormat == TextFormat::Html ? QStringLiteral("HTML") : QStringLiteral("Markdown"));
        field("sessions", QString::number(m_reading.header.sessions));
        field("days", QString::number(m_reading.lists.days));
    }

    void describeSpeaker(const Speaker &speaker, const SpeakerText &text)
    {
        field("speaker", speaker.name + QStringLiteral(" [") + speaker.key + u']');
        field("  role", speaker.role);
        field("  company", speaker.company);
        field("  picture", speaker.picture);
        field("  biography", QString::fromUtf8(text.biography));
        describeLinks(text.links);
    }

    void describeSession(const Session &session)
    {
        m_text += u'\n';
        field("session", session.id.value());
        field("  title", session.title);
        field("  subtitle", session.subtitle);
        field("  time", (session.start ? isoTime(*session.start) : QString()) + QStringLiteral(" to ") +
                            (session.end ? isoTime(*session.end) : QString()));
        field("  room", m_reading.roomNames(session));
        field("  track", session.track.isNull() ? QString() : m_reading.lists.tracks.at(session.track.value()).name);
        field("  type", session.type);
        field("  language", session.language);
        for (const Appearance &appearance : session.speakers) {
            const QString part = appearance.part.isEmpty() ? QString() : QStringLiteral(", ") + appearance.part;
            field("  speaker", m_reading.lists.speakers.at(appearance.speaker.value()).name + part);
        }
        field("  recording", session.recording == Recording::OptedOut ? QStringLiteral("no") : QStringLiteral("yes"),
              session.recording != Recording::Unknown);
    }

    void describeText(const SessionText &text)
    {
        field("  abstract", QString::fromUtf8(text.abstract));
        field("  description", QString::fromUtf8(text.description));
        describeLinks(text.links);
        field("  page", text.address);
        field("  feedback", text.feedbackAddress);
        field("  license", text.license);
        field("  origin",
              QStringLiteral("line %1, %2 %3 %4")
                  .arg(text.origin.line)
                  .arg(text.origin.listedDay.toString(Qt::ISODate), text.origin.wallTime, text.origin.offset));
        field("  repeated id", text.origin.repeatedId);
    }

    void describeLinks(const Links &links)
    {
        static const QStringList kinds = {QStringLiteral("link"), QStringLiteral("slides"), QStringLiteral("video"),
                                          QStringLiteral("transcript"), QStringLiteral("attachment")};
        for (const Link &link : links) {
            field("  link", kinds.at(int(link.kind)) + u' ' + link.address + u' ' + link.title);
        }
    }

    const Reading &m_reading;
    QString m_text;
};

/// A row for each sample of a folder that has one of the endings, with its name in the column "file".
inline void addSamples(const QString &folder, const QStringList &endings, int fewest)
{
    QTest::addColumn<QString>("file");
    const QStringList files = QDir(folder).entryList(endings, QDir::Files);
    QVERIFY(files.size() >= fewest);
    for (const QString &file : files) {
        QTest::newRow(qPrintable(file)) << file;
    }
}

/// Compares a reading with `<sample>.expected`. With LECTERN_WRITE_EXPECTED=1 in the environment it is written instead,
/// to be looked through before it is committed.
inline void compareSample(const QString &path, const Reading &reading)
{
    const QString text = Description(reading).text();
    QFile expected(path + QStringLiteral(".expected"));
    if (qEnvironmentVariableIsSet("LECTERN_WRITE_EXPECTED")) {
        QVERIFY(expected.open(QIODevice::WriteOnly));
        expected.write(text.toUtf8());
        return;
    }
    QVERIFY2(expected.open(QIODevice::ReadOnly), qPrintable(expected.fileName()));

    const QStringList lines = text.split(u'\n');
    const QStringList expectedLines = QString::fromUtf8(expected.readAll()).split(u'\n');
    for (qsizetype i = 0; i < qMin(lines.size(), expectedLines.size()); ++i) {
        QCOMPARE(lines.at(i), expectedLines.at(i));
    }
    QCOMPARE(lines.size(), expectedLines.size());
}

/// Several files read as one conference.
inline Reading readFilesTogether(const QStringList &paths, const QTimeZone &zone = QTimeZone::utc())
{
    std::vector<ScheduleFile> files;
    for (const QString &path : paths) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            files.push_back({file.readAll(), QFileInfo(path).fileName()});
        }
    }
    return files.empty() ? Reading() : readTogether(std::move(files), zone);
}
