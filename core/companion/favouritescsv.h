#pragma once

#include "core/base/result.h"
#include "core/base/id.h"

#include <QByteArray>
#include <QHash>

#include <vector>

/// Who wants to see what, as far as a file tells.
struct Favourites
{
    QHash<SessionId, int> counts;                ///< people a session, where the file counts them itself
    std::vector<std::vector<SessionId>> lists;   ///< one list a person, in the order of the file

    friend bool operator==(const Favourites &, const Favourites &) = default;
};

/// Reads a table with a heading line, as CSV (RFC 4180; commas, semicolons or tabs). Either a row a session: a column
/// “session” (or “id”, “code”) and one “count” (or “favourites”, “stars”, “votes”), or a row a mark: “session” and one
/// “person” (or “user”, “attendee”). Other columns are passed over.
/// Errors: BadValue with the line; LimitExceeded (256 MiB).
[[nodiscard]] Result<Favourites> readFavouritesCsv(const QByteArray &bytes, const QString &name);
