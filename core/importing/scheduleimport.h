#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/formats/scheduleformat.h"
#include "core/store/agendastore.h"
#include "core/store/conferencestore.h"

#include <QSet>

#include <functional>

/// What an import did.
struct ImportOutcome
{
    Conference conference; ///< as stored, with its id
    bool updated = false;  ///< an existing conference was updated in place
    int sessions = 0;
    int rooms = 0;
    int tracks = 0;
    int speakers = 0;
    int days = 0;
    std::optional<std::chrono::sys_seconds> firstStart;
    std::optional<std::chrono::sys_seconds> lastEnd;
    ImportIssues issues;
};

/// Which stored conference a file belongs to.
struct ImportTarget
{
    enum class Kind { New, Update, Doubtful };
    Kind kind = Kind::New;
    ConferenceId conference; ///< of Update and Doubtful
};

/// The rule of identity: same address, else same acronym, else same folded title, each with dates at most
/// 60 days apart. Doubtful: the title agrees but addresses or acronyms that both have differ, or dates are unknown.
ImportTarget findTarget(const Conference &imported, std::span<const ConferenceSummary> stored);

/// Reads a schedule file into memory. Errors: FileAccess, LimitExceeded (1 GiB).
[[nodiscard]] Result<QByteArray> readScheduleFile(const QString &path);

/// Where and how a file is to be stored.
struct ImportWish
{
    QTimeZone zone;    ///< used where the file names none; an invalid one keeps that of the conference that is updated
    ConferenceId into; ///< null makes a new conference
    QString source;    ///< absolute path of the file; empty: none that is worth remembering
};

/// Reads, folds and stores an opened schedule: reading in the calling thread, writing in a second one, one transaction.
/// Blocking; for a worker thread. Cancelled or failed it leaves the store as it was.
[[nodiscard]] Result<ImportOutcome> importSchedule(OpenedSchedule &file, const ImportWish &wish, ImportIssues issues,
                                                   const StoreFolder &folder, Progress &progress);
