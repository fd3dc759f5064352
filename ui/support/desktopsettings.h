#pragma once

#include "ui/support/desktopappearance.h"

#include <QMap>
#include <QObject>
#include <QVariant>

class QDBusMessage;
class QDBusVariant;

/// What the desktop says of its appearance, read from the settings portal (org.freedesktop.portal.Settings) over D-Bus
/// and followed from then on. Nothing here waits: without a bus or a portal `appearance` stays as it is by default.
class DesktopSettings : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE(<QDBusVariant>)

public:
    using QObject::QObject;

    /// Asks; the answer comes as `changed`. Once.
    void start();
    const DesktopAppearance &appearance() const { return m_appearance; }

signals:
    /// Another than before.
    void changed(const DesktopAppearance &appearance);

private slots:
    void takeOne(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void takeAll(const QDBusMessage &answer);
    void update();

    QMap<QString, QVariant> m_values; ///< "org.freedesktop.appearance color-scheme" …
    DesktopAppearance m_appearance;
};
