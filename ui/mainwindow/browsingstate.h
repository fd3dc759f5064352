#pragma once

#include "core/search/facets.h"
#include "ui/models/programmerows.h"

#include <QVariantMap>

/// What a person has set, and where they were, in the programme of one conference.
struct BrowsingState
{
    SessionFilter filter; ///< with its day
    Grouping grouping = Grouping::Time;
    SessionId current; ///< that was read; null when none
    SessionId top;     ///< the first one in view

    /// Names instead of positions, so that it can be kept over an update of the programme and a restart.
    QVariantMap toMap(const Schedule &schedule) const;
    /// What the programme does not have any more is left out.
    static BrowsingState fromMap(const QVariantMap &map, const Schedule &schedule);
};

/// The same filter for another version of the programme.
SessionFilter carriedOver(const SessionFilter &filter, const Schedule &from, const Schedule &to);
