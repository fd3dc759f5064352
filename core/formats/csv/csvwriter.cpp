#include "core/formats/programmewriter.h"

#include "core/formats/writing/chosensessions.h"
#include "core/formats/writing/readable.h"

using namespace std::chrono;

// A line a session, as RFC 4180 says, with a byte-order mark, by which spreadsheets know UTF-8. They run what begins like
// a formula, so such a cell is led by an apostrophe.

namespace {

using writing::lines;

QString cell(const QString &raw)
{
    QString text = lines(raw);
    // Also behind blanks, which some programs skip, and in the wide forms that others take for the narrow ones.
    const QString bare = text.trimmed();
    const bool isFormula = !bare.isEmpty() && QStringView(u"=+-@＝＋－＠").contains(bare.front());
    if (isFormula || text.startsWith(u'\t') || text.startsWith(u'\n')) {
        text.prepend(u'\'');
    }
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n')) {
        return text;
    }
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString row(const QStringList &texts)
{
    QStringList cells;
    for (const QString &text : texts) {
        cells += cell(text);
    }
    return cells.join(u',') + QStringLiteral("\r\n");
}

QStringList heading(bool isPlan)
{
    QStringList names{QStringLiteral("ID"),       QStringLiteral("Title"),     QStringLiteral("Subtitle"),
                      QStringLiteral("Date"),     QStringLiteral("Start"),     QStringLiteral("End"),
                      QStringLiteral("Duration"), QStringLiteral("Time zone"), QStringLiteral("Room"),
                      QStringLiteral("Track"),    QStringLiteral("Type"),      QStringLiteral("Language"),
                      QStringLiteral("Speakers"), QStringLiteral("Abstract"),  QStringLiteral("Description"),
                      QStringLiteral("URL")};
    if (isPlan) {
        names += {QStringLiteral("Level"), QStringLiteral("Notes"), QStringLiteral("Withdrawn")};
    }
    return names;
}

/// Date, start, end, length: "2025-02-01", "09:30", "10:20", "0:50".
QStringList times(const ConferenceClock &clock, const Session &session)
{
    if (!session.start) {
        return {{}, {}, {}, {}};
    }
    const QDateTime start = clock.local(*session.start);
    QString end;
    QString length;
    if (session.end) {
        const auto whole = floor<minutes>(*session.end - *session.start).count();
        end = clock.local(*session.end).toString(u"HH:mm");
        length = QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QChar(u'0'));
    }
    return {start.date().toString(Qt::ISODate), start.toString(u"HH:mm"), end, length};
}

QStringList cells(const ExportedProgramme &programme, const Session &session)
{
    const Schedule &schedule = programme.schedule;
    const SessionText text = programme.texts.value(session.id);
    const Track *const track = schedule.track(session.track);
    QStringList speakers;
    for (const Appearance &appearance : session.speakers) {
        if (const Speaker *const speaker = schedule.speaker(appearance.speaker)) {
            speakers += speaker->name;
        }
    }
    QStringList texts{session.id.value(), session.title, session.subtitle};
    texts += times(schedule.conference.clock, session);
    texts += {session.start ? QString::fromLatin1(schedule.conference.clock.zone().id()) : QString(),
              schedule.roomNames(session),
              track ? track->name : QString(),
              session.type,
              session.language,
              speakers.join(QStringLiteral("; ")),
              QString::fromUtf8(text.abstract),
              QString::fromUtf8(text.description),
              text.address};
    if (programme.planOnly) {
        const AgendaEntry entry = programme.agenda.value(session.id);
        texts += {writing::levelName(entry.interest), entry.note, session.withdrawn ? QStringLiteral("yes") : QString()};
    }
    return texts;
}

} // namespace

WrittenProgramme writeCsv(const ExportedProgramme &programme)
{
    const writing::ChosenSessions chosen = writing::chosenSessions(programme, writing::Withdrawn::Keep);
    QString text = QChar(0xfeff) + row(heading(programme.planOnly));
    for (const Session *session : chosen.sessions) {
        text += row(cells(programme, *session));
    }
    return {text.toUtf8(), int(chosen.sessions.size()), chosen.omissions};
}
