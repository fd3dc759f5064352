#pragma once

#include "core/formats/scheduleformat.h"

namespace frab {

/// schedule.json of frab, pretalx and the merges of them, and the flat draft of its second version.
class JsonFormat final : public ScheduleFormat
{
public:
    FormatInfo info() const override;
    Confidence detect(QByteArrayView bytes) const override;
    [[nodiscard]] Result<written::RawSchedule> read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                    Progress &progress) const override;
};

} // namespace frab
