#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

class QSqlDatabase;
class QSqlError;

/// One connection to one SQLite file, to be used in the thread that opened it. The only place that opens files.
class Database
{
public:
    /// Makes the file where it is missing. Waits some seconds for a lock that another connection holds.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &file);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &file() const { return m_file; }
    QSqlDatabase handle() const;

    /// From now on statements that write are refused, because this file belongs to a newer Lectern.
    [[nodiscard]] Result<void> allowReadingOnly(const QString &newerFile);
    bool isReadOnly() const { return !m_newerFile.isEmpty(); }

    /// Runs one statement, without results.
    [[nodiscard]] Result<void> run(const QString &sql) const;
    /// The number that a query or a pragma answers with.
    [[nodiscard]] Result<qint64> number(const QString &sql) const;

    /// Says in words what went wrong with this file, and what to do about it.
    Error error(const QSqlError &error) const;

private:
    Database(const QString &name, const QString &file) : m_name(name), m_file(file) {}

    QString m_name; ///< of the connection
    QString m_file;
    QString m_newerFile; ///< why nothing may be written
};
