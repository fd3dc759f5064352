#pragma once

#include <QObject>
#include <QSettings>
#include <QTimeZone>

#include <chrono>
#include <optional>

/// In which zone times are shown.
struct ShownZone
{
    enum class Choice { Conference, Computer, Fixed };

    Choice choice = Choice::Conference;
    QTimeZone fixed; ///< of Fixed: valid

    /// Invalid: the conference's own.
    QTimeZone zone() const;

    friend bool operator==(const ShownZone &, const ShownZone &) = default;
};

/// What a person has settled for all conferences, kept in `settings.ini` of the data folder. Read once, when it is made;
/// each change is stored at once and told by the signal of the same subject.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// @param folder the data folder; need not exist yet
    explicit Settings(const QString &folder, QObject *parent = nullptr);

    /// A name as on the command line: "system", "dark" …
    const QString &theme() const { return m_theme; }
    const ShownZone &shownZone() const { return m_zone; }
    /// When a day of the programme begins, after midnight; nothing: as the conference has it.
    std::optional<std::chrono::minutes> dayChange() const { return m_dayChange; }
    /// Whether pictures may be fetched from the addresses that a programme gives.
    bool allowsPictures() const { return m_pictures; }
    bool reminds() const { return m_reminders; }

    void setTheme(const QString &name);
    void setShownZone(const ShownZone &zone);
    void setDayChange(std::optional<std::chrono::minutes> dayChange);
    void allowPictures(bool allowed);
    void setReminds(bool reminds);

signals:
    void themeChanged(const QString &name);
    void shownZoneChanged(const ShownZone &zone);
    void dayChangeChanged();
    void picturesChanged(bool allowed);
    void remindersChanged(bool reminds);

private:
    void read();

    QSettings m_store;
    QString m_theme;
    ShownZone m_zone;
    std::optional<std::chrono::minutes> m_dayChange;
    bool m_pictures = false;
    bool m_reminders = false;
};
