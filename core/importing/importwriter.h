#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/formats/scheduleformat.h"
#include "core/importing/batchqueue.h"
#include "core/store/conferencestore.h"

#include <memory>
#include <thread>

struct ScheduleUpdate;

using PackedBatch = std::vector<PackedSession>;

/// Writes an import in a thread of its own, as one transaction. Destroyed before `finish` it leaves the store as it
/// was.
class ImportWriter
{
public:
    /// @param into null makes a new conference
    ImportWriter(const StoreFolder &folder, ConferenceId into, Progress &progress);
    ~ImportWriter();
    ImportWriter(const ImportWriter &) = delete;
    ImportWriter &operator=(const ImportWriter &) = delete;

    /// Accepts a batch to be written soon; waits while too many are. The error is the writing thread's.
    [[nodiscard]] Result<void> add(PackedBatch &&batch);
    /// Writes the rest, commits and waits for it. The conference as it is stored then.
    /// @param rows of an update: all sessions, in file order
    /// @param issues grows by what became of the stored version's sessions
    [[nodiscard]] Result<Conference> finish(const Conference &conference, const ImportedLists &lists,
                                            std::vector<Session> &&rows, ImportIssues &issues);

private:
    struct Ending
    {
        Conference conference;
        ImportedLists lists;
        std::vector<Session> rows;
        ImportIssues issues;
    };

    void run();
    Result<Conference> write();
    Result<Conference> update(ConferenceStore &store);
    Result<Conference> insert(ConferenceStore &store);
    Result<void> takeBatches(ConferenceStore::ImportTransaction &import);
    Result<QSet<SessionId>> reconcile(ConferenceStore::ImportTransaction &import, const Schedule &before);
    void tell(const ScheduleUpdate &update);
    Result<Conference> commit(ConferenceStore &store, ConferenceStore::ImportTransaction &import,
                              const QSet<SessionId> &keep);
    void join();

    StoreFolder m_folder;
    ConferenceId m_into;
    Progress &m_progress;
    BatchQueue<PackedBatch> m_queue;
    /// Written batches on their way back: memory is freed where it was allocated, which is much faster.
    BatchQueue<PackedBatch> m_spent;
    std::optional<Ending> m_ending; ///< set by the giver before the queue is finished
    Result<Conference> m_outcome;   ///< set by the writing thread before it ends
    std::thread m_thread;
};
