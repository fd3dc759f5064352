#pragma once

#include "core/formats/scheduleformat.h"

namespace sessionize {

/// What Sessionize publishes as JSON: views All, Sessions, GridSmart, Speakers and SpeakerWall.
class SessionizeFormat final : public ScheduleFormat
{
public:
    FormatInfo info() const override;
    Confidence detect(QByteArrayView bytes) const override;
    [[nodiscard]] Result<written::RawSchedule> read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                    Progress &progress) const override;
};

} // namespace sessionize
