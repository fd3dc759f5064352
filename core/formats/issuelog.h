#pragma once

#include "core/formats/importissue.h"

#include <QHash>

/// Collects remarks and keeps them few: of one kind the first 20 are listed, the rest is counted.
class IssueLog
{
public:
    static constexpr int mostOfOneKind = 20;

    /// @param issues outlives the log
    /// @param file stands before each remark, where several files are read together; empty: none
    explicit IssueLog(ImportIssues &issues, const QString &file = {}) : m_issues(issues), m_file(file) {}

    /// A remark that occurs once at most.
    void add(int line, const QString &message);
    /// @param kind says in a few translated words what such remarks have in common: "sessions without a title"
    void add(const QString &kind, int line, const QString &message);
    /// Says how many remarks of each kind were left out. Call once, last.
    void finish();

private:
    void append(int line, const QString &message);

    ImportIssues &m_issues;
    QString m_file;
    QHash<QString, int> m_counts;
    QStringList m_kinds; ///< in order of appearance
};
