#include "core/formats/schemaorg/eventreader.h"

#include "core/formats/html/htmldocument.h"
#include "core/formats/writtentime.h"

#include <QJsonArray>

using namespace std::chrono;

namespace schemaorg {
namespace {

using namespace Qt::StringLiterals;

constexpr int deepest = 32;

QJsonArray listOf(const QJsonValue &value)
{
    return value.isArray() ? value.toArray() : value.isUndefined() || value.isNull() ? QJsonArray() : QJsonArray{value};
}

/// A text, a number, or the name of a thing; of a list the first.
QString textOf(const QJsonValue &value, int depth = 0)
{
    if (value.isString()) {
        return value.toString();
    }
    if (value.isDouble()) {
        return QString::number(value.toDouble());
    }
    if (depth > 3) {
        return {};
    }
    if (value.isArray()) {
        return textOf(value.toArray().first(), depth + 1);
    }
    const QJsonObject thing = value.toObject();
    for (const QLatin1StringView key : {"name"_L1, "@value"_L1, "alternateName"_L1, "url"_L1}) {
        if (const QString text = textOf(thing.value(key), depth + 1); !text.isEmpty()) {
            return text;
        }
    }
    return {};
}

bool isEvent(const QJsonObject &object)
{
    for (const QJsonValue type : listOf(object.value("@type"_L1))) {
        const QString name = type.toString();
        if (name.endsWith("Event"_L1) || name == "Festival"_L1 || name == "Hackathon"_L1 || name == "CourseInstance"_L1) {
            return true;
        }
    }
    return false;
}

QJsonValue parts(const QJsonObject &event)
{
    return event.contains("subEvent"_L1) ? event.value("subEvent"_L1) : event.value("subEvents"_L1);
}

std::optional<WrittenTime> timeOf(const QJsonObject &event, const char *key)
{
    return parseDateTime(textOf(event.value(QLatin1String(key))).toStdString());
}

/// Whether an event lasts for days, or is only given by its dates, and nobody is on its stage.
bool isWholeConference(const QJsonObject &event)
{
    const bool hasPersons = event.contains("performer"_L1) || event.contains("performers"_L1) || event.contains("actor"_L1);
    const auto start = timeOf(event, "startDate");
    const auto end = timeOf(event, "endDate");
    return !hasPersons && start && end && (end->date > start->date + days(1) || (!start->time && !end->time));
}

} // namespace

std::string_view EventReader::keep(const QString &text)
{
    const QByteArray bytes = text.trimmed().toUtf8();
    const std::string_view view(bytes.constData(), size_t(bytes.size()));
    const bool isEscaped = view.find('&') != view.npos && view.find('<') == view.npos;
    return bytes.isEmpty() ? std::string_view()
                           : std::string_view(m_raw.texts.emplace_back(isEscaped ? html::unescaped(view) : std::string(view)));
}

std::string_view EventReader::text(const QJsonObject &object, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const QString found = textOf(object.value(QLatin1String(name))); !found.isEmpty()) {
            return keep(found);
        }
    }
    return {};
}

void EventReader::read(const QJsonValue &value, int line, int depth)
{
    if (depth > deepest) {
        return;
    }
    if (value.isArray()) {
        for (const QJsonValue one : value.toArray()) {
            read(one, line, depth + 1);
        }
        return;
    }
    const QJsonObject object = value.toObject();
    if (isEvent(object)) {
        readEvent(object, line, depth);
    } else if (object.contains("@graph"_L1)) {
        read(object.value("@graph"_L1), line, depth + 1);
    }
}

void EventReader::readEvent(const QJsonObject &event, int line, int depth)
{
    const QJsonValue inside = parts(event);
    if (!listOf(inside).isEmpty()) {
        readConference(event);
        read(inside, line, depth + 1);
    } else if (isWholeConference(event)) {
        readConference(event);
    } else if (m_raw.sessions.size() < limits::sessions) {
        if (event.value("superEvent"_L1).isObject()) {
            readConference(event.value("superEvent"_L1).toObject());
        }
        readSession(event, line);
    }
}

/// What the first says of the conference counts.
void EventReader::readConference(const QJsonObject &event)
{
    written::RawHeader &header = m_raw.header;
    written::fill(header.title, text(event, {"name", "headline"}));
    written::fill(header.start, text(event, {"startDate"}));
    written::fill(header.end, text(event, {"endDate"}));
    written::fill(header.address, text(event, {"url", "@id"}));
    const QJsonObject place = listOf(event.value("location"_L1)).first().toObject();
    written::fill(header.venue, text(place, {"name"}));
    written::fill(header.city, text(place.value("address"_L1).toObject(), {"addressLocality"}));
}

void EventReader::readSession(const QJsonObject &event, int line)
{
    written::RawSession session;
    session.line = line;
    session.title = text(event, {"name", "headline"});
    session.subtitle = text(event, {"alternativeHeadline"});
    session.guid = text(event, {"@id", "identifier"});
    session.address = text(event, {"url"});
    session.description = text(event, {"description", "abstract"});
    session.language = text(event, {"inLanguage"});
    session.track = text(event, {"about"});
    const QJsonValue place = listOf(event.value("location"_L1)).first();
    session.room = place.isString() ? keep(place.toString()) : text(place.toObject(), {"name"}); // not the address of a stream
    session.end = text(event, {"endDate"});
    session.duration = text(event, {"duration"});
    session.date = text(event, {"startDate"});
    if (const auto end = parseDateTime(session.end); !end || !end->time) {
        session.end = {};
    }
    const QString status = textOf(event.value("eventStatus"_L1));
    session.state = status.endsWith("EventCancelled"_L1) ? "CANCELLED" : "";
    for (const char *key : {"performer", "performers", "actor", "actors"}) {
        readPersons(event.value(QLatin1String(key)), session);
    }
    for (const char *key : {"recordedIn", "workFeatured"}) {
        readLinks(event.value(QLatin1String(key)), session);
    }
    m_raw.sessions.push_back(session);
}

void EventReader::readPersons(const QJsonValue &value, written::RawSession &session)
{
    for (const QJsonValue one : listOf(value)) {
        readPerson(one.isString() ? QJsonObject{{"name"_L1, one}} : one.toObject(), session);
    }
}

void EventReader::readPerson(const QJsonObject &person, written::RawSession &session)
{
    written::RawPerson added;
    added.publicName = text(person, {"name"});
    if (added.publicName.empty()) {
        added.publicName = keep(textOf(person.value("givenName"_L1)) + u' ' + textOf(person.value("familyName"_L1)));
    }
    added.guid = text(person, {"@id"});
    added.role = text(person, {"jobTitle"});
    added.company = text(person, {"worksFor", "affiliation"});
    added.biography = text(person, {"description"});
    added.address = text(person, {"url"});
    const QJsonObject image = person.value("image"_L1).toObject();
    added.picture = image.isEmpty() ? text(person, {"image"}) : text(image, {"url", "contentUrl"});
    for (const QJsonValue page : listOf(person.value("sameAs"_L1))) {
        written::RawLink link;
        link.address = keep(page.toString());
        append(m_raw.personLinks, added.links, link);
    }
    if (!added.publicName.empty()) {
        session.isCut |= !append(m_raw.persons, session.persons, added);
    }
}

void EventReader::readLinks(const QJsonValue &value, written::RawSession &session)
{
    for (const QJsonValue work : listOf(value)) {
        written::RawLink link;
        link.address = work.isString() ? keep(work.toString()) : text(work.toObject(), {"url", "contentUrl"});
        link.title = work.isString() ? std::string_view() : text(work.toObject(), {"name"});
        if (!link.address.empty()) {
            session.isCut |= !append(m_raw.links, session.links, link);
        }
    }
}

bool namesEvent(std::string_view text)
{
    for (const std::string_view type : {"Event\"", "Festival\"", "Hackathon\"", "Event&quot;"}) {
        if (text.find(type) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

} // namespace schemaorg
