#pragma once

#include "core/formats/written/rawschedule.h"

#include <QJsonObject>

namespace schemaorg {

/// Collects the events of schema.org: those with events inside are the conference, the others its sessions. An event of
/// several days without any inside is the conference as well.
class EventReader
{
public:
    explicit EventReader(written::RawSchedule &raw) : m_raw(raw) {}

    /// Objects, lists and graphs, to a bounded depth.
    void read(const QJsonValue &value, int line, int depth = 0);

private:
    void readEvent(const QJsonObject &event, int line, int depth);
    void readConference(const QJsonObject &event);
    void readSession(const QJsonObject &event, int line);
    void readPersons(const QJsonValue &value, written::RawSession &session);
    void readPerson(const QJsonObject &person, written::RawSession &session);
    void readLinks(const QJsonValue &value, written::RawSession &session);
    std::string_view keep(const QString &text);
    std::string_view text(const QJsonObject &object, std::initializer_list<const char *> names);

    written::RawSchedule &m_raw;
};

/// Whether JSON-LD tells of any event.
bool namesEvent(std::string_view text);

} // namespace schemaorg
