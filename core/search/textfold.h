#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

/// Text as search compares it, UTF-8: HTML tags stripped and entities decoded, lower case, marks removed, ß ł ø æ
/// spelled in ASCII (ICU's Latin-ASCII, applied to non-ASCII runs only), white space and control characters one space,
/// none at the ends. Scripts other than Latin keep their letters. Any thread.
QByteArray foldText(QByteArrayView utf8);
QByteArray foldText(QStringView text);
/// The same for text without markup, as typed or shown: `<b>` and `&amp;` stand for themselves.
QByteArray foldPlain(QStringView text);
/// One character with its marks out of plain text, white space included: joined, the parts are the fold of the whole
/// but for runs of white space.
QByteArray foldCluster(QStringView cluster);
