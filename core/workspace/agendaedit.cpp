#include "core/workspace/agendaedit.h"

#include <QCoreApplication>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AgendaEdit", text);
}

template<class Change>
Change swapped(const Change &change)
{
    return {change.after, change.before};
}

} // namespace

AgendaEdit AgendaEdit::inverse() const
{
    AgendaEdit edit = *this;
    std::visit([&edit](const auto &change) { edit.change = swapped(change); }, change);
    return edit;
}

AgendaEntry AgendaEdit::applied(AgendaEntry entry) const
{
    if (const auto *interest = std::get_if<InterestChange>(&change)) {
        entry.interest = interest->after;
    } else {
        entry.note = std::get<NoteChange>(change).after;
    }
    entry.snapshot = snapshot;
    return entry;
}

QString AgendaEdit::text() const
{
    if (const auto *interest = std::get_if<InterestChange>(&change)) {
        return (interest->after == Interest::None ? tr("unpick “%1”") : tr("pick “%1”")).arg(snapshot.title);
    }
    return tr("note on “%1”").arg(snapshot.title);
}
