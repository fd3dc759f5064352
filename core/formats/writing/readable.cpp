#include "core/formats/writing/readable.h"

#include "core/formats/formattext.h"
#include "core/formats/writing/chosensessions.h"

#include <QLocale>

using namespace std::chrono;

namespace writing {
namespace {

constexpr QChar enDash(0x2013);

QString whenText(const ConferenceClock &clock, const Session &session)
{
    if (!session.start) {
        return FormatText::tr("no time");
    }
    const QDateTime start = clock.local(*session.start);
    QString text = start.toString(u"HH:mm");
    if (start.date() != clock.dayOf(*session.start)) {
        text.prepend(QString(QLocale::c().toString(start.date(), QStringLiteral("ddd")) + u' '));
    }
    if (const auto interval = session.interval()) {
        const QDateTime end = clock.local(interval->end());
        text += enDash;
        text += end.toString(interval->length() < hours(24) ? u"HH:mm" : u"yyyy-MM-dd HH:mm");
    }
    return text;
}

QString personText(const Speaker &speaker, const QString &part)
{
    QString text = speaker.name;
    if (!speaker.role.isEmpty() || !speaker.company.isEmpty()) {
        text += u", " + speaker.role;
    }
    if (!speaker.company.isEmpty()) {
        text += (speaker.role.isEmpty() ? u"@" : u" @") + speaker.company;
    }
    return line(part.isEmpty() ? text : FormatText::tr("%1 (%2)").arg(text, part));
}

ReadableSession readableSession(const ExportedProgramme &programme, const Session &session)
{
    const Schedule &schedule = programme.schedule;
    ReadableSession result;
    result.title = line(session.title);
    result.subtitle = line(session.subtitle);
    result.when = whenText(schedule.conference.clock, session);
    const Track *const track = schedule.track(session.track);
    for (const QString &fact : {schedule.roomNames(session), track ? track->name : QString(), session.type, session.language}) {
        if (!fact.isEmpty()) {
            result.facts += line(fact);
        }
    }
    for (const Appearance &appearance : session.speakers) {
        if (const Speaker *const speaker = schedule.speaker(appearance.speaker)) {
            result.speakers += personText(*speaker, appearance.part);
        }
    }
    if (programme.planOnly) {
        const AgendaEntry entry = programme.agenda.value(session.id);
        result.mine = FormatText::tr("In my plan: %1").arg(levelName(entry.interest));
        result.note = lines(entry.note);
    }
    result.withdrawn = session.withdrawn;
    result.text = programme.texts.value(session.id);
    return result;
}

bool isUnruly(QChar c)
{
    const ushort code = c.unicode();
    return (code < 0x20 && c != u'\n' && c != u'\t') || (code >= 0x7f && code <= 0x9f) ||
           (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

} // namespace

ReadableProgramme readable(const ExportedProgramme &programme)
{
    const Conference &conference = programme.schedule.conference;
    ReadableProgramme result;
    result.title = line(programme.planOnly ? FormatText::tr("My plan for %1").arg(conference.name()) : conference.title);
    QStringList about;
    for (const QString &text : {conference.subtitle, conference.venue, conference.city}) {
        about += text.isEmpty() ? QStringList() : QStringList{line(text)};
    }
    if (!conference.version.isEmpty()) {
        about += FormatText::tr("version %1").arg(line(conference.version));
    }
    about += FormatText::tr("times in %1").arg(QString::fromLatin1(conference.clock.zone().id()));
    result.about = about.join(QStringLiteral(", "));

    ChosenSessions chosen = chosenSessions(programme, Withdrawn::Keep);
    result.omissions = std::move(chosen.omissions);
    result.sessions = int(chosen.sessions.size());
    std::optional<QDate> current;
    for (const Session *session : chosen.sessions) {
        const QDate day = session->start ? conference.clock.dayOf(*session->start) : QDate();
        if (!current || *current != day) {
            current = day;
            result.days.push_back({day.isValid() ? QLocale::c().toString(day, QStringLiteral("dddd, d MMMM yyyy"))
                                                 : FormatText::tr("Without a time"),
                                   {}});
        }
        result.days.back().sessions.push_back(readableSession(programme, *session));
    }
    return result;
}

QString line(const QString &text) { return lines(text).simplified(); }

QString lines(const QString &text)
{
    QString result = text;
    result.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    result.removeIf(isUnruly);
    return result;
}

QString levelName(Interest interest)
{
    switch (interest) {
    case Interest::Must: return FormatText::tr("must");
    case Interest::Maybe: return FormatText::tr("maybe");
    case Interest::Fallback: return FormatText::tr("fallback");
    case Interest::None: break;
    }
    return {};
}

} // namespace writing
