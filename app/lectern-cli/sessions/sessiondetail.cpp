#include "app/lectern-cli/sessions/sessiondetail.h"

#include "app/lectern-cli/sessions/levels.h"
#include "app/lectern-cli/terminal/output.h"
#include "app/lectern-cli/sessions/picks.h"
#include "app/lectern-cli/terminal/plaintext.h"
#include "app/lectern-cli/sessions/sessionjson.h"
#include "app/lectern-cli/sessions/times.h"

using namespace std::chrono;

namespace {

QString kindName(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Slides: return QStringLiteral("slides");
    case LinkKind::Video: return QStringLiteral("video");
    case LinkKind::Transcript: return QStringLiteral("transcript");
    case LinkKind::Attachment: return QStringLiteral("attachment");
    case LinkKind::Other: break;
    }
    return QStringLiteral("other");
}

QJsonArray jsonLinks(const Links &links)
{
    QJsonArray array;
    for (const Link &link : links) {
        array += QJsonObject{{QStringLiteral("url"), link.address},
                             {QStringLiteral("title"), link.title},
                             {QStringLiteral("kind"), kindName(link.kind)}};
    }
    return array;
}

QJsonValue jsonRecording(Recording recording)
{
    switch (recording) {
    case Recording::Allowed: return QStringLiteral("allowed");
    case Recording::OptedOut: return QStringLiteral("opted out");
    case Recording::Unknown: break;
    }
    return QJsonValue::Null;
}

/// "Slides of the talk: https://…", led by what it is.
QString linkLine(const Link &link)
{
    const QString kind = kindName(link.kind);
    const QString words = link.title.isEmpty() ? kind : link.title;
    const bool saysKind = link.kind == LinkKind::Other || words.compare(kind, Qt::CaseInsensitive) == 0;
    return saysKind ? Cli::tr("%1: %2").arg(words, link.address)
                    : Cli::tr("%1 (%2): %3").arg(words, kind, link.address);
}

/// "Ada Lovelace, Engineer @Analytical (moderator)"
QString personLine(const Speaker &speaker, const QString &part)
{
    QString line = speaker.name;
    if (!speaker.role.isEmpty() || !speaker.company.isEmpty()) {
        line += u", " + speaker.role;
    }
    if (!speaker.company.isEmpty()) {
        line += (speaker.role.isEmpty() ? u"@" : u" @") + speaker.company;
    }
    return part.isEmpty() ? line : Cli::tr("%1 (%2)").arg(line, part);
}

} // namespace

Result<SessionDetail> SessionDetail::load(const ConferenceStore &store, const Programme &programme,
                                          const Session &session)
{
    const Schedule &schedule = *programme.schedule;
    SessionDetail detail(programme, session);
    auto text = store.sessionText(schedule.conference.id, session.id);
    if (!text) {
        return failure(text.error());
    }
    detail.m_text = *std::move(text);
    for (const Appearance &appearance : session.speakers) {
        const Speaker *speaker = schedule.speaker(appearance.speaker);
        if (!speaker) {
            continue;
        }
        auto about = store.speakerText(schedule.conference.id, speaker->key);
        if (!about) {
            return failure(about.error());
        }
        detail.m_people.push_back({*speaker, *std::move(about), appearance.part});
    }
    if (!session.withdrawn) {
        detail.m_clashes = clashesWith(session, plannedSessions(schedule, programme.agenda));
    }
    detail.m_entry = programme.agenda.value(session.id);
    return detail;
}

QJsonObject SessionDetail::asJson() const
{
    QJsonArray people;
    for (const Person &person : m_people) {
        people += QJsonObject{{QStringLiteral("name"), person.speaker.name},
                              {QStringLiteral("part"), person.part},
                              {QStringLiteral("role"), person.speaker.role},
                              {QStringLiteral("company"), person.speaker.company},
                              {QStringLiteral("picture"), person.speaker.picture},
                              {QStringLiteral("biography"), QString::fromUtf8(person.text.biography)},
                              {QStringLiteral("links"), jsonLinks(person.text.links)}};
    }
    const bool isHtml = textFormat() == TextFormat::Html;
    QJsonObject object = jsonSession(*m_programme.schedule, m_session);
    object[QStringLiteral("subtitle")] = m_session.subtitle;
    object[QStringLiteral("type")] = m_session.type;
    object[QStringLiteral("language")] = m_session.language;
    object[QStringLiteral("recording")] = jsonRecording(m_session.recording);
    object[QStringLiteral("license")] = m_text.license;
    object[QStringLiteral("url")] = m_text.address;
    object[QStringLiteral("feedback_url")] = m_text.feedbackAddress;
    object[QStringLiteral("text_format")] = isHtml ? QStringLiteral("html") : QStringLiteral("markdown");
    object[QStringLiteral("abstract")] = QString::fromUtf8(m_text.abstract);
    object[QStringLiteral("description")] = QString::fromUtf8(m_text.description);
    object[QStringLiteral("links")] = jsonLinks(m_text.links);
    object[QStringLiteral("people")] = people;
    object[QStringLiteral("level")] = levelName(m_entry.interest);
    object[QStringLiteral("note")] = m_entry.note;
    object[QStringLiteral("clashes")] = jsonClashes(m_session.id, m_clashes, m_programme);
    object[QStringLiteral("line")] = m_text.origin.line;
    return object;
}

void SessionDetail::print(Output &output) const
{
    printHead(output);
    printPersonal(output);
    for (const QByteArray &text : {m_text.abstract, m_text.description}) {
        if (!text.isEmpty()) {
            output.line();
            output.text(plainText(text, textFormat()));
        }
    }
    printPeople(output);
    printEnd(output);
}

void SessionDetail::printHead(Output &output) const
{
    const Schedule &schedule = *m_programme.schedule;
    const ConferenceClock &clock = schedule.conference.clock;
    output.text(m_session.title);
    if (!m_session.subtitle.isEmpty()) {
        output.text(m_session.subtitle);
    }
    if (m_session.withdrawn) {
        output.text(Cli::tr("This session is no longer in the programme."));
    }
    QString when = dayAndTime(clock, m_session);
    if (const auto interval = m_session.interval()) {
        when += u" (" + lengthName(floor<minutes>(interval->length())) + u')';
    }
    output.line(m_session.start ? Cli::tr("%1, times in %2").arg(when, zoneName(clock)) : when);
    const Track *track = schedule.track(m_session.track);
    const auto field = [&output](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            output.line(Cli::tr("%1: %2").arg(name, value));
        }
    };
    field(Cli::tr("Room"), schedule.roomNames(m_session));
    field(Cli::tr("Track"), track ? track->name : QString());
    field(Cli::tr("Type"), m_session.type);
    field(Cli::tr("Language"), m_session.language);
    field(Cli::tr("Speakers"), schedule.speakerNames(m_session));
    field(Cli::tr("Page"), m_text.address);
    field(Cli::tr("Feedback"), m_text.feedbackAddress);
    field(Cli::tr("Licence of the recording"), m_text.license);
    if (m_session.recording == Recording::OptedOut) {
        output.line(Cli::tr("This session is not recorded."));
    }
    field(Cli::tr("Id"), m_session.id.value());
}

void SessionDetail::printPersonal(Output &output) const
{
    if (m_entry.isPicked()) {
        output.line(Cli::tr("In your plan: %1").arg(levelName(m_entry.interest)));
    }
    for (const QString &line : clashLines(m_session.id, m_clashes, m_programme)) {
        output.line(u"! " + line);
    }
    if (!m_entry.note.isEmpty()) {
        output.line(Cli::tr("Your note:"));
        output.text(m_entry.note, 2);
    }
}

void SessionDetail::printPeople(Output &output) const
{
    for (const Person &person : m_people) {
        const bool isMoreThanAName = personLine(person.speaker, person.part) != person.speaker.name
                                     || !(person.text == SpeakerText());
        if (!isMoreThanAName) {
            continue; // the name stands above
        }
        output.line();
        output.text(personLine(person.speaker, person.part));
        if (!person.text.biography.isEmpty()) {
            output.text(plainText(person.text.biography, textFormat()), 2);
        }
        for (const Link &link : person.text.links) {
            output.line(u"  " + linkLine(link));
        }
    }
}

void SessionDetail::printEnd(Output &output) const
{
    if (m_text.links.isEmpty()) {
        return;
    }
    output.line();
    output.line(Cli::tr("Links:"));
    for (const Link &link : m_text.links) {
        output.line(u"  " + linkLine(link));
    }
}
