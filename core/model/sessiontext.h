#pragma once

#include "core/model/link.h"

#include <QByteArray>
#include <QDate>

#include <vector>

/// Where and how the file states a session, for checks that compare what was written with what was meant.
struct SessionOrigin
{
    int line = 0;       ///< 1-based line of the session in the file; 0 unknown
    QDate listedDay;    ///< the date of the day element it stands under
    QString wallTime;   ///< start as written: "10:30", or the time part of the date
    QString offset;     ///< zone offset as written: "+01:00", "Z"; empty when none
    QString slug;       ///< a name that the producer made of the title or the like; may be empty
    QString repeatedId; ///< the id as written, where it could not be the session's key because others have it, too

    friend bool operator==(const SessionOrigin &, const SessionOrigin &) = default;
};

/// The heavy part of a session: stays in the database until somebody reads it.
struct SessionText
{
    QByteArray abstract;    ///< UTF-8, as the producer wrote it (see `TextFormat`), trimmed
    QByteArray description; ///< likewise
    Links links;            ///< slides, video, transcript, attachments and all others, in the file's order
    QString address;        ///< the session's own page
    QString feedbackAddress;
    QString license;        ///< of the recording
    SessionOrigin origin;

    friend bool operator==(const SessionText &, const SessionText &) = default;
};

/// What a check needs to know of the texts of a programme, in the order of its sessions.
struct TextFacts
{
    std::vector<SessionOrigin> origins;
    std::vector<qint32> lengths; ///< characters of abstract and description together
};
