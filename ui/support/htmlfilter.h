#pragma once

#include <QString>

/// HTML of strangers with only those tags left that texts are made of, without scripts, styles and comments, and with
/// no more tags inside each other, nor blocks in a row, than people write: Qt's parser and layout take long for such.
/// Attributes stay as they are; whoever reads the result decides which to trust.
/// @param mostBlocks the text ends behind as many, with "…"
QString filteredHtml(const QString &html, int mostBlocks);
