#include "ui/mainwindow/settingscontroller.h"

#include "core/workspace/settings.h"
#include "ui/settings/settingsdialog.h"

SettingsController::SettingsController(Settings &settings, QWidget *window)
    : QObject(window), m_settings(settings), m_window(window)
{
    connect(&settings, &Settings::shownZoneChanged, this, [this](const ShownZone &zone) { emit zoneChanged(zone.zone()); });
}

QTimeZone SettingsController::zone() const
{
    return m_settings.shownZone().zone();
}

void SettingsController::setZone(const QTimeZone &zone)
{
    using Choice = ShownZone::Choice;
    if (!zone.isValid()) {
        m_settings.setShownZone({Choice::Conference, {}});
    } else if (zone == QTimeZone::systemTimeZone()) {
        m_settings.setShownZone({Choice::Computer, {}});
    } else {
        m_settings.setShownZone({Choice::Fixed, zone});
    }
}

void SettingsController::open(const QTimeZone &shown)
{
    if (!m_dialog) {
        m_dialog = new SettingsDialog(m_settings, shown, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->open();
    m_dialog->raise();
    m_dialog->activateWindow();
}
