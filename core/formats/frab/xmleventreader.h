#pragma once

#include "core/base/result.h"
#include "core/formats/written/rawschedule.h"
#include "core/formats/frab/xmloutline.h"

#include <pugixml.hpp>

#include <span>

namespace frab {

/// Where in a file an event stands: what it takes from the elements around it.
struct EventPlace
{
    std::int32_t day = -1;
    std::string_view room;
};

/// Reads one stretch of a file's events, each parsed in place by itself. Readers of different stretches may run at the
/// same time: what they find is joined afterwards (`written::RawParts::append`).
class XmlEventReader
{
public:
    /// @param bytes the whole file; only the events' own bytes are changed. @param lines outlives the reader.
    XmlEventReader(char *bytes, const LineTable &lines, const QString &name);

    /// Errors: a broken tag, with line and column.
    /// @param sessions where they are put, as many as there are events
    [[nodiscard]] Result<void> read(std::span<const Extent> events, std::span<const EventPlace> places,
                                    std::span<written::RawSession> sessions);
    written::RawParts &parts() { return m_parts; }

private:
    [[nodiscard]] Result<void> readSession(const Extent &extent, const EventPlace &place, written::RawSession &session);
    void readSessionPart(pugi::xml_node part, written::RawSession &session);
    void readPersons(pugi::xml_node persons, written::RawSession &session);
    void readPerson(pugi::xml_node node, written::RawPerson &person);
    void readRecording(pugi::xml_node recording, written::RawSession &session);
    bool readLinks(pugi::xml_node list, bool attachments, std::vector<written::RawLink> &links, written::Range &range);
    std::string_view text(pugi::xml_node node);

    char *m_bytes;
    const LineTable &m_lines;
    QString m_name;
    pugi::xml_document m_event; ///< the one that is being read
    written::RawParts m_parts;
};

} // namespace frab
