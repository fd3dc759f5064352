#pragma once

#include "core/model/conference.h"

#include <QByteArray>
#include <QString>

/// Texts longer than this are cut, with a note saying so: UTF-16 units, and lines or HTML blocks.
inline constexpr int LongestText = 50'000;
inline constexpr int MostLines = 2'000;

/// A producer's text as HTML that QTextDocument shows as it is meant. Untrusted in, safe out: only paragraphs, headings,
/// lists, quotes, code, tables, emphasis and links to http, https and mailto; nothing is ever fetched. Bare addresses
/// become links. Placeholders ("None", "tbd") and texts without anything to read give an empty string.
/// @param utf8 broken UTF-8 and control characters are tolerated
/// @param format how the conference writes; a text that plainly is the other kind is read as that
QString safeHtml(const QByteArray &utf8, TextFormat format);
/// The same without any markup, to be copied; paragraphs are apart by empty lines, items of lists stand behind dots.
QString readableText(const QByteArray &utf8, TextFormat format);

/// True for what people type into a field that they have to fill: "None", "tbd", "TBA", "n/a".
bool isPlaceholder(QStringView text);
