#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// Folds a run of non-ASCII UTF-8 by ICU: compatible forms and case folded (full-width to ASCII, ß to ss), white space
/// and control characters as spaces.
///
/// Marks go where they are accents that people leave out when they type: after ASCII and after letters of Latin, Greek,
/// Cyrillic, Armenian, Georgian, Coptic, Hebrew, Arabic and Syriac. Everywhere else (Kana, Hangul, the scripts of
/// India and South-East Asia) a mark makes another letter and stays, composed. Latin letters and signs that are left
/// are spelled in ASCII (ł l, æ ae, – -, ’ '). What repeats is remembered, within bounds, for each thread.
QByteArray foldNonAscii(QByteArrayView run);

/// True where a hit may begin anywhere, because the script writes no spaces (Han, Kana, Thai, Lao, Khmer, Myanmar).
bool writesWithoutSpaces(char32_t letter);
/// True for letters, digits and marks: what a word consists of.
bool isWordCharacter(char32_t character);
