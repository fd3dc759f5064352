#include "ui/companion/conferencepage.h"

#include "ui/companion/windowseditor.h"
#include "ui/companion/wordsedit.h"
#include "ui/models/facttexts.h"
#include "ui/support/theme.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono;

namespace {

/// Parts that people have in the programme, each once.
QStringList partsIn(const Schedule &schedule)
{
    QStringList parts;
    for (const Session &session : schedule.sessions) {
        for (const Appearance &appearance : session.speakers) {
            if (!appearance.part.isEmpty() && !parts.contains(appearance.part, Qt::CaseInsensitive)) {
                parts += appearance.part;
            }
        }
    }
    parts.sort(Qt::CaseInsensitive);
    return parts;
}

} // namespace

ConferencePage::ConferencePage(const FactsState &state, QWidget *parent)
    : FactsEditor(state, tr("Conference"),
                  tr("The days as announced, when the doors are open, and in which roles people need not be there."), parent),
      m_announced(new QCheckBox(tr("The conference is &announced from"))), m_firstDay(new QDateEdit),
      m_lastDay(new QDateEdit), m_wrongDays(new QLabel(tr("The last day must not come before the first."))),
      m_hours(new WindowsEditor(tr("Opening hours"), tr("Not known."))),
      m_copy(m_hours->addButton(tr("Copy the first day’s hours to all days"))),
      m_roles(new WordsEdit(tr("Roles that bind nobody"))), m_rolesFound(new QLabel)
{
    auto *days = new QHBoxLayout;
    days->addWidget(m_announced);
    days->addWidget(m_firstDay);
    days->addWidget(new QLabel(tr("to")));
    days->addWidget(m_lastDay);
    days->addWidget(m_wrongDays);
    days->addStretch(1);
    m_firstDay->setAccessibleName(tr("First day"));
    m_lastDay->setAccessibleName(tr("Last day"));
    for (QDateEdit *day : {m_firstDay, m_lastDay}) {
        day->setKeyboardTracking(false);
        connect(day, &QDateEdit::dateChanged, this, &ConferencePage::judgeDays);
        connect(day, &QDateEdit::editingFinished, this, &ConferencePage::takeDays);
    }
    auto *rolesLabel = new QLabel(tr("&Roles that bind nobody, between commas"));
    rolesLabel->setBuddy(m_roles);
    m_roles->setPlaceholderText(tr("For example: coordinator"));
    m_roles->setMaximumWidth(fontMetrics().averageCharWidth() * 90);
    m_rolesFound->setTextFormat(Qt::PlainText);
    m_rolesFound->setWordWrap(true);

    const int gap = fontMetrics().height();
    column()->addSpacing(gap / 2);
    column()->addLayout(days);
    column()->addSpacing(gap / 2);
    column()->addWidget(rolesLabel);
    column()->addWidget(m_roles);
    column()->addWidget(m_rolesFound);
    column()->addSpacing(gap / 2);
    column()->addWidget(m_hours, 1);

    connect(m_announced, &QCheckBox::clicked, this, &ConferencePage::takeDays);
    connect(m_hours, &WindowsEditor::edited, this, [this](const std::vector<Interval> &hours) {
        send(this->state().document.openingHoursEdit(hours, this->state().clock()));
    });
    connect(m_copy, &QPushButton::clicked, this, &ConferencePage::copyToAllDays);
    connect(m_roles, &WordsEdit::edited, this,
            [this](const QStringList &roles) { send(this->state().document.looseRolesEdit(roles)); });
    judgeDays();
}

void ConferencePage::showSchedule()
{
    const SchedulePtr &schedule = state().schedule;
    m_hours->setFormatting(state().formatting, schedule ? schedule->conference.firstDay : QDate());
    for (QDateEdit *day : {m_firstDay, m_lastDay}) {
        day->setDisplayFormat(state().formatting.dateForm());
    }
    const QStringList parts = schedule ? partsIn(*schedule) : QStringList();
    m_rolesFound->setText(parts.isEmpty() ? tr("The programme names no roles.")
                                          : tr("Roles in the programme: %1").arg(listText(parts)));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, secondaryText(quiet));
    m_rolesFound->setPalette(quiet);
}

/// As announced, else those on which something happens.
std::pair<QDate, QDate> ConferencePage::knownDays() const
{
    const Companion &facts = state().facts;
    if (facts.firstDay.isValid() && facts.lastDay.isValid()) {
        return {facts.firstDay, facts.lastDay};
    }
    return state().schedule ? std::pair(state().schedule->conference.firstDay, state().schedule->conference.lastDay)
                            : std::pair(QDate(), QDate());
}

void ConferencePage::showFacts()
{
    const Companion &facts = state().facts;
    const bool isAnnounced = facts.firstDay.isValid() || facts.lastDay.isValid();
    m_announced->setChecked(isAnnounced);
    const auto [first, last] = knownDays();
    for (const auto &[edit, day] : {std::pair(m_firstDay, first), std::pair(m_lastDay, last)}) {
        const QSignalBlocker quiet(edit);
        edit->setEnabled(isAnnounced);
        edit->setDate(day.isValid() ? day : QDate(2000, 1, 1));
    }
    judgeDays();
    m_hours->setWindows({}, facts.openingHours);
    m_copy->setEnabled(!facts.openingHours.empty() && first < last);
    m_roles->setWords(facts.looseRoles);
}

void ConferencePage::judgeDays()
{
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, clashColor(warning));
    m_wrongDays->setPalette(warning);
    m_wrongDays->setVisible(m_announced->isChecked() && m_lastDay->date() < m_firstDay->date());
}

void ConferencePage::takeDays()
{
    const QDate first = m_announced->isChecked() ? m_firstDay->date() : QDate();
    const QDate last = m_announced->isChecked() ? m_lastDay->date() : QDate();
    const bool isNew = first != state().facts.firstDay || last != state().facts.lastDay;
    if (isNew && !(last < first)) {
        send(state().document.conferenceDaysEdit(first, last));
    }
}

void ConferencePage::copyToAllDays()
{
    const ConferenceClock &clock = state().clock();
    const std::vector<Interval> &hours = state().facts.openingHours;
    const auto [first, last] = knownDays();
    if (hours.empty() || !first.isValid() || !last.isValid()) {
        return;
    }
    const auto dayOf = [&clock](const Interval &window) { return clock.local(window.start()).date(); };
    const QDate pattern = dayOf(*std::ranges::min_element(hours, {}, &Interval::start));
    const auto shifted = [&clock](sys_seconds instant, qint64 days) {
        const QDateTime wall = clock.local(instant);
        return clock.instantOf(wall.date().addDays(days), seconds(wall.time().msecsSinceStartOfDay() / 1000));
    };
    std::vector<Interval> all;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        for (const Interval &window : hours) {
            if (dayOf(window) == pattern) {
                const qint64 days = pattern.daysTo(day);
                if (const auto copy = Interval::between(shifted(window.start(), days), shifted(window.end(), days))) {
                    all.push_back(*copy);
                }
            }
        }
    }
    send(state().document.openingHoursEdit(all, clock));
}
