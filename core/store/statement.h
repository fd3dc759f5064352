#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <chrono>
#include <optional>

class Database;

inline constexpr int MostPlaces = 64;

/// How values are stored: an empty text and a missing instant as NULL, an instant as seconds since 1970.
inline QVariant stored(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }
inline QVariant stored(const QByteArray &bytes) { return bytes.isEmpty() ? QVariant() : QVariant(bytes); }
inline QVariant stored(const std::optional<std::chrono::sys_seconds> &instant)
{
    return instant ? QVariant(qint64(instant->time_since_epoch().count())) : QVariant();
}

/// A prepared statement, to be run many times. Values are bound in the order of their question marks, of which there
/// are at most `MostPlaces`, none in a quoted text.
class Statement
{
public:
    /// A mistake in the SQL shows when it is first run.
    Statement(const Database &database, const QString &sql);
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(const QVariant &value);
    Statement &bind(const QVariantList &values);

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
    size_t m_bound = 0;
};
