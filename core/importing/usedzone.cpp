#include "core/importing/usedzone.h"

#include <QCoreApplication>

QTimeZone usedZone(const ScheduleHeader &header, const QTimeZone &wanted, const QTimeZone &stored, ImportIssues &issues)
{
    for (const QTimeZone &zone : {header.zone, wanted, stored}) {
        if (zone.isValid()) {
            return zone;
        }
    }
    issues += ImportIssue{0, QCoreApplication::translate("Import", "The file gives no time zone that is known. Its times "
                                                                   "were taken as UTC.")};
    return QTimeZone::utc();
}
