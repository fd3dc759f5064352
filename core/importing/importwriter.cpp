#include "core/importing/importwriter.h"

#include "core/importing/canceled.h"
#include "core/importing/scheduleimport.h"
#include "core/store/agendastore.h"

namespace {

constexpr size_t QueuedBatches = 4;
constexpr size_t SpentBatches = QueuedBatches + 2; // all that are under way: giving one back never waits

/// The sessions that an update must not delete.
Result<QSet<SessionId>> personalSessions(const StoreFolder &folder, const QString &conferenceUid)
{
    const auto store = AgendaStore::open(folder);
    if (!store) {
        return failure(store.error());
    }
    const auto agenda = (*store)->agenda(conferenceUid);
    if (!agenda) {
        return failure(agenda.error());
    }
    return QSet<SessionId>(agenda->keyBegin(), agenda->keyEnd());
}

/// The uid of the plan that is left of a conference whose programme was lost; empty when there is none.
Result<QString> lostUid(const ConferenceStore &store, const Conference &imported)
{
    const auto lost = store.lostConferences();
    if (!lost) {
        return failure(lost.error());
    }
    std::vector<ConferenceSummary> candidates;
    for (const Conference &conference : *lost) {
        candidates.push_back({conference, 0, 0});
        candidates.back().conference.id = ConferenceId(qint64(candidates.size() - 1));
    }
    const ImportTarget target = findTarget(imported, candidates);
    return target.kind == ImportTarget::Kind::Update ? candidates[size_t(target.conference.value())].conference.uid
                                                     : QString();
}

} // namespace

ImportWriter::ImportWriter(const StoreFolder &folder, ConferenceId into, Progress &progress)
    : m_folder(folder),
      m_into(into),
      m_progress(progress),
      m_queue(QueuedBatches),
      m_spent(SpentBatches),
      m_outcome(failure(canceledImport())),
      m_thread([this] { run(); })
{
}

ImportWriter::~ImportWriter()
{
    m_queue.abandon(); // what still waits need not be written, it would be rolled back
    join();
}

void ImportWriter::join()
{
    m_queue.finish();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

Result<void> ImportWriter::add(PackedBatch &&batch)
{
    if (m_queue.push(std::move(batch))) {
        while (m_spent.tryPop()) {
        }
        return {};
    }
    join();
    return failure(m_outcome.error());
}

Result<Conference> ImportWriter::finish(const Conference &conference, const ImportedLists &lists,
                                        const ImportIssues &issues)
{
    m_ending = Ending{conference, lists, {}};
    for (const ImportIssue &issue : issues) {
        m_ending->issues.push_back({issue.line, issue.message});
    }
    join();
    return m_outcome;
}

void ImportWriter::run()
{
    m_outcome = write();
    m_queue.abandon();
}

Result<Conference> ImportWriter::write()
{
    const auto store = ConferenceStore::open(m_folder);
    if (!store) {
        return failure(store.error());
    }
    const auto import = (*store)->beginImport(m_into);
    if (!import) {
        return failure(import.error());
    }
    std::int64_t written = 0;
    while (auto batch = m_queue.pop()) {
        if (m_progress.isCanceled()) {
            return failure(canceledImport());
        }
        if (const auto done = (*import)->add(*batch); !done) {
            return failure(done.error());
        }
        written += std::int64_t(batch->size());
        m_progress.report(written);
        m_spent.push(std::move(*batch));
    }
    if (!m_ending || m_progress.isCanceled()) {
        return failure(canceledImport());
    }
    Conference &conference = m_ending->conference;
    QSet<SessionId> keep;
    if (!m_into.isNull()) {
        auto personal = personalSessions(m_folder, conference.uid);
        if (!personal) {
            return failure(personal.error());
        }
        keep = std::move(*personal);
    } else {
        const auto uid = lostUid(**store, conference);
        if (!uid) {
            return failure(uid.error());
        }
        conference.uid = *uid;
    }
    const ImportedLists &lists = m_ending->lists;
    const auto id = (*import)->commit(conference, lists.rooms, lists.tracks, lists.speakers, lists.speakerTexts,
                                      m_ending->issues, keep);
    return id.and_then([&](ConferenceId stored) { return (*store)->conference(stored); });
}
