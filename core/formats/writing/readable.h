#pragma once

#include "core/formats/programmewriter.h"

#include <vector>

namespace writing {

/// Texts of one session for people; nothing is escaped, no text but `text` holds line breaks or controls.
struct ReadableSession
{
    QString title;
    QString subtitle;
    QString when; ///< "10:00–10:50", "Sun 00:15–01:00" after midnight, "no time"
    QStringList facts; ///< room, track, type, language, as far as known
    QStringList speakers; ///< "Ada Lovelace, Engineer @Analytical (moderator)"
    QString mine; ///< "In my plan: must"; empty unless the plan is written
    QString note;
    bool withdrawn = false;
    SessionText text;
};

struct ReadableDay
{
    QString name; ///< "Saturday, 1 February 2025", or what stands for a day of sessions without a time
    std::vector<ReadableSession> sessions;
};

/// A programme in the order in which people read it.
struct ReadableProgramme
{
    QString title;
    QString about; ///< place, version, time zone
    std::vector<ReadableDay> days;
    int sessions = 0;
    QStringList omissions;
};

ReadableProgramme readable(const ExportedProgramme &programme);

/// One line without anything that a terminal would obey.
QString line(const QString &text);
/// The same for a text of several lines.
QString lines(const QString &text);

/// "must", "maybe", "fallback"; empty for none.
QString levelName(Interest interest);

} // namespace writing
