#pragma once

#include "core/formats/scheduleformat.h"

namespace schemaorg {

/// Events as schema.org describes them: in the JSON-LD of a saved web page, or as a JSON file. A page holds a whole
/// conference with its sessions, or one session; several pages make a conference.
class SchemaOrgFormat final : public ScheduleFormat
{
public:
    FormatInfo info() const override;
    Confidence detect(QByteArrayView bytes) const override;
    [[nodiscard]] Result<written::RawSchedule> read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                    Progress &progress) const override;
};

} // namespace schemaorg
