#include "ui/support/icons.h"

#include "ui/support/theme.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTest>

/// Icons that follow the palette.
class IconsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyIconOfOurs_showsSomething_data();
    void everyIconOfOurs_showsSomething();
    void icon_takesTheColorOfThePalette();
    void icon_followsAChangeOfTheme();
    void disabledIcon_isFaded();
    void icon_isSharpOnADenseScreen();
    void arrows_pointAlongTheText();
    void unknownName_isEmptyAndHarmless();
};

/// The colour of the most opaque pixel; transparent for an empty picture.
static QColor ink(const QImage &picture)
{
    QColor strongest(Qt::transparent);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor pixel = picture.pixelColor(x, y);
            strongest = pixel.alpha() > strongest.alpha() ? pixel : strongest;
        }
    }
    return strongest;
}

void IconsTest::everyIconOfOurs_showsSomething_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(":/icons").entryList({"*.svg"});
    QVERIFY(files.size() > 40);
    for (const QString &file : files) {
        QTest::newRow(qPrintable(file)) << file.chopped(4);
    }
}

void IconsTest::everyIconOfOurs_showsSomething()
{
    QFETCH(QString, name);

    const QColor color = ink(symbolicPixmap(name, QColor(0x336699), QSize(24, 24)).toImage());

    QVERIFY(color.alpha() > 200);
    QCOMPARE(QColor(color.rgb()), QColor(0x336699));
}

void IconsTest::icon_takesTheColorOfThePalette()
{
    const QIcon icon = symbolicIcon("search", clashColor);

    QCOMPARE(QColor(ink(icon.pixmap(32).toImage()).rgb()), clashColor(qApp->palette()));
}

void IconsTest::icon_followsAChangeOfTheme()
{
    applyTheme(*qApp, Theme::Light);
    const QIcon icon = symbolicIcon("search");
    QCOMPARE(QColor(ink(icon.pixmap(32).toImage()).rgb()), lightPalette().color(QPalette::WindowText));

    applyTheme(*qApp, Theme::Dark);

    QCOMPARE(QColor(ink(icon.pixmap(32).toImage()).rgb()), darkPalette().color(QPalette::WindowText));
    QCOMPARE(QColor(ink(icon.pixmap(32, QIcon::Selected).toImage()).rgb()),
             darkPalette().color(QPalette::HighlightedText));
}

void IconsTest::disabledIcon_isFaded()
{
    QCOMPARE(QColor(ink(symbolicIcon("search").pixmap(32, QIcon::Disabled).toImage()).rgb()),
             qApp->palette().color(QPalette::Disabled, QPalette::WindowText));
}

void IconsTest::icon_isSharpOnADenseScreen()
{
    const QPixmap pixmap = symbolicIcon("search").pixmap(QSize(24, 24), 2.0);
    QCOMPARE(pixmap.size(), QSize(48, 48));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);

    // Painted into a square that is no square: the icon keeps its shape, in the middle.
    QImage wide(60, 20, QImage::Format_ARGB32_Premultiplied);
    wide.fill(Qt::transparent);
    QPainter painter(&wide);
    paintSymbol(painter, wide.rect(), "star-filled", Qt::red);
    painter.end();
    QVERIFY(ink(wide.copy(0, 0, 18, 20)).alpha() == 0);
    QVERIFY(ink(wide.copy(20, 0, 20, 20)).alpha() > 200);
    QVERIFY(ink(wide.copy(42, 0, 18, 20)).alpha() == 0);
}

void IconsTest::arrows_pointAlongTheText()
{
    const auto picture = [](const char *name) {
        return symbolicPixmap(QString::fromLatin1(name), Qt::black, QSize(24, 24)).toImage();
    };
    const QImage back = picture("back");
    const QImage search = picture("search");
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage backReversed = picture("back");
    const QImage searchReversed = picture("search");
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);

    QVERIFY(backReversed != back);
    QCOMPARE(backReversed, back.mirrored(true, false));
    QCOMPARE(searchReversed, search); // a thing, not a direction
}

void IconsTest::unknownName_isEmptyAndHarmless()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression("Cannot open file.*no-such-icon"));
    QCOMPARE(ink(symbolicPixmap("no-such-icon", Qt::red, QSize(16, 16)).toImage()).alpha(), 0);
    QVERIFY(symbolicPixmap("search", Qt::red, QSize()).isNull());
}

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"
