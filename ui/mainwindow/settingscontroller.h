#pragma once

#include <QObject>
#include <QPointer>
#include <QTimeZone>

class QWidget;
class Settings;
class SettingsDialog;

/// What keeps the settings and the window together. The dialog is made when it is first asked for.
class SettingsController : public QObject
{
    Q_OBJECT

public:
    /// @param window the dialog's
    SettingsController(Settings &settings, QWidget *window);

    /// Invalid: the conference's.
    QTimeZone zone() const;
    /// Remembers the zone that a person chose in the window; invalid: the conference's.
    void setZone(const QTimeZone &zone);
    /// Shows the dialog.
    /// @param shown the zone of the times in the window
    void open(const QTimeZone &shown);

signals:
    void zoneChanged(const QTimeZone &zone);

private:
    Settings &m_settings;
    QWidget *m_window;
    QPointer<SettingsDialog> m_dialog;
};
