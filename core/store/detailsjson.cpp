#include "core/store/detailsjson.h"

#include "core/store/jsonquote.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace {

/// Begins a member: {"name":  or ,"name":
QByteArray &member(QByteArray &json, const char *name)
{
    json += json.isEmpty() ? "{\"" : ",\"";
    json += name;
    return json += "\":";
}

void appendText(QByteArray &json, const char *name, const QString &text)
{
    if (!text.isEmpty()) {
        appendJsonQuoted(member(json, name), text);
    }
}

} // namespace

QByteArray detailsToJson(const SessionText &text)
{
    QByteArray json;
    appendText(json, "address", text.address);
    appendText(json, "feedback", text.feedbackAddress);
    appendText(json, "license", text.license);
    if (text.origin.line > 0) {
        member(json, "line") += QByteArray::number(text.origin.line);
    }
    if (text.origin.listedDay.isValid()) {
        appendText(json, "day", text.origin.listedDay.toString(Qt::ISODate));
    }
    appendText(json, "time", text.origin.wallTime);
    appendText(json, "offset", text.origin.offset);
    appendText(json, "slug", text.origin.slug);
    appendText(json, "id", text.origin.repeatedId);
    if (!json.isEmpty()) {
        json += '}';
    }
    return json;
}

void detailsFromJson(const QByteArray &bytes, SessionText &text)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const auto field = [&json](const char *name) { return json.value(QLatin1String(name)).toString(); };
    text.address = field("address");
    text.feedbackAddress = field("feedback");
    text.license = field("license");
    text.origin.line = json.value(QLatin1String("line")).toInt();
    text.origin.listedDay = QDate::fromString(field("day"), Qt::ISODate);
    text.origin.wallTime = field("time");
    text.origin.offset = field("offset");
    text.origin.slug = field("slug");
    text.origin.repeatedId = field("id");
}
