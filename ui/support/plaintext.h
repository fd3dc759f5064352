#pragma once

#include <QByteArray>
#include <QString>

// What a text needs before a parser of Markdown or HTML may see it.

/// As UTF-16, line ends as \n, without control characters and white space at its ends.
QString cleanText(const QByteArray &utf8);
/// Without the indentation that all lines but the first share, where it is so deep that Markdown would take the text
/// for code: programs that write XML indent texts along with the elements.
QString withoutCommonIndentation(const QString &text);
/// Markdown joins the lines of a paragraph. This keeps the line ends that a person meant: those at which the next word
/// would still have fitted into the line, seen by the paragraph's widest one. They get a QChar::LineSeparator.
QString withLineBreaks(const QString &markdown);
/// "R&amp;D" as "R&D", also numbered entities.
QString decodedEntities(const QString &text);
