#pragma once

#include "core/formats/indico/indicotimes.h"
#include "core/formats/json/schedulereader.h"

#include <unordered_set>

namespace indico {

class Reader final : public json::ScheduleReader
{
public:
    Reader(written::RawSchedule &raw, json::JsonWalker &walker, IssueLog &log)
        : ScheduleReader(raw, walker, log), m_moments(log)
    {
    }

    bool field(std::string_view key, json::JsonValue value);
    bool element(json::JsonValue value) { return m_walker.skip(value); }
    [[nodiscard]] Result<void> finish(const QString &name);

private:
    /// What the end of an event decides about a session.
    struct Slot
    {
        Moment start;
        Moment end;
        std::string_view block; ///< title of the session that holds the contribution
    };
    /// A contribution, a block of them, a break or a part of a contribution, until it is known which.
    struct Entry
    {
        written::RawSession session;
        Slot slot;
        std::string_view friendlyId;
        std::string_view kind;
        std::string_view fullRoom;
        std::string_view slotTitle;
        std::string_view color;
        std::vector<written::RawPerson> speakers;
        std::vector<written::RawPerson> authors;
        std::vector<written::RawLink> links;
        std::string parts; ///< what the parts of a contribution are called, a line each
    };
    struct Event
    {
        Moment start;
        Moment end;
        std::string_view room;
        std::string_view fullRoom;
        std::string_view zone;
    };

    bool readEvent(json::JsonValue value);
    bool readTimetable(json::JsonValue value);
    bool readEntry(json::JsonValue value, std::string_view key);
    bool readEntryPart(std::string_view key, json::JsonValue value, Entry &entry);
    bool readPart(json::JsonValue value, Entry &entry);
    bool readMoment(json::JsonValue value, Moment &moment);
    bool readPersons(json::JsonValue value, std::string_view part, std::vector<written::RawPerson> &persons);
    bool readFolder(json::JsonValue value, Entry &entry);
    bool keepEntry(Entry &entry, std::string_view key);
    void keepBlock(const Entry &block, size_t first);
    void resolve(const Event &event, size_t first);

    MomentWriter m_moments;
    std::vector<Slot> m_slots; ///< of `m_raw.sessions`
    std::unordered_set<std::string_view> m_entries; ///< keys in a timetable: a block over midnight stands in both days
    std::string_view m_zone; ///< of a timetable: the first that it names
    bool m_isTimetable = false;
};

} // namespace indico
