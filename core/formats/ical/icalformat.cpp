#include "core/formats/ical/icalformat.h"

#include "core/formats/formattext.h"
#include "core/formats/ical/calendarreader.h"
#include "core/formats/limits.h"
#include "core/formats/textencoding.h"
#include "core/formats/utf8text.h"

#include <algorithm>

namespace ical {

FormatInfo IcalFormat::info() const
{
    return {QStringLiteral("ics"), FormatText::tr("iCalendar (Sched, pretalx, frab, Indico)")};
}

Confidence IcalFormat::detect(QByteArrayView bytes) const
{
    const std::string_view front(bytes.data(), size_t(std::min<qsizetype>(bytes.size(), 4096)));
    return utf8::startsIgnoringCase(utf8::trimmed(front), "BEGIN:VCALENDAR") ? Confidence::Certain : Confidence::No;
}

Result<written::RawSchedule> IcalFormat::read(QByteArray &&bytes, const QString &name, IssueLog &log, Progress &progress) const
{
    if (const Result<void> fits = limits::checkSize(bytes, name); !fits) {
        return failure(fits.error());
    }
    const textencoding::Repair repair = textencoding::replaceControlCharacters(bytes);
    if (!bytes.contains('\n')) {
        std::ranges::replace(bytes, '\r', '\n');
    }
    if (repair.count > 0) {
        log.add(LineTable(bytes).line(repair.first),
                FormatText::tr("The file holds control characters, which no schedule may hold (%1, the first on this line). "
                               "They were replaced by spaces.")
                    .arg(repair.count));
    }
    CalendarReader reader(name, log);
    return reader.read({bytes.constData(), size_t(bytes.size())}, progress);
}

} // namespace ical
