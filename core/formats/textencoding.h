#pragma once

#include "core/base/result.h"

#include <QByteArray>

/// Bytes of a text file made ready for the readers, which know UTF-8 only.
namespace textencoding {

/// Without a byte-order mark; UTF-16 and UTF-32 (with a mark, or seen from their zero bytes) recoded to UTF-8.
[[nodiscard]] Result<QByteArray> toUtf8(QByteArray &&bytes, const QString &name);

/// Recodes an XML document whose declaration names another encoding than UTF-8 ("ISO-8859-1").
/// Errors: an encoding that is not known here.
[[nodiscard]] Result<void> obeyXmlDeclaration(QByteArray &bytes, const QString &name);

/// Error with its line where the bytes are no valid UTF-8.
[[nodiscard]] Result<void> checkUtf8(QByteArrayView bytes, const QString &name);

/// Replaced control characters (all below U+0020 but tab and line ends; U+FFFE, U+FFFF), which no schedule may hold.
struct Repair
{
    int count = 0;
    qsizetype first = -1; ///< offset of the first; -1 when none
};
Repair replaceControlCharacters(QByteArray &bytes);

} // namespace textencoding
