#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

/// Text as search compares it, UTF-8: HTML tags stripped and entities decoded, lower case, marks removed, ß ł ø æ
/// spelled in ASCII (ICU's Latin-ASCII, applied to non-ASCII runs only), white space runs as one space. Scripts other
/// than Latin keep their letters. Any thread.
QByteArray foldText(QByteArrayView utf8);
QByteArray foldText(QStringView text);

/// True where a hit may begin anywhere, because the script writes no spaces (Han, Kana, Thai, Lao, Khmer, Myanmar).
bool writesWithoutSpaces(char32_t letter);
