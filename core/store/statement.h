#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <chrono>
#include <optional>

class Database;

/// A prepared statement, to be run many times. Values are bound in the order of their question marks; an empty text is
/// bound as NULL, and NULL is read as an empty text.
class Statement
{
public:
    /// A mistake in the SQL shows when it is first run.
    Statement(const Database &database, const QString &sql);
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(qint64 value) { return bindValue(value); }
    Statement &bind(const QString &text) { return bindValue(text.isEmpty() ? QVariant() : QVariant(text)); }
    Statement &bind(const QByteArray &bytes) { return bindValue(bytes.isEmpty() ? QVariant() : QVariant(bytes)); }
    Statement &bind(const std::optional<std::chrono::sys_seconds> &instant);
    Statement &bindNull() { return bindValue(QVariant()); }
    Statement &bindValue(const QVariant &value);

    /// Runs it with what was bound, from its beginning.
    [[nodiscard]] Result<void> run();
    /// The next row of the answer; false after the last one.
    bool next() { return m_query.next(); }
    /// Ends reading early or late, so that no snapshot of the file is held.
    void finish() { m_query.finish(); }
    /// Why `next` said false: nothing when the answer was read to its end.
    [[nodiscard]] Result<void> end();

    bool isNull(int column) const { return m_query.isNull(column); }
    qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    std::optional<std::chrono::sys_seconds> instant(int column) const;
    int changedRows() const { return m_query.numRowsAffected(); }

private:
    const Database &m_database;
    QSqlQuery m_query;
    bool m_prepared = false;
    int m_bound = 0;
};
