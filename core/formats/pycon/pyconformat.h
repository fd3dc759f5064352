#pragma once

#include "core/formats/scheduleformat.h"

namespace pycon {

/// `conference.json` of PyCon US and of older conferences that use symposion.
class PyConFormat final : public ScheduleFormat
{
public:
    FormatInfo info() const override;
    Confidence detect(QByteArrayView bytes) const override;
    [[nodiscard]] Result<written::RawSchedule> read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                    Progress &progress) const override;
};

} // namespace pycon
