#include "core/importing/scheduleimport.h"

#include "core/importing/canceled.h"
#include "core/importing/foldingsink.h"
#include "core/importing/importwriter.h"
#include "core/importing/usedzone.h"

namespace {

/// The conference that is to be updated; a default made one for a new conference.
Result<Conference> conferenceBefore(ConferenceId into, const StoreFolder &folder)
{
    if (into.isNull()) {
        return Conference{};
    }
    const auto store = ConferenceStore::open(folder);
    return store ? (*store)->conference(into) : failure(store.error());
}

/// What the file says, made precise by the sessions that were read.
Conference described(const ScheduleHeader &header, const QTimeZone &zone, const ImportWish &wish,
                     const Conference &before, const FoldingSink::Counts &read)
{
    Conference conference = header.conference;
    conference.uid = before.uid;
    conference.clock = ConferenceClock(zone, header.conference.clock.dayChange());
    if (conference.address.isEmpty()) {
        conference.address = before.address;
    }
    conference.source = wish.source.isEmpty() ? before.source : wish.source;
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

} // namespace

Result<ImportOutcome> importSchedule(OpenedSchedule &file, const ImportWish &wish, ImportIssues issues,
                                     const StoreFolder &folder, Progress &progress)
{
    if (progress.isCanceled()) {
        return failure(canceledImport());
    }
    const ScheduleHeader &header = file.header();
    const auto before = conferenceBefore(wish.into, folder);
    if (!before) {
        return failure(before.error());
    }
    const QTimeZone used = usedZone(header, wish.zone, wish.into.isNull() ? QTimeZone() : before->clock.zone(), issues);
    progress.report(0);
    progress.setTotal(header.sessions);

    ImportWriter writer(folder, wish.into, progress);
    std::optional sink(FoldingSink(writer, progress, !wish.into.isNull()));
    Progress reading; // the person is told of what is written, and cancels through the sink
    const auto lists = file.read(used, *sink, issues, reading);
    if (!lists) {
        return failure(lists.error());
    }
    const FoldingSink::Counts counts = sink->counts();
    std::vector<Session> rows = sink->takeRows();
    sink.reset(); // while the writer has still to write
    const auto stored = writer.finish(described(header, used, wish, *before, counts), *lists, std::move(rows), issues);
    if (!stored) {
        return failure(stored.error());
    }
    return summedUp(*stored, !wish.into.isNull(), counts, *lists, std::move(issues));
}
