#include "core/formats/json/jsonwriter.h"

#include "core/formats/formattext.h"
#include "core/formats/frab/publication.h"
#include "core/formats/frab/publishedvalues.h"
#include "core/formats/programmewriter.h"

using namespace std::chrono;

// schedule.json as its public JSON Schema (c3voc) wants it.

namespace frab {
namespace {

class JsonWriter
{
public:
    explicit JsonWriter(const ExportedProgramme &programme)
        : m_schedule(programme.schedule), m_publication(publish(programme, QStringLiteral("schedule.json"))), m_programme(programme)
    {
    }

    WrittenProgramme write();

private:
    void writeConference();
    void writeDay(const PublishedDay &day, int index);
    void writeSession(const PublishedSession &published);
    void writePerson(const Appearance &appearance);
    void writeLinks(const char *key, const Links &links, bool attachments);
    void writeLink(const Link &link);
    void writeOptional(const char *key, const QString &text);

    const Schedule &m_schedule;
    Publication m_publication;
    const ExportedProgramme &m_programme;
    json::Writer m_json;
};

QString utf8(const QByteArray &text) { return QString::fromUtf8(text); }

WrittenProgramme JsonWriter::write()
{
    m_json.beginObject();
    m_json.member("$schema", "https://c3voc.de/schedule/schema.json");
    m_json.beginObject("generator");
    m_json.member("name", "Lectern");
    m_json.member("version", LECTERN_VERSION);
    m_json.end();
    m_json.beginObject("schedule");
    m_json.member("version", m_schedule.conference.version);
    writeConference();
    m_json.end();
    m_json.end();
    return {m_json.take(), m_publication.sessions, m_publication.omissions};
}

void JsonWriter::writeConference()
{
    m_json.beginObject("conference");
    m_json.member("acronym", m_publication.acronym);
    m_json.member("title", m_schedule.conference.title);
    m_json.member("start", m_publication.days.front().date.toString(Qt::ISODate));
    m_json.member("end", m_publication.days.back().date.toString(Qt::ISODate));
    m_json.member("daysCount", qint64(m_publication.days.size()));
    m_json.member("timeslot_duration", "00:05");
    writeOptional("time_zone_name", m_publication.zoneName);
    writeOptional("url", m_publication.address);
    m_json.beginArray("rooms");
    for (const QString &room : std::as_const(m_publication.rooms)) {
        m_json.beginObject();
        m_json.member("name", room);
        m_json.member("guid", uuidFor(m_schedule.conference, u"room " + room));
        m_json.end();
    }
    m_json.end();
    m_json.beginArray("tracks");
    for (const Track &track : std::as_const(m_publication.tracks)) {
        m_json.beginObject();
        m_json.member("name", track.name);
        if (track.color) {
            m_json.member("color", QStringLiteral("#%1").arg(*track.color, 6, 16, QChar(u'0')));
        }
        m_json.end();
    }
    m_json.end();
    m_json.beginArray("days");
    for (size_t i = 0; i < m_publication.days.size(); ++i) {
        writeDay(m_publication.days[i], int(i + 1));
    }
    m_json.end();
    m_json.end();
}

void JsonWriter::writeDay(const PublishedDay &day, int index)
{
    m_json.beginObject();
    m_json.member("index", qint64(index));
    m_json.member("date", day.date.toString(Qt::ISODate));
    m_json.member("day_start", day.start);
    m_json.member("day_end", day.end);
    m_json.beginObject("rooms");
    for (const PublishedRoom &room : day.rooms) {
        m_json.beginArray(room.name);
        for (const PublishedSession &session : room.sessions) {
            writeSession(session);
        }
        m_json.end();
    }
    m_json.end();
    m_json.end();
}

void JsonWriter::writeSession(const PublishedSession &published)
{
    const Session &session = *published.session;
    const SessionText &text = published.text;
    const Identity &identity = published.identity;
    const Track *const track = m_schedule.track(session.track);
    const ConferenceClock &clock = m_schedule.conference.clock;
    const QString address = published.isOriginAddress ? QString() : published.address;

    m_json.beginObject();
    m_json.member("guid", identity.guid);
    writeOptional("code", identity.code);
    m_json.member("id", qint64(identity.id));
    m_json.member("date", instantText(clock, *session.start));
    m_json.member("start", clock.local(*session.start).toString(u"HH:mm"));
    m_json.member("duration", hoursText(lengthOf(session)));
    if (session.end) {
        m_json.member("end", instantText(clock, *session.end));
    }
    m_json.member("room", published.rooms);
    m_json.member("slug", identity.slug);
    // The schema wants an address of every session, also where there is no page.
    m_json.member("url", address.isEmpty() ? QString(u"urn:uuid:" + identity.guid) : address);
    writeOptional("origin_url", published.isOriginAddress ? published.address : QString());
    m_json.member("title", session.title);
    m_json.member("subtitle", session.subtitle);
    m_json.member("track", track ? track->name : QString());
    m_json.member("type", session.type);
    m_json.member("language", session.language);
    m_json.member("abstract", utf8(text.abstract));
    m_json.member("description", utf8(text.description));
    writeOptional("feedback_url", webAddress(text.feedbackAddress));
    writeOptional("recording_license", text.license);
    if (session.recording != Recording::Unknown) {
        m_json.member("do_not_record", session.recording == Recording::OptedOut);
    }
    m_json.beginArray("persons");
    for (const Appearance &appearance : session.speakers) {
        writePerson(appearance);
    }
    m_json.end();
    writeLinks("links", text.links, false);
    writeLinks("attachments", text.links, true);
    m_json.end();
}

void JsonWriter::writePerson(const Appearance &appearance)
{
    const Speaker *const speaker = m_schedule.speaker(appearance.speaker);
    if (!speaker) {
        return;
    }
    const SpeakerText text = m_programme.speakerTexts.value(speaker->key);
    m_json.beginObject();
    m_json.member("name", speaker->name);
    const qint64 number = personNumber(speaker->key);
    const QString code = codeOf(speaker->key);
    if (isUuid(speaker->key)) {
        m_json.member("guid", speaker->key);
    } else if (!code.isEmpty()) {
        m_json.member("code", code);
    } else if (number > 0) {
        m_json.member("id", number);
    } else if (speaker->key != u"name:" + speaker->name) {
        m_json.member("guid", uuidFor(m_schedule.conference, u"person " + speaker->key));
    }
    writeOptional("role", appearance.part.isEmpty() ? speaker->role : appearance.part);
    writeOptional("company", speaker->company);
    writeOptional("avatar", webAddress(speaker->picture));
    if (!text.biography.isEmpty()) {
        m_json.member("biography", utf8(text.biography));
    }
    if (!text.links.isEmpty()) {
        m_json.beginArray("links");
        for (const Link &link : text.links) {
            writeLink(link);
        }
        m_json.end();
    }
    m_json.end();
}

void JsonWriter::writeLinks(const char *key, const Links &links, bool attachments)
{
    m_json.beginArray(key);
    for (const Link &link : links) {
        if ((link.kind == LinkKind::Attachment) == attachments) {
            writeLink(link);
        }
    }
    m_json.end();
}

/// The schema knows slides, but no other kind of ours: of those the title tells.
void JsonWriter::writeLink(const Link &link)
{
    const QString address = webAddress(link.address);
    const QString word = linkWord(link.kind);
    m_json.beginObject();
    m_json.member("url", address.isEmpty() ? link.address : address);
    writeOptional("title", link.title.isEmpty() ? word : link.title);
    if (link.kind == LinkKind::Slides || link.kind == LinkKind::Video) {
        m_json.member("type", link.kind == LinkKind::Slides ? "slides" : "media");
    }
    m_json.end();
}

void JsonWriter::writeOptional(const char *key, const QString &text)
{
    if (!text.isEmpty()) {
        m_json.member(key, text);
    }
}

} // namespace
} // namespace frab

WrittenProgramme writeScheduleJson(const ExportedProgramme &programme)
{
    return frab::JsonWriter(programme).write();
}
