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
      m_dayChange(new QComboBox),
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
    resize(QSize(fontMetrics().averageCharWidth() * 64, fontMetrics().height() * 32)
               .boundedTo(parent ? parent->size() : QSize(720, 560)));

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_theme, &QComboBox::activated, this,
            [this] { m_settings.setTheme(m_theme->currentData().toString()); });
    connect(m_zone, &QComboBox::activated, this, &SettingsDialog::takeZone);
    connect(m_fixedZone, &ZoneEdit::zoneChanged, this, &SettingsDialog::takeZone);
    connect(m_dayChange, &QComboBox::activated, this, [this] {
        const int chosen = m_dayChange->currentData().toInt();
        m_settings.setDayChange(chosen == AsTheConferenceHasIt ? std::nullopt : std::optional(minutes(chosen)));
    });
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
    fillThemes();
    addRow(appearance, tr("&Colours"), m_theme);

    QBoxLayout *times = section(tr("Times"));
    fillZones();
    addRow(times, tr("Show &times in"), m_zone);
    m_fixedZoneLabel = addRow(times, tr("&Zone"), m_fixedZone);
    fillDayChanges();
    addRow(times, tr("A &day of the programme begins"), m_dayChange);
    times->addWidget(new QuietLabel(tr("What runs before that hour belongs to the evening before."), page));

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
    auto *name = new QLabel(label);
    name->setBuddy(control);
    rows->addWidget(name);
    rows->addWidget(control);
    return name;
}

void SettingsDialog::fillThemes()
{
    for (const ThemeInfo &info : allThemes()) {
        m_theme->addItem(themeTitle(info.theme), QString::fromLatin1(info.name));
    }
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
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(m_settings.theme())));
    m_zone->setCurrentIndex(m_zone->findData(int(zone.choice)));
    m_fixedZone->setVisible(isFixed);
    m_fixedZoneLabel->setVisible(isFixed);
    if (isFixed && zone.fixed != m_fixedZone->zone()) {
        m_fixedZone->setZone(zone.fixed);
    }
    const auto dayChange = m_settings.dayChange();
    m_dayChange->setCurrentIndex(m_dayChange->findData(dayChange ? int(dayChange->count()) : AsTheConferenceHasIt));
    m_pictures->setChecked(m_settings.allowsPictures());
}
