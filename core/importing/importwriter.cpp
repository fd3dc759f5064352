#include "core/importing/importwriter.h"

#include "core/importing/canceled.h"
#include "core/importing/scheduleimport.h"
#include "core/importing/scheduleupdate.h"
#include "core/store/agendastore.h"

#include <QCoreApplication>

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
                                        std::vector<Session> &&rows, ImportIssues &issues)
{
    m_ending = Ending{conference, lists, std::move(rows), issues};
    join();
    issues = m_ending->issues;
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
    return m_into.isNull() ? insert(**store) : update(**store);
}

Result<void> ImportWriter::takeBatches(ConferenceStore::ImportTransaction &import)
{
    std::int64_t written = 0;
    while (auto batch = m_queue.pop()) {
        if (m_progress.isCanceled()) {
            return failure(canceledImport());
        }
        if (const auto done = import.add(*batch); !done) {
            return failure(done.error());
        }
        written += std::int64_t(batch->size());
        m_progress.report(written);
        m_spent.push(std::move(*batch));
    }
    if (!m_ending || m_progress.isCanceled()) {
        return failure(canceledImport());
    }
    return {};
}

Result<Conference> ImportWriter::insert(ConferenceStore &store)
{
    const auto import = store.beginImport({});
    if (!import) {
        return failure(import.error());
    }
    if (const auto done = takeBatches(**import); !done) {
        return failure(done.error());
    }
    const auto uid = lostUid(store, m_ending->conference);
    if (!uid) {
        return failure(uid.error());
    }
    m_ending->conference.uid = *uid;
    return commit(store, **import, {});
}

Result<Conference> ImportWriter::update(ConferenceStore &store)
{
    const auto import = store.beginImport(m_into);
    if (!import) {
        return failure(import.error());
    }
    const auto before = (*import)->storedSchedule();
    if (!before) {
        return failure(before.error());
    }
    if (const auto done = takeBatches(**import); !done) {
        return failure(done.error());
    }
    const auto keep = reconcile(**import, *before);
    return keep ? commit(store, **import, *keep) : failure(keep.error());
}

/// Which session is which of the stored version, what the person is to take notice of, and what has to stay although
/// the file does not bring it.
Result<QSet<SessionId>> ImportWriter::reconcile(ConferenceStore::ImportTransaction &import, const Schedule &before)
{
    const auto personal = personalSessions(m_folder, m_ending->conference.uid);
    const auto open = import.openChanges();
    const auto unmatched = import.unmatched();
    const auto revision = import.revision();
    if (!personal) {
        return failure(personal.error());
    }
    if (!open || !unmatched || !revision) {
        return failure(!open ? open.error() : !unmatched ? unmatched.error() : revision.error());
    }
    Schedule after;
    after.conference = m_ending->conference;
    after.rooms = m_ending->lists.rooms;
    after.tracks = m_ending->lists.tracks;
    after.speakers = m_ending->lists.speakers;
    after.sessions = std::move(m_ending->rows);
    after.arrange();
    const ScheduleUpdate update = planUpdate(before, after, {unmatched->gone, unmatched->come}, *open, *personal, *revision,
                                             SystemClock().now());
    if (const auto done = import.recordUpdate(update.changes, update.renumbered, update.touched); !done) {
        return failure(done.error());
    }
    tell(update);
    QSet<SessionId> keep = *personal;
    for (auto it = update.renumbered.begin(); it != update.renumbered.end(); ++it) {
        keep -= it.key();
    }
    return keep;
}

void ImportWriter::tell(const ScheduleUpdate &update)
{
    if (update.isNumberedAnew) {
        m_ending->issues.append({0, QCoreApplication::translate("ImportWriter", "The producer has numbered the sessions anew. They "
                                                                                "were recognised by their titles, pages and speakers.")});
    } else if (update.joinedOtherwise > 0) {
        m_ending->issues.append({0, QCoreApplication::translate("ImportWriter", "Sessions that have another id than before and were "
                                                                                "recognised by their pages, titles or speakers: %1.")
                                        .arg(update.joinedOtherwise)});
    }
}

Result<Conference> ImportWriter::commit(ConferenceStore &store, ConferenceStore::ImportTransaction &import,
                                        const QSet<SessionId> &keep)
{
    std::vector<StoredIssue> issues;
    for (const ImportIssue &issue : std::as_const(m_ending->issues)) {
        issues.push_back({issue.line, issue.message});
    }
    const ImportedLists &lists = m_ending->lists;
    const auto id = import.commit(m_ending->conference, lists.rooms, lists.tracks, lists.speakers, lists.speakerTexts,
                                  issues, keep);
    return id.and_then([&](ConferenceId stored) { return store.conference(stored); });
}
