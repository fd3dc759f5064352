#include "core/store/storeerror.h"

#include "core/base/logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlError>

namespace {

// The primary result codes of SQLite that a person can do something about.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26,
};

QString tr(const char *text) { return QCoreApplication::translate("Store", text); }

int primaryCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff; // the upper bits refine it
}

Error damaged(const QString &file)
{
    return {ErrorCode::Store,
            QFileInfo(file).fileName().startsWith(QLatin1String("personal"))
                ? tr("“%1”, where your picks and notes are kept, is damaged. Nothing was changed. Replace it with a "
                     "copy from before, or move it away to start with an empty plan.")
                      .arg(QDir::toNativeSeparators(file))
                : tr("“%1”, where imported programmes are kept, is damaged. Move it away and import the programmes "
                     "again; your picks and notes are kept in a file of their own.")
                      .arg(QDir::toNativeSeparators(file)),
            {}};
}

} // namespace

Error storeError(const QSqlError &error, const QString &file)
{
    const QString native = QDir::toNativeSeparators(file);
    const QString folder = QDir::toNativeSeparators(QFileInfo(file).path());
    qCDebug(logStore) << file << error;
    switch (primaryCode(error)) {
    case Busy:
    case Locked:
        return {ErrorCode::Store,
                tr("Another program is writing to “%1”. Wait until it is done and try again.").arg(native),
                {}};
    case ReadOnly:
    case CannotOpen:
        return {ErrorCode::FileAccess,
                tr("“%1” cannot be written. Check the permissions of the folder “%2”, or choose another data folder.")
                    .arg(native, folder),
                {}};
    case Full:
        return {ErrorCode::FileAccess,
                tr("The disk is full: “%1” cannot grow. Nothing was changed. Make room and try again.").arg(native),
                {}};
    case InputOutput:
        return {ErrorCode::FileAccess,
                tr("“%1” could not be read or written: the disk may be full or failing. Nothing was changed. Make "
                   "room, or choose another data folder.")
                    .arg(native),
                {}};
    case Corrupt:
    case NotADatabase:
        return damaged(file);
    default:
        return {ErrorCode::Store,
                tr("“%1” could not be used: %2. Nothing was changed.").arg(native, error.databaseText()),
                {}};
    }
}

Error newerStoreRefusal(const QString &file)
{
    return {ErrorCode::StoreTooNew,
            tr("“%1” was written by a newer version of Lectern. This version can show it but not change it. Use the "
               "newer version.")
                .arg(QDir::toNativeSeparators(file)),
            {}};
}

bool isReadOnlyRefusal(const QSqlError &error) { return primaryCode(error) == ReadOnly; }
