#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

/// Text from a file as one harmless line: white space of every kind becomes a space; control characters (escape,
/// C1 such as U+009B, delete) and those that reverse the writing direction become a visible substitute.
QString visibleLine(const QString &text);

/// JSON whose strings hold no character that a terminal would obey: such are written as \uXXXX, so nothing is lost.
QByteArray terminalSafeJson(const QByteArray &json);

/// Columns that a terminal needs for a text: East Asian letters take two, combining marks none.
int displayWidth(QStringView text);
/// Cut to `width` columns with an ellipsis at the end.
QString elided(const QString &text, int width);
/// Filled with spaces up to `width` columns.
QString padded(const QString &text, int width);
/// The lines of a text, broken at spaces (or between East Asian letters) to at most `width` columns. A longer word
/// stays whole. A list item or an indented line goes on under its own beginning.
QStringList wrapped(const QString &text, int width);

/// From $COLUMNS, else from the terminal on standard output; nothing when that is none.
std::optional<int> terminalWidth();
