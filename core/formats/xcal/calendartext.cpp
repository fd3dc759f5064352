#include "core/formats/xcal/calendartext.h"

#include "core/formats/xcal/pentabarfreader.h"
#include "core/formats/xml/xmltext.h"

#include <algorithm>

namespace xcal {
namespace {

std::string capitals(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - ('a' - 'A')) : c; });
    return result;
}

std::string textOf(pugi::xml_node node)
{
    std::list<std::string> kept;
    return std::string(xml::text(node, kept));
}

void appendEscaped(std::string_view text, std::string &result)
{
    for (const char c : text) {
        if (c == '\n') {
            result.append("\\n");
        } else if (c != '\r') {
            result.append(c == '\\' || c == ';' || c == ',' ? "\\" : "").push_back(c);
        }
    }
}

/// A text that must not end the line that it stands in.
void appendPlain(std::string_view text, std::string &result)
{
    std::ranges::replace_copy_if(text, std::back_inserter(result), [](char c) { return c == '\n' || c == '\r'; }, ' ');
}

bool isText(std::string_view type) { return type == "text" || type == "unknown"; }

} // namespace

void CalendarText::write(pugi::xml_node root)
{
    for (const pugi::xml_node child : root.children()) {
        writeComponent(child);
    }
}

void CalendarText::writeComponent(pugi::xml_node component)
{
    const std::string name = capitals(localName(component));
    m_text.append("BEGIN:").append(name);
    endLine(component);
    for (const pugi::xml_node part : component.children()) {
        const std::string_view kind = localName(part);
        for (const pugi::xml_node child : part.children()) {
            if (kind == "properties") {
                writeProperty(child);
            } else if (kind == "components") {
                writeComponent(child);
            }
        }
    }
    m_text.append("END:").append(name);
    endLine(component);
}

void CalendarText::writeProperty(pugi::xml_node property)
{
    m_text.append(capitals(localName(property)));
    for (const pugi::xml_node child : property.children()) {
        if (localName(child) == "parameters") {
            writeParameters(child);
        }
    }
    char separator = ':';
    for (const pugi::xml_node child : property.children()) {
        if (localName(child) != "parameters") {
            m_text.push_back(separator);
            separator = ',';
            writeValue(child);
        }
    }
    m_text.append(separator == ':' ? ":" : "");
    endLine(property);
}

void CalendarText::writeParameters(pugi::xml_node parameters)
{
    for (const pugi::xml_node parameter : parameters.children()) {
        std::string value = textOf(parameter);
        std::erase(value, '"');
        m_text.append(";").append(capitals(localName(parameter))).append("=\"");
        appendPlain(value, m_text);
        m_text.append("\"");
    }
}

void CalendarText::writeValue(pugi::xml_node value)
{
    const std::string_view type = localName(value);
    if (type == "recur") {
        writeRule(value);
    } else if (type == "period") {
        appendPlain(textOf(value.first_child()), m_text);
    } else if (isText(type)) {
        appendEscaped(textOf(value), m_text);
    } else {
        appendPlain(textOf(value), m_text);
    }
}

/// "FREQ=DAILY;COUNT=4" of the elements <freq> and <count>; of one that repeats, its values with commas.
void CalendarText::writeRule(pugi::xml_node rule)
{
    std::string_view last;
    for (const pugi::xml_node part : rule.children()) {
        const std::string_view name = localName(part);
        if (name == last) {
            m_text.append(",");
        } else {
            m_text.append(last.empty() ? "" : ";").append(capitals(name)).append("=");
        }
        std::string value = textOf(part);
        if (name == "until") { // as iCalendar has it
            std::erase_if(value, [](char c) { return c == '-' || c == ':'; });
        }
        appendPlain(value, m_text);
        last = name;
    }
}

void CalendarText::endLine(pugi::xml_node node)
{
    m_text.append("\n");
    m_lines.push_back(m_fileLines.line(node.offset_debug()));
}

} // namespace xcal
