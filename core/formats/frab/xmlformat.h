#pragma once

#include "core/formats/scheduleformat.h"

namespace frab {

/// schedule.xml of Pentabarf, FOSDEM, frab, pretalx, wafer, OSEM and the merges of them.
class XmlFormat final : public ScheduleFormat
{
public:
    FormatInfo info() const override;
    Confidence detect(QByteArrayView bytes) const override;
    [[nodiscard]] Result<written::RawSchedule> read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                    Progress &progress) const override;
};

} // namespace frab
