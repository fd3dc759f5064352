#pragma once

#include "core/formats/json/schedulereader.h"

#include <unordered_set>

namespace pycon {

class Reader final : public json::ScheduleReader
{
public:
    using ScheduleReader::ScheduleReader;

    bool field(std::string_view key, json::JsonValue value);
    bool element(json::JsonValue value) { return m_walker.skip(value); }
    [[nodiscard]] Result<void> finish(const QString &name);

private:
    bool readSession(json::JsonValue value);
    bool readRooms(json::JsonValue value, written::RawSession &session);
    bool readPersons(json::JsonValue value, std::vector<written::RawPerson> &persons);

    std::unordered_set<std::string_view> m_rooms; ///< those in `m_raw.rooms`
};

} // namespace pycon
