#include "app/lectern-cli/checking/chosenzone.h"

#include "app/lectern-cli/command.h"

QTimeZone chooseZone(const ScheduleHeader &header, const QTimeZone &wanted, const QTimeZone &stored,
                     ImportIssues &issues)
{
    const auto name = [](const QTimeZone &zone) { return QString::fromUtf8(zone.id()); };
    if (!header.needsZone()) {
        if (wanted.isValid()) {
            issues += {0, Cli::tr("The file names its own time zone, %1; --zone %2 was not used.")
                              .arg(name(header.zone), name(wanted))};
        }
        return header.zone;
    }
    if (wanted.isValid()) {
        return wanted;
    }
    if (stored.isValid()) {
        issues += {0, Cli::tr("The file gives no time zone that is known. Its times were read as times in %1, as before; --zone names "
                              "another.")
                          .arg(name(stored))};
        return stored;
    }
    if (header.likelyZone.isValid()) {
        issues += {0, Cli::tr("The file gives no time zone that is known. Its times were read as times in %1, which is likely; --zone "
                              "names another.")
                          .arg(name(header.likelyZone))};
        return header.likelyZone;
    }
    issues += {0, Cli::tr("The file gives no time zone that is known, and none is likely. Its times were read as UTC; --zone names "
                          "another.")};
    return QTimeZone::utc();
}
