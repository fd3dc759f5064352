#include "core/store/database.h"

#include "core/base/logging.h"
#include "core/store/storeerror.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>

namespace {

// Long enough for another Lectern's import of a very large programme to end.
constexpr auto ConnectOptions = "QSQLITE_BUSY_TIMEOUT=8000";

QString newConnectionName()
{
    static std::atomic<quint64> count{0};
    return QStringLiteral("lectern-%1").arg(++count);
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &file)
{
    const QString name = newConnectionName();
    std::unique_ptr<Database> database(new Database(name, file));
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    connection.setDatabaseName(file);
    connection.setConnectOptions(QLatin1String(ConnectOptions));
    if (!connection.open()) {
        return failure(database->error(connection.lastError()));
    }
    // NORMAL: a power cut may undo the last transactions, never damage the file. Who needs more asks for it.
    for (const auto pragma :
         {"PRAGMA foreign_keys = ON", "PRAGMA temp_store = MEMORY", "PRAGMA synchronous = NORMAL"}) {
        if (const auto done = database->run(QLatin1String(pragma)); !done) {
            return failure(done.error());
        }
    }
    return database;
}

Database::~Database()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Database::handle() const { return QSqlDatabase::database(m_name, false); }

Result<void> Database::allowReadingOnly(const QString &newerFile)
{
    m_newerFile = newerFile;
    return run(QStringLiteral("PRAGMA query_only = ON"));
}

Result<void> Database::run(const QString &sql) const
{
    QSqlQuery query(handle());
    query.setForwardOnly(true);
    if (!query.exec(sql)) {
        qCDebug(logStore) << sql << query.lastError();
        return failure(error(query.lastError()));
    }
    return {};
}

Result<qint64> Database::number(const QString &sql) const
{
    QSqlQuery query(handle());
    query.setForwardOnly(true);
    if (!query.exec(sql) || !query.next()) {
        qCDebug(logStore) << sql << query.lastError();
        return failure(error(query.lastError()));
    }
    return query.value(0).toLongLong();
}

Error Database::error(const QSqlError &error) const
{
    return isReadOnly() && isReadOnlyRefusal(error) ? newerStoreRefusal(m_newerFile) : storeError(error, m_file);
}
