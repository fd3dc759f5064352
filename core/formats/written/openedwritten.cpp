#include "core/formats/written/openedwritten.h"

#include "core/formats/formattext.h"
#include "core/formats/written/headerreader.h"
#include "core/formats/written/linkreader.h"
#include "core/formats/written/sessionreader.h"
#include "core/formats/written/weekdaydates.h"

#include <future>

namespace written {
namespace {

constexpr size_t batchSize = 256;

} // namespace

Result<std::unique_ptr<OpenedSchedule>> OpenedWritten::make(RawSchedule &&raw, const QString &name, IssueLog &log)
{
    if (raw.sessions.empty() && !raw.people.empty()) {
        return failure(ErrorCode::Damaged,
                       FormatText::tr("The file describes %1 persons, but no sessions. Give it together with the programme "
                                      "of the conference: choose both files at once.")
                           .arg(raw.people.size()),
                       {name});
    }
    if (raw.sessions.empty()) {
        return failure(
            ErrorCode::Damaged,
            FormatText::tr("The schedule holds no sessions. It is perhaps not published yet: try again later."),
            {name});
    }
    if (const size_t nameless = raw.completePersons(); nameless > 0) {
        log.add(0, FormatText::tr("Sessions mention persons by number or code only (%1). If the conference publishes a "
                                  "file that describes its persons, choose both files at once.")
                       .arg(nameless));
    }
    resolveWeekdays(raw);
    return std::unique_ptr<OpenedSchedule>(new OpenedWritten(std::move(raw), name, log));
}

OpenedWritten::OpenedWritten(RawSchedule &&raw, const QString &name, IssueLog &log)
    : m_raw(std::move(raw))
{
    // Who is who takes as long as the head, and shares nothing with it.
    auto speakers = std::async(std::launch::async, [this] { return SpeakerList(m_raw, fileOrigin(m_raw)); });
    m_header = readHeader(m_raw, name, log);
    m_speakers = speakers.get();
}

Result<ImportedLists> OpenedWritten::read(const QTimeZone &zone, SessionSink &sink, ImportIssues &issues,
                                       Progress &progress)
{
    progress.setTotal(m_header.sessions);
    IssueLog log(issues);
    SessionReader reader(m_raw, m_speakers, m_header.needsZone() ? zone : m_header.zone, log);
    SessionBatch batch;
    const size_t count = m_raw.sessions.size();
    for (size_t i = 0; i < count; ++i) {
        batch.push_back(reader.read(i));
        if (batch.size() < batchSize && i + 1 < count) {
            continue;
        }
        if (progress.isCanceled()) {
            return failure(canceled());
        }
        if (const Result<void> taken = sink.take(std::move(batch), reader.lists()); !taken) {
            return failure(taken.error());
        }
        batch = SessionBatch();
        batch.reserve(batchSize);
        progress.report(std::int64_t(i + 1));
    }
    log.finish();
    ImportedLists lists = reader.lists();
    m_raw = RawSchedule(); // all of it is in the sessions now
    return lists;
}

Error canceled() { return {ErrorCode::Canceled, FormatText::tr("The import was cancelled."), {}}; }

} // namespace written
