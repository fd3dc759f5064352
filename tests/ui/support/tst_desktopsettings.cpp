#include "ui/support/desktopsettings.h"
#include "ui/support/themekeeper.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QStyle>
#include <QTemporaryDir>
#include <QTest>

using Spaces = QMap<QString, QVariantMap>;
Q_DECLARE_METATYPE(Spaces)

namespace {

const auto service = QStringLiteral("org.freedesktop.portal.Desktop");
const auto path = QStringLiteral("/org/freedesktop/portal/desktop");
const auto looks = QStringLiteral("org.freedesktop.appearance");
const auto gnome = QStringLiteral("org.gnome.desktop.interface");

} // namespace

/// Answers as the portal of a desktop does.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    Spaces values;
    QStringList asked;

public slots:
    Spaces ReadAll(const QStringList &spaces)
    {
        asked = spaces;
        return values;
    }

signals:
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);
};

/// Has the name and the method, and answers with something else.
class OddPortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    bool wasAsked = false;

public slots:
    QString ReadAll(const QStringList &)
    {
        wasAsked = true;
        return QStringLiteral("dark");
    }

signals:
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);
};

/// What a desktop says of its appearance arrives, on a bus of the test's own.
class DesktopSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void portalThatComesLater_isFollowed();
    void answer_isUnderstood_data();
    void answer_isUnderstood();
    void answerOfAnotherKind_changesNothing();
    void changeOnTheDesktop_isFollowed();
    void themeOfTheSystem_followsTheDesktop();

private:
    QDBusConnection portalBus() { return QDBusConnection(QStringLiteral("portal")); }
    void offer(QObject &portal);
    /// Says that high contrast is wanted, and whether that was heard. Asked until it was: nobody tells when one listens.
    template<class Portal>
    static bool isFollowed(Portal &portal, const QSignalSpy &changed)
    {
        emit portal.SettingChanged(looks, QStringLiteral("contrast"), QDBusVariant(1u));
        return changed.count() == 1;
    }

    QTemporaryDir m_folder;
    QProcess m_daemon;
};

void DesktopSettingsTest::initTestCase()
{
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (daemon.isEmpty()) {
        QSKIP("dbus-daemon is not installed (app/packages: dbus)");
    }
    QFile config(m_folder.filePath(QStringLiteral("bus.conf"))); // one that starts no portal of this machine
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context='default'>"
                 "<allow send_destination='*' eavesdrop='true'/><allow eavesdrop='true'/><allow own='*'/>"
                 "</policy></busconfig>");
    config.close();
    m_daemon.start(daemon, {"--config-file=" + config.fileName(), "--nofork", "--nopidfile", "--print-address"});
    QVERIFY(m_daemon.waitForReadyRead());
    const QByteArray address = m_daemon.readLine().trimmed();
    QVERIFY(!address.isEmpty());
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    qDBusRegisterMetaType<Spaces>();
    qRegisterMetaType<QDBusVariant>();
    QVERIFY(QDBusConnection::connectToBus(QString::fromUtf8(address), QStringLiteral("portal")).isConnected());
}

void DesktopSettingsTest::cleanup()
{
    portalBus().unregisterObject(path);
    portalBus().unregisterService(service);
}

void DesktopSettingsTest::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void DesktopSettingsTest::offer(QObject &portal)
{
    QVERIFY(portalBus().registerObject(path, &portal, QDBusConnection::ExportAllContents));
    QVERIFY(portalBus().registerService(service));
}

void DesktopSettingsTest::portalThatComesLater_isFollowed()
{
    DesktopSettings settings;
    QSignalSpy changed(&settings, &DesktopSettings::changed);
    settings.start();

    FakePortal portal;
    offer(portal);
    QTRY_VERIFY(isFollowed(portal, changed));
    QCOMPARE(settings.appearance(), (DesktopAppearance{DesktopAppearance::Scheme::None, true, true}));
}

void DesktopSettingsTest::answer_isUnderstood_data()
{
    using A = DesktopAppearance;
    using Scheme = A::Scheme;
    QTest::addColumn<Spaces>("values");
    QTest::addColumn<DesktopAppearance>("expected");
    QTest::newRow("dark") << Spaces{{looks, {{"color-scheme", 1u}}}} << A{Scheme::Dark, false, true};
    QTest::newRow("light") << Spaces{{looks, {{"color-scheme", 2u}}}} << A{Scheme::Light, false, true};
    QTest::newRow("high contrast without a scheme")
        << Spaces{{looks, {{"color-scheme", 0u}, {"contrast", 1u}}}} << A{Scheme::None, true, true};
    QTest::newRow("a scheme of days to come, with contrast")
        << Spaces{{looks, {{"color-scheme", 9u}, {"contrast", 1u}}}} << A{Scheme::None, true, true};
    QTest::newRow("no motion") << Spaces{{looks, {{"reduced-motion", 1u}}}} << A{Scheme::None, false, false};
    QTest::newRow("no animations, said in the words of one desktop")
        << Spaces{{gnome, {{"enable-animations", false}}}} << A{Scheme::None, false, false};
    QTest::newRow("the common word comes first")
        << Spaces{{looks, {{"reduced-motion", 1u}}}, {gnome, {{"enable-animations", true}}}} << A{Scheme::None, false, false};
}

void DesktopSettingsTest::answer_isUnderstood()
{
    QFETCH(Spaces, values);
    QFETCH(DesktopAppearance, expected);
    FakePortal portal;
    portal.values = values;
    offer(portal);
    DesktopSettings settings;
    QSignalSpy changed(&settings, &DesktopSettings::changed);
    QCOMPARE(settings.appearance(), DesktopAppearance());

    settings.start();

    QVERIFY(changed.wait());
    QCOMPARE(settings.appearance(), expected);
    QCOMPARE(portal.asked, QStringList({looks, gnome}));
}

void DesktopSettingsTest::answerOfAnotherKind_changesNothing()
{
    OddPortal portal;
    offer(portal);
    DesktopSettings settings;
    QSignalSpy changed(&settings, &DesktopSettings::changed);
    settings.start();
    QTRY_VERIFY(portal.wasAsked);

    QTRY_VERIFY(isFollowed(portal, changed)); // sent after the answer, and so read after it
    QCOMPARE(settings.appearance(), (DesktopAppearance{DesktopAppearance::Scheme::None, true, true}));
}

void DesktopSettingsTest::changeOnTheDesktop_isFollowed()
{
    FakePortal portal;
    portal.values = {{looks, {{"color-scheme", 1u}}}};
    offer(portal);
    DesktopSettings settings;
    QSignalSpy changed(&settings, &DesktopSettings::changed);
    settings.start();
    QVERIFY(changed.wait());

    emit portal.SettingChanged(looks, QStringLiteral("accent-color"), QDBusVariant(QStringLiteral("red"))); // not of ours
    emit portal.SettingChanged(looks, QStringLiteral("color-scheme"), QDBusVariant(2u));
    QVERIFY(changed.wait());
    QCOMPARE(settings.appearance().scheme, DesktopAppearance::Scheme::Light);
    emit portal.SettingChanged(gnome, QStringLiteral("enable-animations"), QDBusVariant(false));
    QVERIFY(changed.wait());
    QCOMPARE(settings.appearance(), (DesktopAppearance{DesktopAppearance::Scheme::Light, false, false}));
    QCOMPARE(changed.count(), 3);
}

void DesktopSettingsTest::themeOfTheSystem_followsTheDesktop()
{
    FakePortal portal;
    portal.values = {{looks, {{"color-scheme", 1u}}}, {gnome, {{"enable-animations", false}}}};
    offer(portal);
    ThemeKeeper keeper(*qApp, Theme::System);
    const auto duration = [] { return qApp->style()->styleHint(QStyle::SH_Widget_Animation_Duration); };
    QCOMPARE(qApp->palette(), lightPalette());
    QVERIFY(duration() > 0 && duration() < 150);

    keeper.followDesktop();

    QTRY_COMPARE(qApp->palette(), darkPalette());
    QCOMPARE(duration(), 0);
    emit portal.SettingChanged(looks, QStringLiteral("contrast"), QDBusVariant(1u));
    QTRY_COMPARE(qApp->palette(), highContrastPalette(true));
    emit portal.SettingChanged(looks, QStringLiteral("color-scheme"), QDBusVariant(2u));
    QTRY_COMPARE(qApp->palette(), highContrastPalette(false));
    keeper.setTheme(Theme::Dark); // what the person chose here comes first
    QCOMPARE(qApp->palette(), darkPalette());
}

QTEST_MAIN(DesktopSettingsTest)
#include "tst_desktopsettings.moc"
