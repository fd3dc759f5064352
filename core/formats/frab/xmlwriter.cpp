#include "core/formats/xml/xmlwriter.h"

#include "core/formats/formattext.h"
#include "core/formats/frab/publication.h"
#include "core/formats/frab/publishedvalues.h"
#include "core/formats/programmewriter.h"
#include "core/formats/writing/chosensessions.h"

#include <QRegularExpression>
#include <QSet>

using namespace std::chrono;

// schedule.xml as its public XML Schema (c3voc) wants it.

namespace frab {
namespace {

class XmlWriter
{
public:
    explicit XmlWriter(const ExportedProgramme &programme)
        : m_schedule(programme.schedule), m_publication(publish(programme, QStringLiteral("schedule.xml"))), m_programme(programme)
    {
    }

    WrittenProgramme write();

private:
    void writeConference();
    void writeDay(const PublishedDay &day, int index);
    void writeSession(const PublishedSession &published);
    void writeRecording(const PublishedSession &published);
    void writePersons(const Session &session);
    void writeLinks(const SessionText &text);
    void writeAddress(const char *name, const QString &address);
    QString lengthText(const Session &session);
    void reportSpeakers();

    const Schedule &m_schedule;
    Publication m_publication;
    const ExportedProgramme &m_programme;
    xml::Writer m_xml;
    QSet<qint32> m_speakers; ///< of whom more is known than can be written
};

QString utf8(const QByteArray &text) { return QString::fromUtf8(text); }

WrittenProgramme XmlWriter::write()
{
    m_xml.open("schedule");
    m_xml.element("generator", {}, {{"name", QStringLiteral("Lectern")}, {"version", QStringLiteral(LECTERN_VERSION)}});
    m_xml.element("version", m_schedule.conference.version);
    writeConference();
    for (size_t i = 0; i < m_publication.days.size(); ++i) {
        writeDay(m_publication.days[i], int(i + 1));
    }
    m_xml.close();
    reportSpeakers();
    return {m_xml.take(), m_publication.sessions, m_publication.omissions};
}

void XmlWriter::writeConference()
{
    m_xml.open("conference");
    m_xml.element("title", m_schedule.conference.title);
    m_xml.element("acronym", m_publication.acronym);
    m_xml.element("start", m_publication.days.front().date.toString(Qt::ISODate));
    m_xml.element("end", m_publication.days.back().date.toString(Qt::ISODate));
    m_xml.element("days", QString::number(m_publication.days.size()));
    m_xml.element("timeslot_duration", QStringLiteral("00:05"));
    writeAddress("url", m_publication.address);
    if (!m_publication.zoneName.isEmpty()) {
        m_xml.element("time_zone_name", m_publication.zoneName);
    }
    for (const Track &track : std::as_const(m_publication.tracks)) {
        const QString color = track.color ? QStringLiteral("#%1").arg(*track.color, 6, 16, QChar(u'0')) : QString();
        m_xml.element("track", {}, {{"name", track.name}, {"color", color}});
    }
    m_xml.close();
}

void XmlWriter::writeDay(const PublishedDay &day, int index)
{
    m_xml.open("day", {{"index", QString::number(index)},
                       {"date", day.date.toString(Qt::ISODate)},
                       {"start", day.start},
                       {"end", day.end}});
    for (const PublishedRoom &room : day.rooms) {
        m_xml.open("room", {{"name", room.name}});
        for (const PublishedSession &session : room.sessions) {
            writeSession(session);
        }
        m_xml.close();
    }
    m_xml.close();
}

void XmlWriter::writeSession(const PublishedSession &published)
{
    const Session &session = *published.session;
    const SessionText &text = published.text;
    const Identity &identity = published.identity;
    const Track *const track = m_schedule.track(session.track);
    const ConferenceClock &clock = m_schedule.conference.clock;
    static const QRegularExpression code(QStringLiteral("\\A[0-9A-Z]{6}\\z"));
    const bool hasCode = identity.code == session.id.value() && code.match(identity.code).hasMatch();

    m_xml.open("event", {{"guid", identity.guid},
                         {"id", QString::number(identity.id)},
                         {"code", hasCode ? identity.code : QString()}});
    m_xml.element("date", instantText(clock, *session.start));
    m_xml.element("start", clock.local(*session.start).toString(u"HH:mm"));
    m_xml.element("duration", lengthText(session));
    m_xml.element("room", published.rooms);
    m_xml.element("slug", identity.slug);
    writeAddress(published.isOriginAddress ? "origin_url" : "url", published.address);
    m_xml.element("title", session.title);
    m_xml.element("subtitle", session.subtitle);
    m_xml.element("track", track ? track->name : QString());
    m_xml.element("type", session.type);
    m_xml.element("language", session.language);
    m_xml.element("abstract", utf8(text.abstract));
    m_xml.element("description", utf8(text.description));
    writeAddress("feedback_url", text.feedbackAddress);
    writeRecording(published);
    writePersons(session);
    writeLinks(text);
    m_xml.close();
}

/// "00:50"; from 24 hours on "1:02:00", days first.
QString XmlWriter::lengthText(const Session &session)
{
    const minutes length = lengthOf(session);
    if (length < hours(24)) {
        return hoursText(length);
    }
    if (length >= days(100)) {
        m_publication.omissions += FormatText::tr("%1 lasts longer than 99 days, which schedule.xml cannot say. It was written with 99 days.")
                                       .arg(writing::quoted(session.title));
        return QStringLiteral("99:00:00");
    }
    const auto whole = floor<days>(length);
    return QString::number(whole.count()) + u':' + hoursText(length - whole);
}

/// The schema wants a licence and a plain yes or no together.
void XmlWriter::writeRecording(const PublishedSession &published)
{
    if (published.session->recording != Recording::Unknown) {
        m_xml.open("recording");
        m_xml.element("license", published.text.license);
        m_xml.element("optout", published.session->recording == Recording::OptedOut ? QStringLiteral("true") : QStringLiteral("false"));
        m_xml.close();
    } else if (!published.text.license.isEmpty()) {
        m_publication.omissions += FormatText::tr("The licence “%1” of %2 was left out, because it is not known whether it is recorded.")
                                       .arg(published.text.license, writing::quoted(published.session->title));
    }
}

void XmlWriter::writePersons(const Session &session)
{
    m_xml.open("persons");
    for (const Appearance &appearance : session.speakers) {
        const Speaker *const speaker = m_schedule.speaker(appearance.speaker);
        if (!speaker) {
            continue;
        }
        const qint64 number = personNumber(speaker->key);
        const bool isNamed = number > 0 || speaker->key == u"name:" + speaker->name;
        const QString guid = isUuid(speaker->key) ? speaker->key
                             : isNamed            ? QString()
                                                  : uuidFor(m_schedule.conference, u"person " + speaker->key);
        const QString part = appearance.part.isEmpty() ? QString() : QString(u" (" + appearance.part + u')');
        m_xml.element("person", QString(speaker->name + part),
                      {{"id", number > 0 ? QString::number(number) : QString()}, {"guid", guid}});
        const bool hasMore = !speaker->role.isEmpty() || !speaker->company.isEmpty() || !speaker->picture.isEmpty() ||
                             !(m_programme.speakerTexts.value(speaker->key) == SpeakerText());
        if (hasMore) {
            m_speakers.insert(speaker->id.value());
        }
    }
    m_xml.close();
}

void XmlWriter::reportSpeakers()
{
    if (!m_speakers.isEmpty()) {
        m_publication.omissions +=
            FormatText::tr("schedule.xml has no place for what people do, their biographies, pictures and links. They were left out of %1 speakers.")
                .arg(m_speakers.size());
    }
}

void XmlWriter::writeLinks(const SessionText &text)
{
    m_xml.open("links");
    for (const Link &link : text.links) {
        if (link.kind != LinkKind::Attachment) {
            const QString word = linkWord(link.kind);
            m_xml.element("link", link.title, {{"href", link.address}, {"type", word.isEmpty() ? QString() : word}});
        }
    }
    m_xml.close();
    m_xml.open("attachments");
    for (const Link &link : text.links) {
        if (link.kind == LinkKind::Attachment) {
            m_xml.element("attachment", link.title, {{"href", link.address}});
        }
    }
    m_xml.close();
}

void XmlWriter::writeAddress(const char *name, const QString &address)
{
    if (const QString known = webAddress(address); !known.isEmpty()) {
        m_xml.element(name, known);
    }
}

} // namespace
} // namespace frab

WrittenProgramme writeScheduleXml(const ExportedProgramme &programme)
{
    return frab::XmlWriter(programme).write();
}
