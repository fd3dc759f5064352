#include "ui/timetable/cardcolors.h"

#include "ui/support/contrast.h"
#include "ui/support/theme.h"
#include "ui/support/trackcolors.h"

#include <QTest>

class CardColorsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTrackColour_leavesTextsReadable_data();
    void everyTrackColour_leavesTextsReadable();
};

void CardColorsTest::everyTrackColour_leavesTextsReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<double>("wanted");
    QTest::newRow("light") << lightPalette() << TextContrast;
    QTest::newRow("dark") << darkPalette() << TextContrast;
    QTest::newRow("black on white") << highContrastPalette(false) << HighTextContrast;
    QTest::newRow("white on black") << highContrastPalette(true) << HighTextContrast;
}

void CardColorsTest::everyTrackColour_leavesTextsReadable()
{
    QFETCH(QPalette, palette);
    QFETCH(double, wanted);
    const auto check = [&](std::optional<quint32> rgb) {
        const CardColors colors = cardColors(rgb, palette);
        const QByteArray name = rgb ? QByteArray::number(*rgb, 16) : QByteArray("no track");
        for (const CardGround *ground : {&colors.plain, &colors.picked, &colors.lit, &colors.past}) {
            QVERIFY2(contrastRatio(ground->text, ground->ground) >= wanted, name.constData());
            QVERIFY2(contrastRatio(ground->weak, ground->ground) >= wanted, name.constData());
        }
        if (rgb) { // the chip of the track
            const QColor chip = trackGround(*rgb, palette);
            QVERIFY2(contrastRatio(readableTrackText(*rgb, palette), chip) >= wanted, name.constData());
        }
        QVERIFY2(contrastRatio(colors.stripe, palette.color(QPalette::Base)) >= MarkContrast, name.constData());
    };
    check(std::nullopt);
    for (int red = 0; red < 256; red += 51) {
        for (int green = 0; green < 256; green += 51) {
            for (int blue = 0; blue < 256; blue += 51) {
                check(quint32(red << 16 | green << 8 | blue));
            }
        }
    }
}

QTEST_MAIN(CardColorsTest)
#include "tst_cardcolors.moc"
