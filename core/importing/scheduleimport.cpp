#include "core/importing/scheduleimport.h"

#include "core/importing/canceled.h"
#include "core/importing/foldingsink.h"
#include "core/importing/importwriter.h"

#include <QCoreApplication>

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Import", text); }

/// The conference that is to be updated; a default made one for a new conference.
Result<Conference> conferenceBefore(ConferenceId into, const StoreFolder &folder)
{
    if (into.isNull()) {
        return Conference{};
    }
    const auto store = ConferenceStore::open(folder);
    return store ? (*store)->conference(into) : failure(store.error());
}

/// The file's own, else the one that was asked for, else that of the conference as it is stored.
QTimeZone zoneFor(const ScheduleHeader &header, const QTimeZone &wanted, ConferenceId into, const Conference &before,
                  ImportIssues &issues)
{
    if (header.zone.isValid()) {
        return header.zone;
    }
    if (wanted.isValid()) {
        return wanted;
    }
    if (!into.isNull()) {
        return before.clock.zone();
    }
    issues += ImportIssue{0, tr("The file gives no time zone that is known. Its times were taken as UTC.")};
    return QTimeZone::utc();
}

/// What the file says, made precise by the sessions that were read.
Conference described(const ScheduleHeader &header, const QTimeZone &zone, const Conference &before,
                     const FoldingSink::Counts &read)
{
    Conference conference = header.conference;
    conference.uid = before.uid;
    conference.clock = ConferenceClock(zone, header.conference.clock.dayChange());
    if (conference.address.isEmpty()) {
        conference.address = before.address;
    }
    if (read.firstStart) {
        conference.firstDay = conference.clock.dayOf(*read.firstStart);
        conference.lastDay = conference.clock.dayOf(*read.lastStart);
    }
    return conference;
}

ImportOutcome summedUp(const Conference &stored, bool updated, const FoldingSink::Counts &read, const ImportedLists &lists,
                       ImportIssues issues)
{
    ImportOutcome outcome;
    outcome.conference = stored;
    outcome.updated = updated;
    outcome.sessions = read.sessions;
    outcome.rooms = int(lists.rooms.size());
    outcome.tracks = int(lists.tracks.size());
    outcome.speakers = int(lists.speakers.size());
    outcome.days = lists.days;
    outcome.firstStart = read.firstStart;
    outcome.lastEnd = read.lastEnd;
    outcome.issues = std::move(issues);
    return outcome;
}

class CollectingSink : public SessionSink
{
public:
    explicit CollectingSink(const Progress &progress) : m_progress(progress) {}

    Result<void> take(SessionBatch &&batch, const ImportedLists &) override
    {
        if (m_progress.isCanceled()) {
            return failure(canceledImport());
        }
        std::ranges::move(batch, std::back_inserter(sessions));
        return {};
    }

    SessionBatch sessions;

private:
    const Progress &m_progress;
};

} // namespace

Result<ImportOutcome> importSchedule(OpenedSchedule &file, const QTimeZone &zone, ConferenceId into,
                                     ImportIssues issues, const StoreFolder &folder, Progress &progress)
{
    if (progress.isCanceled()) {
        return failure(canceledImport());
    }
    const ScheduleHeader &header = file.header();
    const auto before = conferenceBefore(into, folder);
    if (!before) {
        return failure(before.error());
    }
    const QTimeZone used = zoneFor(header, zone, into, *before, issues);
    progress.report(0);
    progress.setTotal(header.sessions);

    ImportWriter writer(folder, into, progress);
    std::optional sink(FoldingSink(writer, progress));
    Progress reading; // the person is told of what is written, and cancels through the sink
    const auto lists = file.read(used, *sink, issues, reading);
    if (!lists) {
        return failure(lists.error());
    }
    const FoldingSink::Counts counts = sink->counts();
    sink.reset(); // while the writer has still to write
    const auto stored = writer.finish(described(header, used, *before, counts), *lists, issues);
    if (!stored) {
        return failure(stored.error());
    }
    return summedUp(*stored, !into.isNull(), counts, *lists, std::move(issues));
}

Result<CollectedSchedule> collectSchedule(OpenedSchedule &file, const QTimeZone &zone, ImportIssues issues,
                                          Progress &progress)
{
    const ScheduleHeader &header = file.header();
    CollectedSchedule collected;
    const QTimeZone used = zoneFor(header, zone, {}, {}, issues);
    CollectingSink sink(progress);
    auto lists = file.read(used, sink, issues, progress);
    if (!lists) {
        return failure(lists.error());
    }
    collected.sessions = std::move(sink.sessions);
    collected.lists = std::move(*lists);
    collected.issues = std::move(issues);

    Schedule &schedule = collected.schedule;
    schedule.conference = header.conference;
    schedule.conference.clock = ConferenceClock(used, header.conference.clock.dayChange());
    schedule.rooms = collected.lists.rooms;
    schedule.tracks = collected.lists.tracks;
    schedule.speakers = collected.lists.speakers;
    for (const ImportedSession &imported : collected.sessions) {
        schedule.sessions.push_back(imported.session);
    }
    schedule.arrange();
    return collected;
}
