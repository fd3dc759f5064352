#pragma once

#include "core/formats/json/schedulereader.h"

#include <unordered_map>

namespace conclar {

class Reader final : public json::ScheduleReader
{
public:
    using ScheduleReader::ScheduleReader;

    bool field(std::string_view key, json::JsonValue value);
    bool element(json::JsonValue value);
    [[nodiscard]] Result<void> finish(const QString &name);

private:
    struct Tag
    {
        std::string_view category;
        std::string_view value;
        std::string_view label;
    };

    bool readEntry(json::JsonValue value);
    bool readEntryPart(std::string_view key, json::JsonValue value, written::RawSession &session,
                       written::RawPerson &person);
    bool readPerson(json::JsonValue value, written::RawPerson &person);
    bool readPersonPart(std::string_view key, json::JsonValue value, written::RawPerson &person);
    bool readName(json::JsonValue value, std::string_view &name);
    bool readTag(json::JsonValue value, written::RawSession &session);
    bool readLinkList(json::JsonValue value, written::RawSession &session);
    bool readNamedLinks(json::JsonValue value, written::RawSession &session, written::RawPerson &person);
    void keepPersonLink(std::string_view key, std::string_view address, written::RawPerson &person);

    std::unordered_map<std::string_view, Tag> m_tags; ///< by value: what a later use leaves out
};

} // namespace conclar
