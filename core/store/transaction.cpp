#include "core/store/transaction.h"

#include "core/base/logging.h"
#include "core/store/database.h"

#include <utility>

Result<Transaction> Transaction::begin(const Database &database, Kind kind)
{
    const auto begun =
        database.run(kind == Kind::Immediate ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
    if (!begun) {
        return failure(begun.error());
    }
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction()
{
    if (m_database) {
        if (const auto done = m_database->run(QStringLiteral("ROLLBACK")); !done) {
            // A full disk or an I/O error makes SQLite roll back by itself.
            qCDebug(logStore) << "rollback:" << done.error().message;
        }
    }
}

Result<void> Transaction::commit()
{
    const auto done = m_database->run(QStringLiteral("COMMIT"));
    if (done) {
        m_database = nullptr;
    }
    return done;
}
