#pragma once

#include <QString>

/// “a” as an SQL text literal.
QString sqlQuoted(const QString &text);
/// A question mark for each column of a list: "?, ?, ?".
QString placesFor(const QString &columns);
/// Inserts a row, or updates the one with the same key where any column differs; equal rows are not written.
/// @param places one for each of the columns
QString upsertSql(const QString &table, const QString &key, const QString &columns, const QString &places);
