#pragma once

#include "core/formats/scheduleformat.h"

namespace csv {

/// Tables with a session or a person a row, as spreadsheets and pretalx write them. How the columns are read is guessed
/// from their headings.
class CsvFormat final : public ScheduleFormat
{
public:
    FormatInfo info() const override;
    Confidence detect(QByteArrayView bytes) const override;
    [[nodiscard]] Result<written::RawSchedule> read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                    Progress &progress) const override;
};

} // namespace csv
