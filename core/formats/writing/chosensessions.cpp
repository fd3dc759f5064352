#include "core/formats/writing/chosensessions.h"

#include "core/formats/formattext.h"

namespace writing {
namespace {

/// Picks of sessions that the programme has lost altogether.
QStringList lostPicks(const ExportedProgramme &programme)
{
    QStringList sentences;
    for (auto it = programme.agenda.begin(); it != programme.agenda.end(); ++it) {
        if (it->isPicked() && programme.schedule.indexOf(it.key()) < 0) {
            const QString title = it->snapshot.title.isEmpty() ? it.key().value() : it->snapshot.title;
            sentences += FormatText::tr("%1 is in your plan, but not in the programme. It was left out.").arg(quoted(title));
        }
    }
    sentences.sort();
    return sentences;
}

} // namespace

ChosenSessions chosenSessions(const ExportedProgramme &programme, Withdrawn withdrawn)
{
    ChosenSessions chosen;
    for (const Session &session : programme.schedule.sessions) {
        if (programme.planOnly ? !programme.agenda.value(session.id).isPicked() : session.withdrawn) {
            continue;
        }
        if (session.withdrawn && withdrawn == Withdrawn::LeaveOut) {
            chosen.omissions +=
                FormatText::tr("%1 was withdrawn from the programme. It was left out.").arg(quoted(session.title));
            continue;
        }
        chosen.sessions.push_back(&session);
    }
    if (programme.planOnly) {
        chosen.omissions += lostPicks(programme);
    }
    return chosen;
}

QString quoted(const QString &title) { return FormatText::tr("“%1”").arg(title); }

} // namespace writing
