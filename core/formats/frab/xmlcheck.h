#pragma once

#include "core/base/result.h"
#include "core/formats/issuelog.h"
#include "core/formats/linetable.h"

#include <QByteArray>

namespace frab {

/// What pugixml would let pass or choke on, checked before it parses: entities that are not defined, nesting, the
/// number of elements, characters that XML forbids. A document type is skipped with a remark; entities that it
/// declares count as undefined. Character references to forbidden characters are blanked and counted.
class XmlCheck
{
public:
    XmlCheck(QByteArray &bytes, const LineTable &lines, const QString &name, IssueLog &log);

    [[nodiscard]] Result<void> run();
    /// How many character references were replaced by spaces, and the offset of the first (-1: none).
    int blanked() const { return m_blanked; }
    qsizetype firstBlanked() const { return m_firstBlanked; }

private:
    bool checkText(const char *from, const char *to);
    const char *checkEntity(const char *ampersand, const char *to);
    const char *checkMarkup(const char *open);
    const char *checkTag(const char *open);
    const char *skipDoctype(const char *open);
    const char *find(const char *from, std::string_view what) const;
    const char *fail(ErrorCode code, const char *at, const QString &message);
    void blank(const char *from, const char *to);

    QByteArray &m_bytes;
    const LineTable &m_lines;
    QString m_name;
    IssueLog &m_log;
    const char *m_begin = nullptr;
    const char *m_end = nullptr;
    int m_depth = 0;
    size_t m_nodes = 0;
    int m_blanked = 0;
    qsizetype m_firstBlanked = -1;
    std::optional<Error> m_error;
};

} // namespace frab
