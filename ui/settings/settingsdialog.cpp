#include "ui/settings/settingsdialog.h"

#include "core/workspace/settings.h"
#include "ui/support/theme.h"
#include "ui/widgets/quietlabel.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/textbutton.h"
#include "ui/widgets/zoneedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QScrollArea>
#include <QSpinBox>
#include <QTime>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono;

namespace {

constexpr minutes LastOfferedDayChange = hours(8);
constexpr int AsTheConferenceHasIt = -1;

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, const QTimeZone &shown, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_shown(shown), m_theme(new QComboBox), m_zone(new QComboBox), m_fixedZone(new ZoneEdit),
      m_dayChange(new QComboBox), m_reminds(new QCheckBox(tr("&Remind me before my picks begin"))), m_lead(new QSpinBox),
      m_pictures(new QCheckBox(tr("Fetch &pictures of speakers")))
{
    setWindowTitle(tr("Settings"));
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(makePage());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    resize(QSize(fontMetrics().averageCharWidth() * 64, fontMetrics().height() * 40)
               .boundedTo(parent ? parent->size() : QSize(720, 560)));

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_theme, &QComboBox::activated, this, [this] {
        if (const QString name = m_theme->currentData().toString(); !name.isEmpty()) {
            m_settings.setTheme(name);
        }
    });
    connect(&m_settings, &Settings::themeChanged, this, &SettingsDialog::showTheme);
    connect(m_zone, &QComboBox::activated, this, &SettingsDialog::takeZone);
    connect(m_fixedZone, &ZoneEdit::zoneChanged, this, &SettingsDialog::takeZone);
    connect(m_dayChange, &QComboBox::activated, this, [this] {
        const int chosen = m_dayChange->currentData().toInt();
        m_settings.setDayChange(chosen == AsTheConferenceHasIt ? std::nullopt : std::optional(minutes(chosen)));
    });
    connect(m_reminds, &QCheckBox::clicked, this, [this](bool checked) { m_settings.setReminds(checked); });
    connect(m_lead, &QSpinBox::valueChanged, this, [this](int lead) { m_settings.setReminderLead(minutes(lead)); });
    connect(m_reminds, &QCheckBox::toggled, m_lead, &QWidget::setEnabled);
    connect(m_pictures, &QCheckBox::clicked, this, [this](bool checked) { m_settings.allowPictures(checked); });
    connect(&m_settings, &Settings::shownZoneChanged, this, &SettingsDialog::showSettings);
    showSettings();
}

QWidget *SettingsDialog::makePage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    const auto section = [&](const QString &title) {
        column->addWidget(new SectionTitle(title, page));
        auto *rows = new QVBoxLayout;
        rows->setContentsMargins(TextInset, 0, TextInset, 0); // in line with the title
        column->addLayout(rows);
        return rows;
    };
    QBoxLayout *appearance = section(tr("Appearance"));
    addRow(appearance, tr("&Colours"), m_theme);

    QBoxLayout *times = section(tr("Times"));
    fillZones();
    addRow(times, tr("Show &times in"), m_zone);
    m_fixedZoneLabel = addRow(times, tr("&Zone"), m_fixedZone);
    fillDayChanges();
    addRow(times, tr("A &day of the programme begins"), m_dayChange);
    times->addWidget(new QuietLabel(tr("What runs before that hour belongs to the evening before."), page));

    addReminders(section(tr("Reminders")));

    QBoxLayout *network = section(tr("Network"));
    network->addWidget(m_pictures);
    network->addWidget(new QuietLabel(tr("From the addresses that the programme gives. Whoever keeps them there learns that "
                                         "they are looked at. Without pictures, initials are shown."),
                                      page));
    column->addStretch(1);
    return page;
}

QLabel *SettingsDialog::addRow(QBoxLayout *rows, const QString &label, QComboBox *control)
{
    control->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // large letters fit too
    control->setMinimumContentsLength(16);
    QLabel *name = addLabel(rows, label, control);
    rows->addWidget(control);
    return name;
}

QLabel *SettingsDialog::addLabel(QBoxLayout *rows, const QString &label, QWidget *control)
{
    auto *name = new QLabel(label);
    name->setBuddy(control);
    rows->addWidget(name);
    return name;
}

void SettingsDialog::addReminders(QBoxLayout *rows)
{
    m_lead->setRange(int(Settings::ShortestLead.count()), int(Settings::LongestLead.count()));
    m_lead->setKeyboardTracking(false); // “3” is not meant on the way to “30”
    m_lead->setEnabled(false);
    rows->addWidget(m_reminds);
    addLabel(rows, tr("&Minutes before"), m_lead);
    rows->addWidget(m_lead, 0, Qt::AlignLeft);
    rows->addWidget(new QuietLabel(tr("In the window, while it is open, for the conference that it shows. Where it is known how "
                                      "long the walk to a session takes, the reminder comes that much earlier.")));
}

void SettingsDialog::showTheme()
{
    const QString &given = m_settings.givenTheme();
    m_theme->clear();
    if (!given.isEmpty()) {
        m_theme->addItem(tr("%1 (given on the command line)").arg(themeTitle(themeFromName(given).value_or(Theme::System))));
    }
    for (const ThemeInfo &info : allThemes()) {
        m_theme->addItem(themeTitle(info.theme), QString::fromLatin1(info.name));
    }
    m_theme->setCurrentIndex(given.isEmpty() ? std::max(0, m_theme->findData(m_settings.theme())) : 0);
}

void SettingsDialog::fillZones()
{
    using Choice = ShownZone::Choice;
    const QString computer = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    m_zone->addItem(tr("The conference’s zone"), int(Choice::Conference));
    m_zone->addItem(tr("This computer’s zone, %1").arg(computer), int(Choice::Computer));
    m_zone->addItem(tr("Always the same zone"), int(Choice::Fixed));
}

void SettingsDialog::takeZone()
{
    using Choice = ShownZone::Choice;
    const auto choice = Choice(m_zone->currentData().toInt());
    if (choice != Choice::Fixed) {
        m_settings.setShownZone({choice, {}});
        return;
    }
    if (!m_fixedZone->zone().isValid() && m_settings.shownZone().choice != Choice::Fixed) {
        m_fixedZone->setZone(m_shown); // to begin with; this comes back here
    } else if (m_fixedZone->zone().isValid()) { // else it is being written
        m_settings.setShownZone({choice, m_fixedZone->zone()});
    }
}

void SettingsDialog::fillDayChanges()
{
    m_dayChange->addItem(tr("As the conference has it"), AsTheConferenceHasIt);
    const auto offer = [this](minutes dayChange) {
        const QTime time = QTime(0, 0).addSecs(int(seconds(dayChange).count()));
        m_dayChange->addItem(dayChange == 0min ? tr("At midnight") : tr("At %1").arg(locale().toString(time, QLocale::ShortFormat)),
                             int(dayChange.count()));
    };
    for (minutes dayChange = 0min; dayChange <= LastOfferedDayChange; dayChange += hours(1)) {
        offer(dayChange);
    }
    const auto chosen = m_settings.dayChange();
    if (chosen && m_dayChange->findData(int(chosen->count())) < 0) {
        offer(*chosen); // written into the file by hand
    }
}

void SettingsDialog::showSettings()
{
    const ShownZone &zone = m_settings.shownZone();
    const bool isFixed = zone.choice == ShownZone::Choice::Fixed;
    showTheme();
    m_zone->setCurrentIndex(m_zone->findData(int(zone.choice)));
    m_fixedZone->setVisible(isFixed);
    m_fixedZoneLabel->setVisible(isFixed);
    if (isFixed && zone.fixed != m_fixedZone->zone()) {
        m_fixedZone->setZone(zone.fixed);
    }
    const auto dayChange = m_settings.dayChange();
    m_dayChange->setCurrentIndex(m_dayChange->findData(dayChange ? int(dayChange->count()) : AsTheConferenceHasIt));
    m_reminds->setChecked(m_settings.reminds());
    m_lead->setValue(int(m_settings.reminderLead().count()));
    m_pictures->setChecked(m_settings.allowsPictures());
}
