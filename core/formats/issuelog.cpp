#include "core/formats/issuelog.h"

#include "core/formats/formattext.h"

void IssueLog::add(int line, const QString &message) { append(line, message); }

void IssueLog::append(int line, const QString &message)
{
    m_issues.append({line, m_file.isEmpty() ? message : FormatText::tr("“%1”: %2").arg(m_file, message)});
}

void IssueLog::add(const QString &kind, int line, const QString &message)
{
    int &count = m_counts[kind];
    if (++count == 1) {
        m_kinds.append(kind);
    }
    if (count <= mostOfOneKind) {
        append(line, message);
    }
}

void IssueLog::finish()
{
    for (const QString &kind : std::as_const(m_kinds)) {
        if (const int more = m_counts.value(kind) - mostOfOneKind; more > 0) {
            add(0, FormatText::tr("… and more remarks of the kind “%1”: %2.").arg(kind).arg(more));
        }
    }
}
