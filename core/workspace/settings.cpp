#include "core/workspace/settings.h"

#include <QVariant>

#include <algorithm>

using namespace std::chrono;

namespace {

// The keys of the file.
const auto ThemeKey = QStringLiteral("theme");
const auto ZoneKey = QStringLiteral("shownZone"); ///< "conference", "computer", or an IANA name
const auto DayChangeKey = QStringLiteral("dayChangeMinutes");
const auto PicturesKey = QStringLiteral("networkPictures");
const auto RemindersKey = QStringLiteral("reminders");
const auto ReminderLeadKey = QStringLiteral("reminderLeadMinutes");

const auto SystemTheme = QStringLiteral("system");
const auto ConferenceZone = QStringLiteral("conference");
const auto ComputerZone = QStringLiteral("computer");

/// Any other word would count as true for QVariant; what leaves this computer is allowed in so many words only.
bool isTrue(const QVariant &stored)
{
    return stored.toString() == QLatin1String("true");
}

ShownZone zoneFrom(const QString &stored)
{
    if (stored == ComputerZone) {
        return {ShownZone::Choice::Computer, {}};
    }
    const QByteArray id = stored.toUtf8();
    if (stored != ConferenceZone && QTimeZone::isTimeZoneIdAvailable(id)) {
        return {ShownZone::Choice::Fixed, QTimeZone(id)};
    }
    return {};
}

QString stored(const ShownZone &zone)
{
    switch (zone.choice) {
    case ShownZone::Choice::Conference: return ConferenceZone;
    case ShownZone::Choice::Computer: return ComputerZone;
    case ShownZone::Choice::Fixed: break;
    }
    return QString::fromUtf8(zone.fixed.id());
}

} // namespace

QTimeZone ShownZone::zone() const
{
    switch (choice) {
    case Choice::Conference: return {};
    case Choice::Computer: return QTimeZone::systemTimeZone();
    case Choice::Fixed: break;
    }
    return fixed;
}

Settings::Settings(const QString &folder, QObject *parent)
    : QObject(parent), m_store(folder + QStringLiteral("/settings.ini"), QSettings::IniFormat)
{
    read();
}

void Settings::read()
{
    m_theme = m_store.value(ThemeKey, SystemTheme).toString();
    if (m_store.contains(ZoneKey)) { // to know the machine's zones takes time
        m_zone = zoneFrom(m_store.value(ZoneKey).toString());
    }
    bool isNumber = false;
    const minutes dayChange(m_store.value(DayChangeKey).toInt(&isNumber));
    if (isNumber && dayChange >= 0min && dayChange < hours(24)) {
        m_dayChange = dayChange;
    }
    m_pictures = isTrue(m_store.value(PicturesKey));
    m_reminders = isTrue(m_store.value(RemindersKey));
    const minutes lead(m_store.value(ReminderLeadKey).toInt(&isNumber));
    if (isNumber && lead >= ShortestLead && lead <= LongestLead) {
        m_reminderLead = lead;
    }
}

void Settings::setTheme(const QString &name)
{
    const bool isOther = name != m_theme;
    if (isOther) {
        m_theme = name;
        m_store.setValue(ThemeKey, name);
    }
    if (isOther || !m_givenTheme.isEmpty()) {
        m_givenTheme.clear();
        emit themeChanged(name);
    }
}

void Settings::giveTheme(const QString &name)
{
    m_givenTheme = name;
}

void Settings::setShownZone(const ShownZone &zone)
{
    if (zone != m_zone) {
        m_zone = zone;
        m_store.setValue(ZoneKey, stored(zone));
        emit shownZoneChanged(zone);
    }
}

void Settings::setDayChange(std::optional<minutes> dayChange)
{
    if (dayChange == m_dayChange) {
        return;
    }
    m_dayChange = dayChange;
    if (dayChange) {
        m_store.setValue(DayChangeKey, int(dayChange->count()));
    } else {
        m_store.remove(DayChangeKey);
    }
    emit dayChangeChanged();
}

void Settings::allowPictures(bool allowed)
{
    if (allowed != m_pictures) {
        m_pictures = allowed;
        m_store.setValue(PicturesKey, allowed);
        emit picturesChanged(allowed);
    }
}

void Settings::setReminds(bool reminds)
{
    if (reminds != m_reminders) {
        m_reminders = reminds;
        m_store.setValue(RemindersKey, reminds);
        emit remindersChanged();
    }
}

void Settings::setReminderLead(minutes lead)
{
    lead = std::clamp(lead, ShortestLead, LongestLead);
    if (lead != m_reminderLead) {
        m_reminderLead = lead;
        m_store.setValue(ReminderLeadKey, int(lead.count()));
        emit remindersChanged();
    }
}
