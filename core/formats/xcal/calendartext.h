#pragma once

#include "core/formats/linetable.h"

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace xcal {

/// Writes a calendar of RFC 6321 as the lines of iCalendar that it stands for.
class CalendarText
{
public:
    explicit CalendarText(const LineTable &lines) : m_fileLines(lines) {}

    /// @param root with the calendars in it, nested no deeper than `limits::depth`
    void write(pugi::xml_node root);

    std::string_view text() const { return m_text; }
    /// The line of the file for each line of the text.
    const std::vector<int> &lines() const { return m_lines; }

private:
    void writeComponent(pugi::xml_node component);
    void writeProperty(pugi::xml_node property);
    void writeParameters(pugi::xml_node parameters);
    void writeValue(pugi::xml_node value);
    void writeRule(pugi::xml_node rule);
    void endLine(pugi::xml_node node);

    const LineTable &m_fileLines;
    std::string m_text;
    std::vector<int> m_lines;
};

} // namespace xcal
