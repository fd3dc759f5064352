#pragma once

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

    enum class Outcome { Created, UpToDate, Upgraded, NewerButReadable };

    /// Makes the folder and both files where missing, migrates them (after a copy), checks that they are readable.
    /// Errors: StoreTooNew, Store (migration failed and was rolled back), FileAccess.
    [[nodiscard]] static Result<StoreFolder> open(const QString &path);

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
