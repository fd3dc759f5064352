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
    static constexpr std::chrono::minutes ShortestLead{1};
    static constexpr std::chrono::minutes LongestLead{60};

    /// @param folder the data folder; need not exist yet
    explicit Settings(const QString &folder, QObject *parent = nullptr);

    /// A name as on the command line: "system", "dark" …
    const QString &theme() const { return m_theme; }
    /// The theme that holds in this run instead, not stored; empty: none. A choice by `setTheme` ends it.
    const QString &givenTheme() const { return m_givenTheme; }
    const ShownZone &shownZone() const { return m_zone; }
    /// When a day of the programme begins, after midnight; nothing: as the conference has it.
    std::optional<std::chrono::minutes> dayChange() const { return m_dayChange; }
    /// Whether pictures may be fetched from the addresses that a programme gives.
    bool allowsPictures() const { return m_pictures; }
    /// Whether picks are announced before they begin, and how long before.
    bool reminds() const { return m_reminders; }
    std::chrono::minutes reminderLead() const { return m_reminderLead; }

    void setTheme(const QString &name);
    void giveTheme(const QString &name);
    void setShownZone(const ShownZone &zone);
    void setDayChange(std::optional<std::chrono::minutes> dayChange);
    void allowPictures(bool allowed);
    void setReminds(bool reminds);
    void setReminderLead(std::chrono::minutes lead); ///< held within the two bounds

signals:
    void themeChanged(const QString &name);
    void shownZoneChanged(const ShownZone &zone);
    void dayChangeChanged();
    void picturesChanged(bool allowed);
    void remindersChanged(); ///< whether, or how long before

private:
    void read();

    QSettings m_store;
    QString m_theme;
    QString m_givenTheme;
    ShownZone m_zone;
    std::optional<std::chrono::minutes> m_dayChange;
    bool m_pictures = false;
    bool m_reminders = false;
    std::chrono::minutes m_reminderLead{10};
};
