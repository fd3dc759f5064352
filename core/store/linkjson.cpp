#include "core/store/linkjson.h"

#include "core/store/jsonquote.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {

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
        appendJsonQuoted(json, link.address);
        json += ',';
        appendJsonQuoted(json, link.title);
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
