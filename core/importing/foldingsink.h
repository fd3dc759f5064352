#pragma once

#include "core/formats/scheduleformat.h"
#include "core/importing/importwriter.h"

#include <optional>

/// Folds the sessions of a file for search as they are read, counts them and hands them to the writer.
class FoldingSink : public SessionSink
{
public:
    FoldingSink(ImportWriter &writer, const Progress &progress) : m_writer(writer), m_progress(progress) {}

    [[nodiscard]] Result<void> take(SessionBatch &&batch, const ImportedLists &listsSoFar) override;

    struct Counts
    {
        int sessions = 0;
        std::optional<std::chrono::sys_seconds> firstStart;
        std::optional<std::chrono::sys_seconds> lastStart;
        std::optional<std::chrono::sys_seconds> lastEnd;
    };
    const Counts &counts() const { return m_counts; }

private:
    void foldNewNames(const ImportedLists &lists);
    QByteArray folded(const ImportedSession &imported) const;
    void count(const Session &session);

    ImportWriter &m_writer;
    const Progress &m_progress;
    // Folded once each, by position.
    QList<QByteArray> m_rooms;
    QList<QByteArray> m_tracks;
    QList<QByteArray> m_speakers;
    Counts m_counts;
};
