#pragma once

#include "core/formats/frab/identities.h"

#include <QDate>

namespace frab {

struct PublishedSession
{
    const Session *session;
    SessionText text;
    Identity identity;
    QString rooms; ///< "Main hall, Annex", not null
    QString address; ///< its page on the web; empty when none
    /// The page names a session of a system that this one was merged from: as its own address it would pass for its key.
    bool isOriginAddress = false;
};

struct PublishedRoom
{
    QString name; ///< empty, not null, where sessions without a room stand
    std::vector<PublishedSession> sessions;
};

/// A conference day, from its day change to the next.
struct PublishedDay
{
    QDate date;
    QString start; ///< with offset
    QString end;
    std::vector<PublishedRoom> rooms; ///< the first day lists all, in the producer's order, also without sessions
};

/// A programme in the order of schedule.xml and schedule.json: by day, then by room, then by start.
struct Publication
{
    QString acronym;
    QString zoneName; ///< empty for a fixed offset, which the instants tell
    QString address;  ///< an address on the web, else empty
    std::vector<PublishedDay> days; ///< at least one
    QStringList rooms;
    QList<Track> tracks;
    int sessions = 0;
    QStringList omissions;
};

/// @param format as people know it, for the sentences on what is left out
Publication publish(const ExportedProgramme &programme, const QString &format);

} // namespace frab
