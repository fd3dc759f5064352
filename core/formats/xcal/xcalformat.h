#pragma once

#include "core/formats/scheduleformat.h"

namespace xcal {

/// Calendars in XML: as Pentabarf, frab, pretalx and FOSDEM write them, and as RFC 6321 has it.
class XcalFormat final : public ScheduleFormat
{
public:
    FormatInfo info() const override;
    Confidence detect(QByteArrayView bytes) const override;
    [[nodiscard]] Result<written::RawSchedule> read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                    Progress &progress) const override;
};

} // namespace xcal
