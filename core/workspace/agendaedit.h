#pragma once

#include "core/model/agenda.h"

#include <QString>

#include <variant>

/// One reversible change a person made to the plan of one conference: a value, so that it can be undone, redone, stored.
struct AgendaEdit
{
    struct InterestChange
    {
        Interest before = Interest::None;
        Interest after = Interest::None;
        friend bool operator==(const InterestChange &, const InterestChange &) = default;
    };
    struct NoteChange
    {
        QString before;
        QString after;
        friend bool operator==(const NoteChange &, const NoteChange &) = default;
    };

    QString conferenceUid;
    SessionId session;
    SessionSnapshot snapshot; ///< what the session is at the time of the edit
    std::variant<InterestChange, NoteChange> change;

    AgendaEdit inverse() const;
    /// The entry with this change made; everything else in it stays.
    AgendaEntry applied(AgendaEntry entry) const;
    /// For the undo list: “Pick “Title””.
    QString text() const;

    friend bool operator==(const AgendaEdit &, const AgendaEdit &) = default;
};
