#pragma once

#include "core/base/result.h"
#include "core/store/store.h"

#include <QByteArray>
#include <QString>

#include <vector>

/// One numbered step of a file's layout, `resources/sql/<series>_NNNN_<reason>.sql`; frozen once released.
struct Migration
{
    int version = 0; ///< that the file has afterwards
    QString name;    ///< the reason in the file name
    QByteArray sql;  ///< statements that each end with a semicolon at the end of a line; `--` lines are remarks
};

/// What a database file must become.
struct FileLayout
{
    qint64 applicationId = 0;          ///< tells our files from any other SQLite file
    int pageSize = 4096;               ///< bytes
    std::vector<Migration> migrations; ///< ascending, from 1 without gaps

    /// The layout of the newest version of a series that is built in.
    static FileLayout programmes();
    static FileLayout personal();
};

/// Brings a file to the newest version, all steps in one transaction: made where missing, copied before it is changed.
/// Several programs may do so at the same time; one does the work.
/// Errors: StoreTooNew, Store (no file of ours, damaged, or a step failed: the file is as it was), FileAccess.
[[nodiscard]] Result<StoreFolder::Outcome> migrate(const QString &file, const FileLayout &layout);

/// Where `migrate` puts the copy of a file before it takes it to this version.
QString copyBeforeMigration(const QString &file, int version);
