#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QString>

#include <memory>

/// The data folder: `programmes.sqlite` (imported, replaceable) beside `personal.sqlite` (picks, notes, names: a
/// person's own). Opening migrates both. Each thread opens its own `ConferenceStore` or `AgendaStore`.
class StoreFolder
{
public:
    /// Qt's standard application data place.
    static QString standardPath();

    enum class Outcome {
        Created,
        UpToDate,
        Upgraded,         ///< a copy of the file as it was stands beside it
        NewerButReadable, ///< written by a newer Lectern: whatever would write is refused with StoreTooNew
    };

    /// Makes the folder and both files where missing, migrates them (after a copy), checks that they are readable.
    /// What was removed more than a week ago is emptied for good, unless another program is writing.
    /// Errors: StoreTooNew, Store (damaged; migration failed and was rolled back), FileAccess.
    [[nodiscard]] static Result<StoreFolder> open(const QString &path, const Clock &clock = SystemClock());

    const QString &path() const { return m_path; }
    QString programmesFile() const;
    QString personalFile() const;
    Outcome programmesOutcome() const { return m_programmes; }
    Outcome personalOutcome() const { return m_personal; }

private:
    QString m_path;
    Outcome m_programmes = Outcome::UpToDate;
    Outcome m_personal = Outcome::UpToDate;
};
