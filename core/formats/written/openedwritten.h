#pragma once

#include "core/formats/written/rawschedule.h"
#include "core/formats/written/speakerlist.h"
#include "core/formats/issuelog.h"
#include "core/formats/scheduleformat.h"

namespace written {

/// A schedule of the Pentabarf family that was parsed and found sound; XML or JSON makes no difference any more.
class OpenedWritten final : public OpenedSchedule
{
public:
    /// Error: a file without a single session.
    [[nodiscard]] static Result<std::unique_ptr<OpenedSchedule>> make(RawSchedule &&raw, const QString &name,
                                                                      IssueLog &log);

    const ScheduleHeader &header() const override { return m_header; }
    [[nodiscard]] Result<ImportedLists> read(const QTimeZone &zone, SessionSink &sink, ImportIssues &issues,
                                             Progress &progress) override;

private:
    OpenedWritten(RawSchedule &&raw, const QString &name, IssueLog &log);

    RawSchedule m_raw;
    SpeakerList m_speakers;
    ScheduleHeader m_header;
};

Error canceled();

} // namespace written
