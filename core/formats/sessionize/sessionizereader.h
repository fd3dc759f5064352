#pragma once

#include "core/formats/json/schedulereader.h"

#include <unordered_map>

namespace sessionize {

/// What a category of Sessionize's free-text ones means to us.
enum class Meaning { None, Track, Language, Type };

Meaning meaningOf(std::string_view categoryTitle);

class Reader final : public json::ScheduleReader
{
public:
    using ScheduleReader::ScheduleReader;

    bool field(std::string_view key, json::JsonValue value);
    /// Of a group (Sessions), a day (GridSmart) or a speaker, which hold sessions in the same way.
    bool element(json::JsonValue value);
    [[nodiscard]] Result<void> finish(const QString &name);

private:
    /// What a session says in numbers that are explained elsewhere in the file.
    struct References
    {
        std::string_view room;
        std::vector<std::string_view> categoryItems;
    };
    struct CategoryItem
    {
        Meaning meaning = Meaning::None;
        std::string_view name;
    };

    bool readSession(json::JsonValue value);
    bool readSessionPart(std::string_view key, json::JsonValue value, written::RawSession &session, References &references);
    bool readSpeaker(json::JsonValue value, written::RawPerson &speaker);
    bool readLinks(json::JsonValue value, written::RawPerson &speaker);
    bool readCategory(json::JsonValue value);
    bool readOwnCategory(json::JsonValue value, written::RawSession &session);
    bool readRoom(json::JsonValue value);
    bool isRepeated(const written::RawSession &session);
    void keepSpeaker(const written::RawPerson &speaker);

    std::vector<References> m_references; ///< of `m_raw.sessions`
    std::unordered_map<std::string_view, std::string_view> m_rooms;
    std::unordered_map<std::string_view, CategoryItem> m_categoryItems;
    std::unordered_map<std::string_view, size_t> m_positions; ///< of sessions by id, in a root list
    bool m_isList = false;
    bool m_isInSession = false;
};

} // namespace sessionize
