#pragma once

#include "core/formats/scheduleformat.h"

namespace sessionize {

/// A page with the programme that Sessionize puts into web pages (its HTML "embed"), saved with its content.
class EmbedFormat final : public ScheduleFormat
{
public:
    FormatInfo info() const override;
    Confidence detect(QByteArrayView bytes) const override;
    [[nodiscard]] Result<written::RawSchedule> read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                    Progress &progress) const override;
};

} // namespace sessionize
