#include "core/importing/collectschedule.h"

#include "core/importing/canceled.h"
#include "core/importing/usedzone.h"
#include "core/search/foldedsession.h"

#include <algorithm>

namespace {

/// Characters of UTF-8: all bytes but those that continue one.
qint32 lengthOf(const QByteArray &text)
{
    return qint32(std::ranges::count_if(text, [](char byte) { return (byte & 0xc0) != 0x80; }));
}

/// Keeps rows and what is to be known of the texts, in file order.
class CollectingSink final : public SessionSink
{
public:
    CollectingSink(int sessionsToCome, const Progress &progress, FoldTexts fold) : m_progress(progress), m_fold(fold)
    {
        sessions.reserve(size_t(sessionsToCome));
        texts.lengths.reserve(size_t(sessionsToCome));
        texts.origins.reserve(size_t(sessionsToCome));
    }

    Result<void> take(SessionBatch &&batch, const ImportedLists &) override
    {
        if (m_progress.isCanceled()) {
            return failure(canceledImport());
        }
        for (ImportedSession &imported : batch) {
            if (m_fold == FoldTexts::Yes) {
                folded.push_back(foldSession(imported.session, imported.text, {}, {}, {}));
            }
            texts.lengths.push_back(lengthOf(imported.text.abstract) + lengthOf(imported.text.description));
            texts.origins.push_back(std::move(imported.text.origin));
            sessions.push_back(std::move(imported.session));
        }
        return {};
    }

    std::vector<Session> sessions;
    TextFacts texts;
    std::vector<QByteArray> folded;

private:
    const Progress &m_progress;
    FoldTexts m_fold;
};

std::vector<SessionId> idsOf(const Schedule &schedule)
{
    std::vector<SessionId> ids;
    ids.reserve(schedule.sessions.size());
    for (const Session &session : schedule.sessions) {
        ids.push_back(session.id);
    }
    return ids;
}

/// From file order into that of the schedule; nothing stays nothing.
template<class T>
std::vector<T> arranged(std::vector<T> &&values, const std::vector<size_t> &rows)
{
    std::vector<T> arranged(values.size());
    for (size_t i = 0; i < values.size(); ++i) {
        arranged[rows[i]] = std::move(values[i]);
    }
    return arranged;
}

} // namespace

Result<CollectedSchedule> collectSchedule(OpenedSchedule &file, const QTimeZone &zone, ImportIssues issues,
                                          Progress &progress, FoldTexts fold)
{
    const ScheduleHeader &header = file.header();
    const QTimeZone used = usedZone(header, zone, {}, issues);
    CollectingSink sink(header.sessions, progress, fold);
    auto lists = file.read(used, sink, issues, progress);
    if (!lists) {
        return failure(lists.error());
    }
    CollectedSchedule collected;
    Schedule &schedule = collected.schedule;
    schedule.conference = header.conference;
    schedule.conference.clock = ConferenceClock(used, header.conference.clock.dayChange());
    schedule.rooms = std::move(lists->rooms);
    schedule.tracks = std::move(lists->tracks);
    schedule.speakers = std::move(lists->speakers);
    schedule.sessions = std::move(sink.sessions);
    const std::vector<SessionId> fileOrder = idsOf(schedule);
    schedule.arrange();
    std::vector<size_t> rows(fileOrder.size()); // where each session of the file has gone
    std::ranges::transform(fileOrder, rows.begin(), [&](const SessionId &id) { return size_t(schedule.indexOf(id)); });
    collected.texts.origins = arranged(std::move(sink.texts.origins), rows);
    collected.texts.lengths = arranged(std::move(sink.texts.lengths), rows);
    collected.folded = arranged(std::move(sink.folded), rows);
    collected.issues = std::move(issues);
    return collected;
}
