#pragma once

#include <QDialog>
#include <QTimeZone>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class Settings;
class ZoneEdit;

/// What holds for all conferences. Every change is stored and seen at once; there is nothing to confirm.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param settings outlive the dialog @param shown the zone of the times in the window
    SettingsDialog(Settings &settings, const QTimeZone &shown, QWidget *parent = nullptr);

private:
    QWidget *makePage();
    QLabel *addRow(QBoxLayout *rows, const QString &label, QComboBox *control);
    static QLabel *addLabel(QBoxLayout *rows, const QString &label, QWidget *control);
    void showTheme();
    void fillZones();
    void fillDayChanges();
    void addReminders(QBoxLayout *rows);
    void showSettings();
    void takeZone();

    Settings &m_settings;
    QTimeZone m_shown;
    QComboBox *m_theme;
    QComboBox *m_zone;
    ZoneEdit *m_fixedZone;
    QLabel *m_fixedZoneLabel = nullptr;
    QComboBox *m_dayChange;
    QCheckBox *m_reminds;
    QSpinBox *m_lead;
    QCheckBox *m_pictures;
};
