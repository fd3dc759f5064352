#pragma once

#include <QString>

/// What kind of trouble an `Error` is; decides the exit code of a program and the icon of a message.
enum class ErrorCode {
    Canceled,      ///< a person asked to stop; nothing was changed
    FileAccess,    ///< cannot open, read or write a file (missing, permission, disk full)
    UnknownFormat, ///< the bytes are no schedule that Lectern reads
    Damaged,       ///< a known format, but broken beyond what is repaired
    LimitExceeded, ///< larger, deeper or longer than Lectern accepts
    BadValue,      ///< one value is not what it must be
    Store,         ///< the database refused
    StoreTooNew,   ///< the database was written by a newer Lectern
    NotFound,      ///< a conference, session or file of that name does not exist
    Usage,         ///< a command line that cannot be understood
};

/// A place in a file. `line` and `column` count from 1; 0 means unknown.
struct SourcePosition
{
    QString file; ///< as the person named it; empty when there is no file
    int line = 0;
    int column = 0;

    friend bool operator==(const SourcePosition &, const SourcePosition &) = default;
};

/// Why something failed: a whole translated sentence that says what happened and what to do next.
struct Error
{
    ErrorCode code = ErrorCode::BadValue;
    QString message;
    SourcePosition where;

    /// The message led by its place: `“fosdem.xml”, line 41: …`; the bare message when there is no place.
    QString text() const;

    friend bool operator==(const Error &, const Error &) = default;
};
