#pragma once

#include "core/planning/clashes.h"
#include "ui/models/roles.h"

#include <QDate>

#include <optional>
#include <vector>

/// One row of my plan. Which members mean something depends on the kind.
struct AgendaRow
{
    RowKind kind = RowKind::Session;
    QDate day;                     ///< Heading; invalid above the picks without a time
    int count = 0;                 ///< Heading: picks below; Gap: sessions that fit
    SessionId session;             ///< Session
    std::optional<Interval> gap;   ///< Gap
    std::optional<Clash> clash;    ///< Clash: stands below the later of the two

    /// The same row of the plan, whatever else is said of it.
    bool isSameAs(const AgendaRow &other) const;
};

/// Free stretches shorter than this are walks, not gaps.
inline constexpr std::chrono::minutes ShortestGap{30};

/// Lays out a plan under its conference days.
/// @param planned,clashes,gaps as core/planning gives them
std::vector<AgendaRow> agendaRows(const Schedule &schedule, const Agenda &agenda,
                                  const std::vector<PlannedSession> &planned, const std::vector<Clash> &clashes,
                                  const std::vector<Gap> &gaps);
