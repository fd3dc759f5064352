#pragma once

#include "core/formats/scheduleformat.h"
#include "core/importing/importwriter.h"

#include <optional>

/// Folds the sessions of a file for search as they are read, counts them and hands them to the writer.
class FoldingSink : public SessionSink
{
public:
    /// @param keepsRows for `takeRows`
    FoldingSink(ImportWriter &writer, const Progress &progress, bool keepsRows)
        : m_writer(writer), m_progress(progress), m_keepsRows(keepsRows)
    {
    }

    [[nodiscard]] Result<void> take(SessionBatch &&batch, const ImportedLists &listsSoFar) override;

    struct Counts
    {
        int sessions = 0;
        std::optional<std::chrono::sys_seconds> firstStart;
        std::optional<std::chrono::sys_seconds> lastStart;
        std::optional<std::chrono::sys_seconds> lastEnd;
    };
    const Counts &counts() const { return m_counts; }
    /// The light rows of all sessions, in file order.
    std::vector<Session> takeRows() { return std::move(m_rows); }

private:
    void foldNewNames(const ImportedLists &lists);
    QByteArray folded(const ImportedSession &imported) const;
    void count(const Session &session);

    ImportWriter &m_writer;
    const Progress &m_progress;
    bool m_keepsRows;
    std::vector<Session> m_rows;
    // Folded once each, by position.
    QList<QByteArray> m_roomWords;
    QList<QByteArray> m_trackWords;
    QList<QByteArray> m_speakerWords;
    Counts m_counts;
};
