#pragma once

#include "core/formats/scheduleformat.h"

namespace ical {

/// iCalendar (RFC 5545) of Sched, pretalx, frab, Indico, symposion, OSEM and of programs of a conference's own.
class IcalFormat final : public ScheduleFormat
{
public:
    FormatInfo info() const override;
    Confidence detect(QByteArrayView bytes) const override;
    [[nodiscard]] Result<written::RawSchedule> read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                    Progress &progress) const override;
};

} // namespace ical
