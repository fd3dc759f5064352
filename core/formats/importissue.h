#pragma once

#include <QList>
#include <QString>

/// A flaw in a file that was tolerated: what was odd and what was done about it, in plain words.
struct ImportIssue
{
    int line = 0;    ///< 1-based; 0 when it concerns the whole file
    QString message; ///< a whole translated sentence without its place

    friend bool operator==(const ImportIssue &, const ImportIssue &) = default;
};

using ImportIssues = QList<ImportIssue>;
