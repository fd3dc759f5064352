#pragma once

#include "core/model/agenda.h"
#include "core/model/schedule.h"
#include "core/planning/clashes.h"

#include <QSet>

/// What a person's plan says about single sessions, as lists show it: interest, note, clashes. A value.
class AgendaMarks
{
public:
    AgendaMarks() = default;
    AgendaMarks(const Agenda &agenda, const std::vector<Clash> &clashes);

    Interest interest(const SessionId &id) const;
    bool hasNote(const SessionId &id) const;
    /// "“Other session” (20 min), “Third” (5 min)"; empty when it clashes with nobody.
    QString clashText(const SessionId &id, const Schedule &schedule) const;
    /// "must", "maybe", "fallback"; empty for none.
    static QString interestText(Interest interest);

    /// The sessions about which two plans say different things.
    static QSet<SessionId> differences(const AgendaMarks &a, const AgendaMarks &b);

private:
    struct Other
    {
        SessionId id;
        std::chrono::minutes overlap{0};

        friend bool operator==(const Other &, const Other &) = default;
    };
    QString titleOf(const SessionId &id, const Schedule &schedule) const;

    Agenda m_agenda;
    QHash<SessionId, QList<Other>> m_clashes;
};
