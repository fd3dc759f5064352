#include "ui/models/agendamarks.h"

#include <QCoreApplication>
#include <QSet>

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("AgendaMarks", text, nullptr, n);
}

} // namespace

AgendaMarks::AgendaMarks(const Agenda &agenda, const std::vector<Clash> &clashes) : m_agenda(agenda)
{
    for (const Clash &clash : clashes) {
        m_clashes[clash.first].append({clash.second, clash.minutes()});
        m_clashes[clash.second].append({clash.first, clash.minutes()});
    }
}

Interest AgendaMarks::interest(const SessionId &id) const
{
    const auto entry = m_agenda.constFind(id);
    return entry == m_agenda.cend() ? Interest::None : entry->interest;
}

bool AgendaMarks::hasNote(const SessionId &id) const
{
    const auto entry = m_agenda.constFind(id);
    return entry != m_agenda.cend() && !entry->note.isEmpty();
}

QString AgendaMarks::clashText(const SessionId &id, const Schedule &schedule) const
{
    const auto others = m_clashes.constFind(id);
    if (others == m_clashes.cend()) {
        return {};
    }
    QStringList texts;
    for (const Other &other : *others) {
        texts += tr("“%1” (%n min)", int(other.overlap.count())).arg(titleOf(other.id, schedule));
    }
    return texts.join(QStringLiteral(", "));
}

QString AgendaMarks::titleOf(const SessionId &id, const Schedule &schedule) const
{
    const Session *session = schedule.session(id);
    return session ? session->title : m_agenda.value(id).snapshot.title;
}

QString AgendaMarks::interestText(Interest interest)
{
    switch (interest) {
    case Interest::None: return {};
    case Interest::Must: return tr("must");
    case Interest::Maybe: return tr("maybe");
    case Interest::Fallback: return tr("fallback");
    }
    return {};
}

QSet<SessionId> AgendaMarks::differences(const AgendaMarks &a, const AgendaMarks &b)
{
    QSet<SessionId> found;
    const auto compare = [&found](const AgendaMarks &one, const AgendaMarks &other) {
        for (auto entry = one.m_agenda.cbegin(); entry != one.m_agenda.cend(); ++entry) {
            const SessionId &id = entry.key();
            if (one.interest(id) != other.interest(id) || one.hasNote(id) != other.hasNote(id)) {
                found.insert(id);
            }
        }
        for (auto clashes = one.m_clashes.cbegin(); clashes != one.m_clashes.cend(); ++clashes) {
            if (other.m_clashes.value(clashes.key()) != clashes.value()) {
                found.insert(clashes.key());
            }
        }
    };
    compare(a, b);
    compare(b, a);
    return found;
}
