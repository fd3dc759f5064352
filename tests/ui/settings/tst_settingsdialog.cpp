#include "core/workspace/settings.h"
#include "ui/settings/settingsdialog.h"
#include "ui/support/theme.h"
#include "ui/widgets/quietlabel.h"
#include "ui/widgets/zoneedit.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using Choice = ShownZone::Choice;

/// The dialog of what holds for all conferences.
class SettingsDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void settings_areShown();
    void themeOfTheCommandLine_isNamedUntilAnotherIsChosen();
    void reminders_areOffUntilAskedFor();
    void choice_isStoredAtOnce();
    void fixedZone_beginsWithTheOneThatIsShown();
    void halfAZone_changesNothing();
    void dayChangeWrittenByHand_isOffered();
    void everyControl_hasItsLabel();
    void explanation_followsTheTheme();
    void largeLetters_stayWithinASmallWindow();

private:
    /// The control that the label with this mnemonic leads to.
    template<class Control>
    static Control *control(const SettingsDialog &dialog, const QString &label)
    {
        for (const QLabel *candidate : dialog.findChildren<QLabel *>()) {
            if (candidate->text().remove('&') == label) {
                return qobject_cast<Control *>(candidate->buddy());
            }
        }
        return nullptr;
    }
    static QCheckBox *check(const SettingsDialog &dialog, const QString &text)
    {
        const auto boxes = dialog.findChildren<QCheckBox *>();
        const auto found = std::ranges::find_if(boxes, [&](const QCheckBox *box) { return box->text().remove('&') == text; });
        return found == boxes.end() ? nullptr : *found;
    }
    static void choose(QComboBox &box, const QVariant &data)
    {
        box.setCurrentIndex(box.findData(data));
        emit box.activated(box.currentIndex()); // as by the keyboard
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    const QTimeZone m_shown{"Europe/Berlin"};
};

void SettingsDialogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->path());
}

void SettingsDialogTest::settings_areShown()
{
    m_settings->setTheme("dark");
    m_settings->setShownZone({Choice::Fixed, QTimeZone("Asia/Tokyo")});
    m_settings->setDayChange(60min);
    m_settings->allowPictures(true);
    const SettingsDialog dialog(*m_settings, m_shown);
    QCOMPARE(control<QComboBox>(dialog, "Colours")->currentData().toString(), QStringLiteral("dark"));
    QCOMPARE(control<QComboBox>(dialog, "Show times in")->currentData().toInt(), int(Choice::Fixed));
    QCOMPARE(dialog.findChild<ZoneEdit *>()->zone(), QTimeZone("Asia/Tokyo"));
    QCOMPARE(control<QComboBox>(dialog, "A day of the programme begins")->currentData().toInt(), 60);
    QVERIFY(check(dialog, "Fetch pictures of speakers")->isChecked());
}

void SettingsDialogTest::themeOfTheCommandLine_isNamedUntilAnotherIsChosen()
{
    m_settings->setTheme("light");
    m_settings->giveTheme("dark");
    const SettingsDialog dialog(*m_settings, m_shown);
    auto *colours = control<QComboBox>(dialog, "Colours");
    QCOMPARE(colours->currentText(), QStringLiteral("Dark (given on the command line)"));
    const int more = colours->count();

    emit colours->activated(colours->currentIndex()); // chosen again: nothing is settled
    QCOMPARE(m_settings->givenTheme(), QStringLiteral("dark"));

    choose(*colours, "light");
    QCOMPARE(colours->currentText(), themeTitle(Theme::Light));
    QCOMPARE(colours->count(), more - 1);
    QVERIFY(m_settings->givenTheme().isEmpty());
}

void SettingsDialogTest::reminders_areOffUntilAskedFor()
{
    const SettingsDialog dialog(*m_settings, m_shown);
    QCheckBox *reminds = check(dialog, "Remind me before my picks begin");
    auto *lead = control<QSpinBox>(dialog, "Minutes before");
    QVERIFY(!reminds->isChecked() && !lead->isEnabled());
    QCOMPARE(lead->value(), 10);

    reminds->click();
    QVERIFY(m_settings->reminds() && lead->isEnabled());
    lead->setValue(25);
    QCOMPARE(m_settings->reminderLead(), 25min);
    reminds->click();
    QVERIFY(!m_settings->reminds() && !lead->isEnabled());
}

void SettingsDialogTest::choice_isStoredAtOnce()
{
    SettingsDialog dialog(*m_settings, m_shown);
    dialog.show();
    choose(*control<QComboBox>(dialog, "Colours"), "high-contrast");
    choose(*control<QComboBox>(dialog, "Show times in"), int(Choice::Computer));
    choose(*control<QComboBox>(dialog, "A day of the programme begins"), 0);
    check(dialog, "Fetch pictures of speakers")->click();
    QCOMPARE(m_settings->theme(), QStringLiteral("high-contrast"));
    QCOMPARE(m_settings->shownZone().choice, Choice::Computer);
    QCOMPARE(m_settings->dayChange(), std::optional(0min));
    QVERIFY(m_settings->allowsPictures());

    choose(*control<QComboBox>(dialog, "A day of the programme begins"), -1);
    choose(*control<QComboBox>(dialog, "Show times in"), int(Choice::Conference));
    QVERIFY(!m_settings->dayChange());
    QVERIFY(!m_settings->shownZone().zone().isValid());
}

void SettingsDialogTest::fixedZone_beginsWithTheOneThatIsShown()
{
    SettingsDialog dialog(*m_settings, m_shown);
    dialog.show();
    auto *zone = dialog.findChild<ZoneEdit *>();
    QVERIFY(!zone->isVisible());

    choose(*control<QComboBox>(dialog, "Show times in"), int(Choice::Fixed));

    QVERIFY(zone->isVisible());
    QCOMPARE(m_settings->shownZone().zone(), m_shown);
}

void SettingsDialogTest::halfAZone_changesNothing()
{
    SettingsDialog dialog(*m_settings, m_shown);
    choose(*control<QComboBox>(dialog, "Show times in"), int(Choice::Fixed));
    auto *zone = dialog.findChild<ZoneEdit *>();
    zone->setCurrentText("Asia/Tok");
    QCOMPARE(m_settings->shownZone().zone(), m_shown);
    QCOMPARE(zone->currentText(), QStringLiteral("Asia/Tok")); // what is being written stays
    zone->setCurrentText("Asia/Tokyo");
    QCOMPARE(m_settings->shownZone().zone(), QTimeZone("Asia/Tokyo"));
}

void SettingsDialogTest::dayChangeWrittenByHand_isOffered()
{
    m_settings->setDayChange(330min);
    const SettingsDialog dialog(*m_settings, m_shown);
    QCOMPARE(control<QComboBox>(dialog, "A day of the programme begins")->currentData().toInt(), 330);
}

void SettingsDialogTest::everyControl_hasItsLabel()
{
    const SettingsDialog dialog(*m_settings, m_shown);
    int boxes = 0;
    for (const QComboBox *box : dialog.findChildren<QComboBox *>()) {
        const auto labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [box](const QLabel *label) { return label->buddy() == box; }));
        ++boxes;
    }
    QCOMPARE(boxes, 4);
}

void SettingsDialogTest::explanation_followsTheTheme()
{
    applyTheme(*qApp, Theme::Light);
    SettingsDialog dialog(*m_settings, m_shown);
    dialog.show();
    const auto ink = [&dialog] { return dialog.findChild<QuietLabel *>()->palette().color(QPalette::WindowText); };
    QCOMPARE(ink(), secondaryText(lightPalette()));
    applyTheme(*qApp, Theme::Dark);
    QCOMPARE(ink(), secondaryText(darkPalette()));
    applyTheme(*qApp, Theme::HighContrast);
    QCOMPARE(ink(), secondaryText(highContrastPalette(true)));
}

void SettingsDialogTest::largeLetters_stayWithinASmallWindow()
{
    QFont large = QApplication::font();
    const QFont usual = large;
    large.setPointSizeF(large.pointSizeF() * 2);
    QApplication::setFont(large);
    {
        QWidget window;
        window.resize(720, 560);
        SettingsDialog dialog(*m_settings, m_shown, &window);
        dialog.show();
        QVERIFY(dialog.width() <= 720 && dialog.height() <= 560);
        for (const QWidget *child : dialog.findChildren<QComboBox *>()) {
            QVERIFY(!child->isVisible() || child->mapTo(&dialog, QPoint(child->width(), 0)).x() <= dialog.width());
        }
    }
    QApplication::setFont(usual);
}

QTEST_MAIN(SettingsDialogTest)
#include "tst_settingsdialog.moc"
