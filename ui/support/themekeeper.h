#pragma once

#include "ui/support/desktopsettings.h"
#include "ui/support/theme.h"

class QApplication;

/// Keeps the application in the theme that the person chose, and in what their desktop asks for.
class ThemeKeeper : public QObject
{
    Q_OBJECT

public:
    ThemeKeeper(QApplication &app, Theme theme, QObject *parent = nullptr);

    void setTheme(Theme theme);
    /// Begins to ask the desktop; what it says is applied when it comes. Takes no time from the first paint.
    void followDesktop();

private:
    void apply();

    QApplication &m_app;
    Theme m_theme;
    DesktopSettings m_desktop;
};
