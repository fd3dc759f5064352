#pragma once

#include "core/model/agenda.h"
#include "ui/support/formatting.h"

#include <QObject>
#include <QVariantMap>

class QWidget;

/// What keeps one place of the window and the workspace together. The place itself is made when it is first shown, so
/// that the window starts without it. `MainWindow` wires these signals for every place alike.
class PlaceController : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The place; made by the first call. @param parent owns it
    QWidget *widget(QWidget *parent);
    bool isMade() const { return m_widget != nullptr; }
    /// What stands beside the place instead of the session's text, made with it; null: the text does.
    virtual QWidget *pane() const { return nullptr; }

    /// Another zone or another programme is shown.
    virtual void setFormatting(const Formatting &formatting) = 0;
    /// Makes the session current here; false when it does not stand here.
    virtual bool showSession(const SessionId &) { return false; }

    virtual SessionId currentSession() const { return {}; } ///< that keys act upon; null when none
    /// What is to be kept of it for this conference over a restart.
    virtual QVariantMap state() const { return {}; }
    virtual void restore(const QVariantMap &) {}

signals:
    void sessionRead(const SessionId &session);   ///< it became current: the pane shows it
    void sessionOpened(const SessionId &session); ///< Enter or a double click: the keyboard goes to its text
    void interestRequested(const SessionId &session, Interest interest);
    void pickToggled(const SessionId &session);
    void speakerRequested(const QString &key);

protected:
    virtual QWidget *make(QWidget *parent) = 0;

private:
    QWidget *m_widget = nullptr;
};
