#pragma once

#include "core/formats/scheduleformat.h"

namespace talkpage {

/// The saved page of one talk, as HTML or as copied text, with labels such as "Track", "Location", "Speaker", as QCon has
/// them. Several pages make a conference.
class TalkPageFormat final : public ScheduleFormat
{
public:
    FormatInfo info() const override;
    Confidence detect(QByteArrayView bytes) const override;
    [[nodiscard]] Result<written::RawSchedule> read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                    Progress &progress) const override;
};

} // namespace talkpage
