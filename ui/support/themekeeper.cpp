#include "ui/support/themekeeper.h"

#include <QApplication>
#include <QTimer>

using namespace std::chrono_literals;

namespace {

constexpr auto AfterTheFirstPaint = 100ms;

} // namespace

ThemeKeeper::ThemeKeeper(QApplication &app, Theme theme, QObject *parent) : QObject(parent), m_app(app), m_theme(theme)
{
    connect(&m_desktop, &DesktopSettings::changed, this, &ThemeKeeper::apply);
    apply();
}

void ThemeKeeper::setTheme(Theme theme)
{
    if (theme != m_theme) {
        m_theme = theme;
        apply();
    }
}

void ThemeKeeper::followDesktop()
{
    QTimer::singleShot(AfterTheFirstPaint, &m_desktop, &DesktopSettings::start);
}

void ThemeKeeper::apply()
{
    applyTheme(m_app, m_theme, m_desktop.appearance());
}
