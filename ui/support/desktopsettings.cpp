#include "ui/support/desktopsettings.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#include <QtConcurrent>

namespace {

const auto Service = QStringLiteral("org.freedesktop.portal.Desktop");
const auto Path = QStringLiteral("/org/freedesktop/portal/desktop");
const auto Interface = QStringLiteral("org.freedesktop.portal.Settings");

const auto Appearance = QStringLiteral("org.freedesktop.appearance");
const auto Gnome = QStringLiteral("org.gnome.desktop.interface");

/// Where there is none, libdbus would try to start one.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
           || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

QString keyOf(const QString &space, const QString &key)
{
    return space + ' ' + key;
}

} // namespace

void DesktopSettings::start()
{
    if (!hasSessionBus()) {
        return;
    }
    // To connect is to wait for the bus to greet.
    QtConcurrent::run([] { return QDBusConnection::sessionBus().isConnected(); }).then(this, [this](bool connected) {
        if (connected) {
            ask();
        }
    });
}

void DesktopSettings::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(Service, Path, Interface, QStringLiteral("SettingChanged"), this,
                SLOT(takeOne(QString, QString, QDBusVariant)));
    // One question that every version of the portal answers, unlike ReadOne.
    QDBusMessage call = QDBusMessage::createMethodCall(Service, Path, Interface, QStringLiteral("ReadAll"));
    call << QStringList{Appearance, Gnome};
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        takeAll(watcher->reply());
    });
}

void DesktopSettings::takeAll(const QDBusMessage &answer)
{
    if (answer.type() != QDBusMessage::ReplyMessage || answer.signature() != QLatin1String("a{sa{sv}}")) {
        return; // no portal, or one that speaks otherwise
    }
    QMap<QString, QVariantMap> spaces;
    answer.arguments().constFirst().value<QDBusArgument>() >> spaces;
    for (auto space = spaces.cbegin(); space != spaces.cend(); ++space) {
        for (auto value = space->cbegin(); value != space->cend(); ++value) {
            m_values.insert(keyOf(space.key(), value.key()), value.value());
        }
    }
    update();
}

void DesktopSettings::takeOne(const QString &space, const QString &key, const QDBusVariant &value)
{
    m_values.insert(keyOf(space, key), value.variant());
    update();
}

void DesktopSettings::update()
{
    using Scheme = DesktopAppearance::Scheme;
    DesktopAppearance now;
    const uint scheme = m_values.value(keyOf(Appearance, QStringLiteral("color-scheme"))).toUInt();
    now.scheme = scheme == 1 ? Scheme::Dark : scheme == 2 ? Scheme::Light : Scheme::None;
    now.highContrast = m_values.value(keyOf(Appearance, QStringLiteral("contrast"))).toUInt() == 1;
    const QVariant reducedMotion = m_values.value(keyOf(Appearance, QStringLiteral("reduced-motion")));
    now.animations = reducedMotion.isValid() ? reducedMotion.toUInt() != 1
                                             : m_values.value(keyOf(Gnome, QStringLiteral("enable-animations")), true).toBool();
    if (now != m_appearance) {
        m_appearance = now;
        emit changed(m_appearance);
    }
}
