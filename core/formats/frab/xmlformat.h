#pragma once

#include "core/formats/scheduleformat.h"

namespace frab {

/// schedule.xml of Pentabarf, FOSDEM, frab, pretalx, wafer, OSEM and the merges of them.
class XmlFormat final : public ScheduleFormat
{
public:
    FormatInfo info() const override;
    Confidence detect(QByteArrayView bytes) const override;
    [[nodiscard]] Result<std::unique_ptr<OpenedSchedule>> open(QByteArray &&bytes, const QString &name,
                                                               ImportIssues &issues, Progress &progress) const override;
};

} // namespace frab
