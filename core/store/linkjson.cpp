#include "core/store/linkjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {

// By hand, because one QJsonDocument a session takes longer than storing the session.
void appendQuoted(QByteArray &json, const QString &text)
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

LinkKind kindFrom(int number)
{
    return number >= 0 && number <= int(LinkKind::Attachment) ? LinkKind(number) : LinkKind::Other;
}

} // namespace

QByteArray linksToJson(const Links &links)
{
    if (links.isEmpty()) {
        return {};
    }
    QByteArray json;
    for (const Link &link : links) {
        json += json.isEmpty() ? "[[" : ",[";
        appendQuoted(json, link.address);
        json += ',';
        appendQuoted(json, link.title);
        json += ',' + QByteArray::number(int(link.kind)) + ']';
    }
    return json + ']';
}

Links linksFromJson(const QByteArray &json)
{
    Links links;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        const QJsonArray parts = value.toArray();
        if (parts.size() == 3) {
            links += Link{parts[0].toString(), parts[1].toString(), kindFrom(parts[2].toInt())};
        }
    }
    return links;
}
