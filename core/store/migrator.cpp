#include "core/store/migrator.h"

#include "core/base/logging.h"
#include "core/store/database.h"
#include "core/store/sqltext.h"
#include "core/store/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>

using namespace std::chrono_literals;

namespace {

constexpr qint64 ProgrammesId = 0x4c656374; // "Lect", as in programmes_0001
constexpr qint64 PersonalId = 0x4c656370;   // "Lecp", as in personal_0001
constexpr auto LockPatience = 20s;

QString tr(const char *text) { return QCoreApplication::translate("Store", text); }

QString native(const QString &file) { return QDir::toNativeSeparators(file); }

std::vector<Migration> builtIn(const QString &series)
{
    static const QRegularExpression pattern(QStringLiteral("^[a-z]+_(\\d{4})_(\\w+)\\.sql$"));
    std::vector<Migration> migrations;
    const QDir folder(QStringLiteral(":/sql"));
    const QStringList names = folder.entryList({series + QStringLiteral("_*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const auto match = pattern.match(name);
        QFile file(folder.filePath(name));
        const bool readable = match.hasMatch() && file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(readable, "builtIn", qPrintable(name));
        migrations.push_back({match.captured(1).toInt(), match.captured(2), file.readAll()});
    }
    Q_ASSERT(!migrations.empty());
    return migrations;
}

QStringList statements(const QByteArray &sql)
{
    QStringList found;
    QString statement;
    for (const QString &line : QString::fromUtf8(sql).split(QLatin1Char('\n'))) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(QLatin1String("--"))) {
            continue;
        }
        statement += line + QLatin1Char('\n');
        if (trimmed.endsWith(QLatin1Char(';'))) {
            found += statement;
            statement.clear();
        }
    }
    Q_ASSERT(statement.isEmpty());
    return found;
}

/// What the head of a file tells about its layout.
struct Head
{
    qint64 version = 0; ///< 0: nothing in it yet
    qint64 applicationId = 0;
    qint64 tables = 0;
};

Result<Head> readHead(const Database &database)
{
    Head head;
    const std::pair<const char *, qint64 *> questions[] = {
        {"PRAGMA user_version", &head.version},
        {"PRAGMA application_id", &head.applicationId},
        {"SELECT count(*) FROM sqlite_schema", &head.tables},
    };
    for (const auto &[question, answer] : questions) {
        const auto number = database.number(QLatin1String(question));
        if (!number) {
            return failure(number.error());
        }
        *answer = *number;
    }
    return head;
}

/// An error when the file is not ours.
Result<void> checkOwner(const Head &head, const QString &file, const FileLayout &layout)
{
    const bool empty = head.version == 0 && head.applicationId == 0 && head.tables == 0;
    if (empty || head.applicationId == layout.applicationId) {
        return {};
    }
    return failure(ErrorCode::Store, tr("“%1” is a database of another program. Nothing was changed. Move it away or "
                                        "choose another data folder.")
                                         .arg(native(file)));
}

Result<StoreFolder::Outcome> openNewer(const Database &database, int ourVersion)
{
    const auto reader = database.number(QStringLiteral("SELECT value FROM meta WHERE name = 'minimum_reader_version'"));
    if (reader && *reader <= ourVersion) {
        return StoreFolder::Outcome::NewerButReadable;
    }
    return failure(ErrorCode::StoreTooNew,
                   tr("“%1” was written by a newer version of Lectern, which this version cannot read. Nothing was "
                      "changed. Use the newer version, or choose another data folder.")
                       .arg(native(database.file())));
}

Result<void> makeCopy(const Database &database, int version)
{
    const QString copy = copyBeforeMigration(database.file(), version);
    QFile::remove(copy); // of an attempt that failed
    return database.run(QStringLiteral("VACUUM INTO ") + sqlQuoted(copy));
}

Result<void> applySteps(const Database &database, const FileLayout &layout, qint64 from)
{
    auto transaction = Transaction::begin(database, Transaction::Kind::Immediate);
    if (!transaction) {
        return failure(transaction.error());
    }
    for (const Migration &step : layout.migrations) {
        if (step.version <= from) {
            continue;
        }
        for (const QString &statement : statements(step.sql)) {
            if (const auto done = database.run(statement); !done) {
                qCWarning(logStore) << "migration" << step.version << step.name << "failed at" << statement;
                return failure(done.error());
            }
        }
    }
    const auto numbered =
        database.run(QStringLiteral("PRAGMA user_version = %1").arg(layout.migrations.back().version));
    return numbered ? transaction->commit() : numbered;
}

Error stepsFailed(const QString &file, qint64 from, int to, const Error &reason)
{
    if (from == 0) {
        return reason;
    }
    return {reason.code,
            tr("“%1” could not be brought up to date. It is as it was, and a copy of it is in “%2”. The reason: %3")
                .arg(native(file), native(copyBeforeMigration(file, to)), reason.message),
            {}};
}

/// The work itself, by the one program that holds the lock.
Result<StoreFolder::Outcome> upgrade(const Database &database, const FileLayout &layout, const Head &head)
{
    const int newest = layout.migrations.back().version;
    if (head.version == 0) {
        for (const QString &pragma : {QStringLiteral("PRAGMA page_size = %1").arg(layout.pageSize),
                                      QStringLiteral("PRAGMA journal_mode = WAL")}) {
            if (const auto done = database.run(pragma); !done) {
                return failure(done.error());
            }
        }
    } else if (const auto copied = makeCopy(database, newest); !copied) {
        return failure(copied.error());
    }
    if (const auto done = applySteps(database, layout, head.version); !done) {
        return failure(stepsFailed(database.file(), head.version, newest, done.error()));
    }
    return head.version == 0 ? StoreFolder::Outcome::Created : StoreFolder::Outcome::Upgraded;
}

} // namespace

FileLayout FileLayout::programmes()
{
    // Large pages: a session's texts fill a small one badly.
    return {ProgrammesId, 16384, builtIn(QStringLiteral("programmes"))};
}

FileLayout FileLayout::personal() { return {PersonalId, 4096, builtIn(QStringLiteral("personal"))}; }

QString copyBeforeMigration(const QString &file, int version)
{
    const QFileInfo info(file);
    return QStringLiteral("%1/%2-before-version-%3.sqlite").arg(info.path(), info.completeBaseName()).arg(version);
}

Result<StoreFolder::Outcome> migrate(const QString &file, const FileLayout &layout)
{
    const int newest = layout.migrations.back().version;
    auto database = Database::open(file);
    if (!database) {
        return failure(database.error());
    }
    QLockFile lock(file + QStringLiteral(".lock"));
    while (true) {
        const auto head = readHead(**database);
        if (!head) {
            return failure(head.error());
        }
        if (const auto ours = checkOwner(*head, file, layout); !ours) {
            return failure(ours.error());
        }
        if (head->version > newest) {
            return openNewer(**database, newest);
        }
        if (head->version == newest) {
            return StoreFolder::Outcome::UpToDate;
        }
        if (lock.isLocked()) {
            return upgrade(**database, layout, *head);
        }
        if (!lock.tryLock(std::chrono::milliseconds(LockPatience).count())) {
            return failure(ErrorCode::FileAccess,
                           tr("“%1” cannot be written. Check the permissions of its folder, and whether another "
                              "Lectern is still starting.")
                               .arg(native(file)));
        }
        // Once more under the lock: another program may have done the work meanwhile.
    }
}
