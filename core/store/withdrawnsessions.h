#pragma once

#include "core/store/conferencestore_p.h"

#include <QHash>

/// The lists of a programme that an import is about to write.
struct ProgrammeLists
{
    QList<Room> rooms;
    QList<Track> tracks;
    QList<Speaker> speakers;
    QList<SpeakerText> speakerTexts; ///< one for each of `speakers`
};

/// Deals with the stored sessions that an import did not bring again: those in `keep` are marked withdrawn, the others
/// are deleted. What a kept one needs and the new lists lack is added at their ends. Call while the old lists are
/// still stored.
/// @param missing their keys and rows
[[nodiscard]] Result<void> settleWithdrawn(const ConferenceStore::Private &store, ConferenceId id,
                                           const QHash<QString, qint64> &missing, const QSet<SessionId> &keep,
                                           ProgrammeLists &lists);
