#include "ui/support/contrast.h"
#include "ui/support/theme.h"
#include "ui/support/trackcolors.h"

#include <QApplication>
#include <QProxyStyle>
#include <QTest>

/// Everything painted can be seen, in our palettes and in those of others.
class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void contrastRatio_agreesWithKnownValues_data();
    void contrastRatio_agreesWithKnownValues();
    void textRoles_areReadable_data();
    void textRoles_areReadable();
    void derivedColors_areReadable_data();
    void derivedColors_areReadable();
    void trackColor_isReadableWhateverTheFileSays_data();
    void trackColor_isReadableWhateverTheFileSays();
    void readableColor_staysAsItIs();
    void trackWithoutColor_hasOneOfItsOwn();
    void applyingATheme_changesTheApplication();
    void systemTheme_keepsAPaletteThatIsThere();
    void desktop_isFollowed_data();
    void desktop_isFollowed();
    void highContrast_reachesFurther();
    void themeNames_leadBack();
};

static QPalette foreign(QColor window, QColor base, QColor text)
{
    QPalette palette(window, window);
    palette.setColor(QPalette::Base, base);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(role, text);
    }
    return palette;
}

static void addPalettes()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
    QTest::newRow("black on white") << highContrastPalette(false);
    QTest::newRow("white on black") << highContrastPalette(true);
    QTest::newRow("grey") << foreign(QColor(0xd4d0c8), Qt::white, Qt::black);
    QTest::newRow("solarized") << foreign(QColor(0x002b36), QColor(0x073642), QColor(0xeee8d5));
    QTest::newRow("black") << foreign(Qt::black, Qt::black, Qt::white);
}

void ThemeTest::contrastRatio_agreesWithKnownValues_data()
{
    QTest::addColumn<QColor>("a");
    QTest::addColumn<QColor>("b");
    QTest::addColumn<double>("expected");
    QTest::newRow("black on white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
    QTest::newRow("white on black") << QColor(Qt::white) << QColor(Qt::black) << 21.0;
    QTest::newRow("the same twice") << QColor(0x123456) << QColor(0x123456) << 1.0;
    QTest::newRow("the lightest grey that text may have on white") << QColor(0x767676) << QColor(Qt::white) << 4.54;
    QTest::newRow("pure red on white") << QColor(0xff0000) << QColor(Qt::white) << 4.00;
}

void ThemeTest::contrastRatio_agreesWithKnownValues()
{
    QFETCH(QColor, a);
    QFETCH(QColor, b);
    QFETCH(double, expected);

    QVERIFY2(std::abs(contrastRatio(a, b) - expected) < 0.01, qPrintable(QString::number(contrastRatio(a, b))));
}

void ThemeTest::textRoles_areReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
    QTest::newRow("black on white") << highContrastPalette(false);
    QTest::newRow("white on black") << highContrastPalette(true);
}

void ThemeTest::textRoles_areReadable()
{
    QFETCH(QPalette, palette);
    using P = QPalette;
    const std::pair<P::ColorRole, P::ColorRole> pairs[]{
        {P::WindowText, P::Window},      {P::Text, P::Base},           {P::Text, P::AlternateBase},
        {P::ButtonText, P::Button},      {P::PlaceholderText, P::Base}, {P::HighlightedText, P::Highlight},
        {P::Link, P::Base},              {P::Link, P::Window},         {P::LinkVisited, P::Base},
        {P::ToolTipText, P::ToolTipBase}};

    for (const auto &[text, ground] : pairs) {
        for (const auto group : {P::Active, P::Inactive}) {
            const double ratio = contrastRatio(palette.color(group, text), palette.color(group, ground));
            QVERIFY2(ratio >= TextContrast, qPrintable(QStringLiteral("%1 on %2: %3").arg(text).arg(ground).arg(ratio)));
        }
    }
}

void ThemeTest::derivedColors_areReadable_data()
{
    addPalettes();
}

void ThemeTest::derivedColors_areReadable()
{
    QFETCH(QPalette, palette);

    for (const auto ground : {QPalette::Base, QPalette::Window}) {
        const QColor under = palette.color(ground);
        for (const auto color : {secondaryText, accentColor, clashColor, warningColor}) {
            QVERIFY(contrastRatio(color(palette), under) >= TextContrast);
        }
        for (const Interest level : {Interest::Must, Interest::Maybe, Interest::Fallback, Interest::None}) {
            QVERIFY(contrastRatio(pickColor(level, palette), under) >= MarkContrast);
        }
    }
    // Behind a row under the mouse and behind a heading.
    for (const QColor &under : {hoverColor(palette), headingBackground(palette)}) {
        for (const auto color : {secondaryText, accentColor, clashColor, warningColor}) {
            const double ratio = contrastRatio(color(palette), under);
            QVERIFY2(ratio >= TextContrast, qPrintable(QStringLiteral("%1 on %2: %3").arg(color(palette).name(), under.name()).arg(ratio)));
        }
    }
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        QVERIFY(contrastRatio(palette.color(group, QPalette::HighlightedText), selectedHitBackground(palette, group))
                >= TextContrast);
        QVERIFY(selectedHitBackground(palette, group) != palette.color(group, QPalette::Highlight));
    }
    const QColor text = palette.color(QPalette::Text);
    QVERIFY(contrastRatio(text, hitBackground(palette)) >= TextContrast);
    QVERIFY(contrastRatio(text, hoverColor(palette)) >= TextContrast);
    QVERIFY(contrastRatio(text, headingBackground(palette)) >= TextContrast);
    QVERIFY(separatorColor(palette) != palette.color(QPalette::Window));
}

void ThemeTest::trackColor_isReadableWhateverTheFileSays_data()
{
    addPalettes();
}

void ThemeTest::trackColor_isReadableWhateverTheFileSays()
{
    QFETCH(QPalette, palette);
    const QColor base = palette.color(QPalette::Base);

    for (quint32 red = 0; red <= 0xff; red += 0x33) {
        for (quint32 green = 0; green <= 0xff; green += 0x33) {
            for (quint32 blue = 0; blue <= 0xff; blue += 0x33) {
                const quint32 rgb = red << 16 | green << 8 | blue;
                QVERIFY(contrastRatio(readableTrackColor(rgb, palette), base) >= MarkContrast);
                const QColor text = readableTrackText(rgb, palette);
                QVERIFY(contrastRatio(text, base) >= TextContrast);
                QVERIFY(contrastRatio(text, trackGround(rgb, palette)) >= TextContrast);
                QVERIFY(contrastRatio(palette.color(QPalette::Text), trackGround(rgb, palette)) >= TextContrast);
            }
        }
    }
}

void ThemeTest::readableColor_staysAsItIs()
{
    QCOMPARE(readableTrackColor(0x1a7f37, lightPalette()), QColor(0x1a7f37));
    QCOMPARE(readableTrackColor(0xff1a7f37, lightPalette()), QColor(0x1a7f37)); // no alpha
    QVERIFY(readableTrackColor(0xffff00, lightPalette()) != QColor(0xffff00));
}

void ThemeTest::trackWithoutColor_hasOneOfItsOwn()
{
    QCOMPARE(trackColorOr(std::nullopt, "Databases"), trackColorFromName("Databases"));
    QCOMPARE(trackColorFromName(" databases "), trackColorFromName("Databases"));
    QCOMPARE(trackColorOr(0x123456, "Databases"), 0x123456u);
    QSet<quint32> colors;
    for (const char *name : {"Databases", "Security", "Community", "Web", "Kernel", "Legal", "Music", "Rust"}) {
        colors += trackColorFromName(name);
    }
    QVERIFY(colors.size() >= 5);
}

void ThemeTest::applyingATheme_changesTheApplication()
{
    applyTheme(*qApp, Theme::Dark);
    QVERIFY(isDark(qApp->palette()));
    QCOMPARE(qApp->palette().color(QPalette::Window), darkPalette().color(QPalette::Window));

    applyTheme(*qApp, Theme::Light);
    QVERIFY(!isDark(qApp->palette()));

    applyTheme(*qApp, Theme::Dark);
    applyTheme(*qApp, Theme::System); // off screen there is no desktop that gives one
    QCOMPARE(qApp->palette().color(QPalette::Window), lightPalette().color(QPalette::Window));
    const QStyle *const before = qApp->style();
    applyTheme(*qApp, Theme::System);
    QCOMPARE(qApp->style(), before); // a change of colours does not polish every widget anew
    const auto *style = qobject_cast<const QProxyStyle *>(qApp->style());
    QVERIFY(style);
    QCOMPARE(style->baseStyle()->name(), QStringLiteral("fusion"));
}

void ThemeTest::systemTheme_keepsAPaletteThatIsThere()
{
    QCOMPARE(themedPalette(Theme::System, foreign(QColor(0x002b36), QColor(0x073642), QColor(0xeee8d5)), lightPalette())
                 .color(QPalette::Window),
             QColor(0x002b36));
    QCOMPARE(themedPalette(Theme::System, lightPalette(), lightPalette()), lightPalette());
    QCOMPARE(themedPalette(Theme::Dark, foreign(Qt::white, Qt::white, Qt::black), lightPalette()), darkPalette());
}

void ThemeTest::desktop_isFollowed_data()
{
    using Scheme = DesktopAppearance::Scheme;
    QTest::addColumn<QPalette>("given");
    QTest::addColumn<DesktopAppearance>("desktop");
    QTest::addColumn<QPalette>("expected");
    const QPalette none = lightPalette(); // the platform gives what the style has
    const QPalette solarized = foreign(QColor(0x002b36), QColor(0x073642), QColor(0xeee8d5));
    QTest::newRow("nothing said") << none << DesktopAppearance() << lightPalette();
    QTest::newRow("dark") << none << DesktopAppearance{Scheme::Dark, false, true} << darkPalette();
    QTest::newRow("a dark platform, and dark asked for")
        << solarized << DesktopAppearance{Scheme::Dark, false, true} << solarized;
    QTest::newRow("a dark platform, and light asked for")
        << solarized << DesktopAppearance{Scheme::Light, false, true} << lightPalette();
    QTest::newRow("high contrast") << none << DesktopAppearance{Scheme::None, true, true} << highContrastPalette(false);
    QTest::newRow("high contrast on a dark platform")
        << solarized << DesktopAppearance{Scheme::None, true, true} << highContrastPalette(true);
    QTest::newRow("dark with high contrast")
        << none << DesktopAppearance{Scheme::Dark, true, true} << highContrastPalette(true);
}

void ThemeTest::desktop_isFollowed()
{
    QFETCH(QPalette, given);
    QFETCH(DesktopAppearance, desktop);
    QFETCH(QPalette, expected);

    QCOMPARE(themedPalette(Theme::System, given, lightPalette(), desktop), expected);
    QCOMPARE(themedPalette(Theme::Dark, given, lightPalette(), desktop), darkPalette()); // one that is forced stays
    const bool wantsLight = desktop.scheme == DesktopAppearance::Scheme::Light;
    QCOMPARE(themedPalette(Theme::HighContrast, given, lightPalette(), desktop), highContrastPalette(!wantsLight));
}

void ThemeTest::highContrast_reachesFurther()
{
    constexpr double Enhanced = 7; // WCAG 2.2, AAA
    for (const bool dark : {false, true}) {
        const QPalette palette = highContrastPalette(dark);
        QVERIFY(isHighContrast(palette));
        QCOMPARE(isDark(palette), dark);
        const QColor ground = palette.color(QPalette::Base);
        QVERIFY(contrastRatio(secondaryText(palette), ground) >= Enhanced);
        QVERIFY(contrastRatio(palette.color(QPalette::Highlight), ground) >= Enhanced);
        QVERIFY(contrastRatio(palette.color(QPalette::Link), ground) >= Enhanced);
        QVERIFY(contrastRatio(separatorColor(palette), ground) >= MarkContrast);
    }
    QVERIFY(!isHighContrast(lightPalette()));
    QVERIFY(!isHighContrast(darkPalette()));
}

void ThemeTest::themeNames_leadBack()
{
    for (const ThemeInfo &info : allThemes()) {
        QCOMPARE(themeFromName(QString::fromLatin1(info.name)), std::optional(info.theme));
        QVERIFY(!themeTitle(info.theme).isEmpty());
    }
    QVERIFY(!themeFromName(QStringLiteral("pink")));
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
