#pragma once

#include "core/base/error.h"

class QSqlError;

/// What a refusal of SQLite means for a person: what happened to which file, and what to do.
Error storeError(const QSqlError &error, const QString &file);

/// The file was written by a newer Lectern, which allows reading only.
Error newerStoreRefusal(const QString &file);
/// True when a statement failed because nothing may be written.
bool isReadOnlyRefusal(const QSqlError &error);
