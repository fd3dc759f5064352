#pragma once

#include "core/formats/json/schedulereader.h"

namespace pretalx {

class Reader final : public json::ScheduleReader
{
public:
    using ScheduleReader::ScheduleReader;

    bool field(std::string_view key, json::JsonValue value);
    bool element(json::JsonValue value);
    [[nodiscard]] Result<void> finish(const QString &name);

private:
    struct Slot
    {
        std::string_view room;
        std::string_view start;
        std::string_view end;
    };
    /// A submission, a slot with its submission, or a speaker, until it is known which.
    struct Entry
    {
        written::RawSession session;
        written::RawPerson person;
        std::string_view code;
        std::string_view state;
        Slot slot; ///< written beside the submission
        std::vector<Slot> places;
        bool isSlot = false;
    };

    bool readEntry(json::JsonValue value, Entry &entry);
    bool readEntryPart(std::string_view key, json::JsonValue value, Entry &entry);
    bool readPerson(json::JsonValue value, written::RawSession &session);
    bool readSlot(json::JsonValue value, Entry &entry);
    bool readResource(json::JsonValue value, written::RawSession &session);
    bool readName(json::JsonValue value, std::string_view &name);
    bool keepEntry(Entry &entry);
    void readEvent(std::string_view pageAddress);

    std::string_view m_count;
    int m_entries = 0;
    int m_leftOut = 0; ///< rejected, withdrawn and the like
    int m_bare = 0;    ///< rooms, slots or submissions of which only a number or a code is written
};

} // namespace pretalx
