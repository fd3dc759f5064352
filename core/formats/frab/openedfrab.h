#pragma once

#include "core/formats/frab/rawschedule.h"
#include "core/formats/frab/speakerlist.h"
#include "core/formats/issuelog.h"
#include "core/formats/scheduleformat.h"

namespace frab {

/// A schedule of the Pentabarf family that was parsed and found sound; XML or JSON makes no difference any more.
class OpenedFrab final : public OpenedSchedule
{
public:
    /// Error: a file without a single session.
    [[nodiscard]] static Result<std::unique_ptr<OpenedSchedule>> make(RawSchedule &&raw, const QString &name,
                                                                      IssueLog &log);

    const ScheduleHeader &header() const override { return m_header; }
    [[nodiscard]] Result<ImportedLists> read(const QTimeZone &zone, SessionSink &sink, ImportIssues &issues,
                                             Progress &progress) override;

private:
    OpenedFrab(RawSchedule &&raw, const QString &name, IssueLog &log);

    RawSchedule m_raw;
    SpeakerList m_speakers;
    ScheduleHeader m_header;
};

[[nodiscard]] Result<void> checkSize(const QByteArray &bytes, const QString &name);
Error canceled();

} // namespace frab
