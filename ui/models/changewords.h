#pragma once

#include "core/model/sessionchange.h"
#include "ui/support/formatting.h"

/// What became of a session, in words.
class ChangeWords
{
public:
    ChangeWords(const OpenChanges &changes, const Formatting &formatting) : m_changes(changes), m_formatting(formatting) {}

    /// Old → new, each thing that differs: "Sat 1 Feb 10:00 → 14:00 · Main hall → Annex".
    QString sentence(const SessionChange &change) const;
    /// The same for a screen reader: "moved from Saturday 10:00 to …, room changed from …".
    QString spoken(const SessionChange &change) const;
    QString kindName(const SessionChange &change) const; ///< "Moved", "New", "Withdrawn": the gravest
    QString icon(const SessionChange &change) const;     ///< of `kindName`

private:
    const Session *before(const SessionChange &change) const;
    const Session *after(const SessionChange &change) const;
    QStringList parts(const SessionChange &change, const QString &arrow) const;
    QString when(const Session &session) const;
    QString speakers(const SessionChange &change, const QString &arrow) const;
    QString place(const Session &session, const Schedule &schedule) const;

    const OpenChanges &m_changes;
    const Formatting &m_formatting;
};
