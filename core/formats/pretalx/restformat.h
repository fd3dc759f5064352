#pragma once

#include "core/formats/scheduleformat.h"

namespace pretalx {

/// Pages of pretalx's REST interface: submissions, talks, slots, speakers.
class RestFormat final : public ScheduleFormat
{
public:
    FormatInfo info() const override;
    Confidence detect(QByteArrayView bytes) const override;
    [[nodiscard]] Result<written::RawSchedule> read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                    Progress &progress) const override;
};

} // namespace pretalx
