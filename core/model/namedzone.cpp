#include "core/model/namedzone.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace {

bool isOfTheList(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral("^([A-Za-z_]+(-[A-Za-z]+)*(/"
                       "[A-Za-z0-9_+-]+)*|GMT[+-]?0|EST5EDT|CST6CDT|MST7MDT|PST8PDT|UTC[+-]\\d\\d:\\d\\d)$"));
    static const QStringList besides = {QStringLiteral("localtime"), QStringLiteral("posixrules"),
                                        QStringLiteral("Factory"), QStringLiteral("posix"), QStringLiteral("right")};
    return form.match(name).hasMatch() && !besides.contains(name.section(u'/', 0, 0));
}

/// Qt takes a single word that is no file of the system's list for a rule without an offset, which is valid.
bool isInTheSystem([[maybe_unused]] const QString &name)
{
#ifdef Q_OS_LINUX
    static const QString folder = QStringLiteral("/usr/share/zoneinfo/");
    return name.contains(u'/') || name.startsWith(QLatin1String("UTC")) || !QFile::exists(folder) || QFile::exists(folder + name);
#else
    return true;
#endif
}

} // namespace

QTimeZone namedZone(const QString &name)
{
    if (isOfTheList(name) && isInTheSystem(name)) {
        if (const QTimeZone zone(name.toLatin1()); zone.isValid()) {
            return zone;
        }
    }
    const QList<QByteArray> known = QTimeZone::availableTimeZoneIds();
    const auto sameName = std::ranges::find_if(
        known, [&name](const QByteArray &id) { return name.compare(QLatin1String(id), Qt::CaseInsensitive) == 0; });
    const QByteArray id = sameName != known.end() ? *sameName : QTimeZone::windowsIdToDefaultIanaId(name.toLatin1());
    return id.isEmpty() ? QTimeZone() : QTimeZone(id);
}
