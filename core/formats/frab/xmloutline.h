#pragma once

#include "core/base/result.h"
#include "core/formats/issuelog.h"
#include "core/formats/linetable.h"

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace frab {

/// Where an element stands, from its "<" to behind its last ">".
struct Extent
{
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Looks over a document before pugixml parses it, and finds its events, so that each can be parsed by itself in
/// little memory. Checks what pugixml lets pass: one root and nothing beside it, every element closed by its own tag,
/// bounded nesting and number of elements, no undefined entities. A document type is skipped with a remark; entities
/// that it declares count as undefined. Character references to characters that XML forbids are blanked and counted.
class XmlOutline
{
public:
    XmlOutline(QByteArray &bytes, const LineTable &lines, const QString &name, IssueLog &log);

    [[nodiscard]] Result<void> check();
    /// Every `event` directly in a day or in a room of a day, in file order.
    const std::vector<Extent> &events() const { return m_events; }
    /// How many character references were replaced by spaces, and the offset of the first (-1: none).
    int blanked() const { return m_blanked; }
    qsizetype firstBlanked() const { return m_firstBlanked; }

private:
    bool checkText(const char *from, const char *to);
    bool checkEntities(const char *from, const char *to);
    const char *checkEntity(const char *ampersand, const char *to);
    const char *checkMarkup(const char *open);
    const char *checkOpening(const char *open);
    const char *checkClosing(const char *open);
    const char *behindTag(const char *at);
    const char *skipDoctype(const char *open);
    const char *skipTo(const char *from, std::string_view end, const char *open);
    bool isEvent(std::string_view name) const;
    void close(const char *behind);
    bool checkEnd();
    const char *fail(ErrorCode code, const char *at, const QString &message);
    const char *damaged(const char *at, const QString &message);
    void blank(const char *from, const char *to);
    int line(const char *at) const { return m_lines.line(at - m_begin); }

    QByteArray &m_bytes;
    const LineTable &m_lines;
    QString m_name;
    IssueLog &m_log;
    const char *m_begin = nullptr;
    const char *m_end = nullptr;
    std::vector<std::string_view> m_open; ///< names of the elements around the current place, outermost first
    std::vector<Extent> m_events;
    size_t m_eventDepth = 0; ///< size of `m_open` inside the current event; 0 outside
    size_t m_nodes = 0;
    bool m_hadRoot = false;
    int m_blanked = 0;
    qsizetype m_firstBlanked = -1;
    std::optional<Error> m_error;
};

} // namespace frab
