#include "core/store/jsonquote.h"

void appendJsonQuoted(QByteArray &json, const QString &text)
{
    json += '"';
    for (const char byte : text.toUtf8()) {
        if (byte == '"' || byte == '\\') {
            json += '\\';
            json += byte;
        } else if (uchar(byte) < 0x20) {
            json += "\\u00" + QByteArray::number(uchar(byte), 16).rightJustified(2, '0');
        } else {
            json += byte;
        }
    }
    json += '"';
}
