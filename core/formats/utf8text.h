#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>

/// Small operations on UTF-8 as it stands in a file, without copies where possible.
namespace utf8 {

/// Without white space (ASCII) at both ends.
std::string_view trimmed(std::string_view text);

/// At most `bytes` long, cut before a character rather than inside one.
std::string_view cut(std::string_view text, size_t bytes);

/// One line for a title or a name: trimmed, each run of white space a single space.
QString oneLine(std::string_view text);

/// A long text: trimmed, LF line ends, without the indentation that all its lines but the first share.
QByteArray paragraphs(std::string_view text);

/// Compares ASCII letters without case.
bool sameIgnoringCase(std::string_view a, std::string_view b);
bool startsIgnoringCase(std::string_view text, std::string_view start);

/// ASCII letters in lower case, all else as it is.
std::string lowered(std::string_view text);

/// Whether the word stands in the text between non-letters; both in lower case.
bool containsWord(std::string_view text, std::string_view word);

/// Whether a text holds a block of HTML (`<p`, `<br`, `<ul`, `<a href`) rather than plain words or Markdown.
bool hasBlockTag(std::string_view text);

} // namespace utf8
