#pragma once

#include "core/formats/scheduleformat.h"

namespace conclar {

/// Programmes and people of science fiction conventions: ConClár, KonOpas, Grenadine, Planorama; in one file or two, plain
/// or wrapped into a script.
class ConClarFormat final : public ScheduleFormat
{
public:
    FormatInfo info() const override;
    Confidence detect(QByteArrayView bytes) const override;
    [[nodiscard]] Result<written::RawSchedule> read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                    Progress &progress) const override;
};

} // namespace conclar
