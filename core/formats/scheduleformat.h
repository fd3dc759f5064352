#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/formats/importissue.h"
#include "core/model/schedule.h"
#include "core/model/sessiontext.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <vector>

class IssueLog;

namespace written {
struct RawSchedule;
}

/// A session on its way from a file to the store: the light row and the heavy text together.
struct ImportedSession
{
    Session session;
    SessionText text;
};

using SessionBatch = std::vector<ImportedSession>;

/// What stands beside the sessions of a file: complete only after the last session was read. Only rooms, tracks and
/// speakers that a session uses are listed.
struct ImportedLists
{
    QList<Room> rooms;
    QList<Track> tracks;
    QList<Speaker> speakers;
    QList<SpeakerText> speakerTexts; ///< one for each of `speakers`
    int days = 0; ///< the file's own day elements that hold a session; without such: distinct local start dates
};

/// Takes sessions as they are read, in the reading thread. Returning an error ends the reading with it.
class SessionSink
{
public:
    virtual ~SessionSink() = default;
    /// Lists so far: every id that the batch names is in it. The lists only grow at their end.
    [[nodiscard]] virtual Result<void> take(SessionBatch &&batch, const ImportedLists &listsSoFar) = 0;
};

/// What the head of a file tells, before its sessions are read.
struct ScheduleHeader
{
    Conference conference;  ///< without id; `clock` only valid with the zone below
    QTimeZone zone;         ///< named by the file or implied by its offsets; invalid when it gives none
    QTimeZone likelyZone;   ///< proposed from title, venue, city when `zone` is invalid; may be invalid too
    bool needsZone() const { return !zone.isValid(); }
    int sessions = 0;       ///< how many sessions the file holds
};

/// A file as it came.
struct ScheduleFile
{
    QByteArray bytes;
    QString name; ///< as the person named it, for messages
};

/// One or several files that were opened together, checked and found readable. One thread at a time.
class OpenedSchedule
{
public:
    virtual ~OpenedSchedule() = default;
    virtual const ScheduleHeader &header() const = 0;
    /// Reads all sessions, in batches of a few hundred, in file order, with ids already unique. Call once.
    /// @param zone   used where the file has none; ignored otherwise
    /// @param issues grows by what was odd
    [[nodiscard]] virtual Result<ImportedLists> read(const QTimeZone &zone, SessionSink &sink, ImportIssues &issues,
                                                     Progress &progress) = 0;
};

/// How sure a format is that bytes are its own.
enum class Confidence { No, Maybe, Certain };

struct FormatInfo
{
    QString id;   ///< "schedule.xml"
    QString name; ///< for people
};

/// One file format. Stateless; any thread.
class ScheduleFormat
{
public:
    virtual ~ScheduleFormat() = default;
    virtual FormatInfo info() const = 0;
    /// Looks at the content only (FORMATS.md, section 1), cheaply.
    virtual Confidence detect(QByteArrayView bytes) const = 0;
    /// Parses and checks. A file without sessions is no error here: it may hold the persons of another.
    /// @param bytes UTF-8 without a byte-order mark; consumed
    /// @param name the file as the person named it, for messages
    [[nodiscard]] virtual Result<written::RawSchedule> read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                            Progress &progress) const = 0;
};
