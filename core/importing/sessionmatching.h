#pragma once

#include "core/model/schedule.h"

#include <QHash>

#include <vector>

/// Which session of one version is which of the other.
enum class SessionMatching {
    Ids, ///< the same id and nothing else
    /// What no id joins may still be one session under a new id (FORMATS.md, section 2.4): the same page or slug; else the
    /// same folded title and a common speaker (by key or name), or none on either side, among those first the pairs with
    /// the same start, because a producer may renumber a session when it gets a second slot; else the same room and
    /// start, and a common speaker or most words of the title. A pair counts only when each is the other's only
    /// candidate. Where most ids meet sessions of other titles while their own titles are under other ids, the producer
    /// has numbered anew: then ids that meet another title join nothing.
    IdsThenTitles
};

/// By what else sessions may be known again that no id joins: their pages and slugs. Sessions that an id joins need
/// not be in it.
struct MatchHints
{
    QHash<SessionId, QStringList> before;
    QHash<SessionId, QStringList> after;
};

struct SessionMatches
{
    std::vector<int> rowsBefore; ///< for each session of the new version its position in the old one; -1: none
    bool isNumberedAnew = false; ///< the ids of the new version belong to other sessions than before
};

/// Sessions that were withdrawn in the old version take part; those of the new version do not.
SessionMatches matchSessions(const Schedule &before, const Schedule &after, SessionMatching matching,
                             const MatchHints &hints = {});
