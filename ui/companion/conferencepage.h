#pragma once

#include "ui/companion/factseditor.h"

class QCheckBox;
class QDateEdit;
class QLabel;
class QPushButton;
class WindowsEditor;
class WordsEdit;

/// What is known of the conference as a whole: its days, its opening hours, roles that bind nobody.
class ConferencePage : public FactsEditor
{
    Q_OBJECT

public:
    explicit ConferencePage(const FactsState &state, QWidget *parent = nullptr);

    void showSchedule() override;
    void showFacts() override;

    QCheckBox *announced() const { return m_announced; }
    QDateEdit *firstDay() const { return m_firstDay; }
    QDateEdit *lastDay() const { return m_lastDay; }
    WindowsEditor *openingHours() const { return m_hours; }
    QPushButton *copyButton() const { return m_copy; }
    WordsEdit *looseRoles() const { return m_roles; }

private:
    void takeDays();
    void judgeDays();
    void copyToAllDays();
    std::pair<QDate, QDate> knownDays() const;

    QCheckBox *m_announced;
    QDateEdit *m_firstDay;
    QDateEdit *m_lastDay;
    QLabel *m_wrongDays;
    WindowsEditor *m_hours;
    QPushButton *m_copy;
    WordsEdit *m_roles;
    QLabel *m_rolesFound;
};
