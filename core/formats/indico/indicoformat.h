#pragma once

#include "core/formats/scheduleformat.h"

namespace indico {

/// Indico's exports of an event: with contributions or sessions, and of its timetable.
class IndicoFormat final : public ScheduleFormat
{
public:
    FormatInfo info() const override;
    Confidence detect(QByteArrayView bytes) const override;
    [[nodiscard]] Result<written::RawSchedule> read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                    Progress &progress) const override;
};

} // namespace indico
