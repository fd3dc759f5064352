#include "app/lectern/composition.h"

#include "app/lectern/starttrace.h"
#include "core/base/clock.h"
#include "core/workspace/programmecheck.h"
#include "core/workspace/workspace.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/support/scrollareaaccess.h"
#include "ui/support/themekeeper.h"

#include <QApplication>
#include <QFontMetrics>
#include <QMessageBox>

#include <cstdio>
#include <future>

namespace {

Theme chosenTheme(const Settings &settings)
{
    return themeFromName(settings.theme()).value_or(Theme::System);
}

} // namespace

Composition::Composition(const CommandLine &line) : m_line(line) {}

Composition::~Composition() = default;

bool Composition::start()
{
    // Looking through the system's fonts takes about as long as making the data folder ready.
    auto opening = std::async(std::launch::async, [this] { return StoreFolder::open(m_line.dataFolder); });
    installScrollAreaAccess();
    m_theme = std::make_unique<ThemeKeeper>(*qApp, m_line.theme.value_or(chosenTheme(Settings(m_line.dataFolder))));
    (void)QFontMetrics(QApplication::font()).averageCharWidth();
    auto folder = opening.get();
    if (!folder) {
        std::fputs(qPrintable(folder.error().text() + '\n'), stderr);
        if (!m_line.isOffscreen()) {
            QMessageBox::critical(nullptr, QApplication::applicationDisplayName(), folder.error().text());
        }
        return false;
    }
    m_workspace = std::make_unique<Workspace>(*folder);
    if (m_line.theme) {
        m_workspace->settings().giveTheme(themeName(*m_line.theme));
    }
    m_workspace->start(); // reads while the window is made
    QObject::connect(&m_workspace->settings(), &Settings::themeChanged, m_theme.get(),
                     [this] { m_theme->setTheme(chosenTheme(m_workspace->settings())); });
    if (m_line.now) {
        m_clock = std::make_unique<RunningClock>(*m_line.now);
    } else {
        m_clock = std::make_unique<SystemClock>();
    }
    m_check = std::make_unique<ProgrammeCheck>(*folder, *m_clock);
    m_window = std::make_unique<MainWindow>(*m_workspace, *m_check, *m_clock);
    if (m_line.traceStart) {
        auto *trace = new StartTrace(m_window.get(), m_window->rowsViewport());
        QObject::connect(m_window.get(), &MainWindow::programmeListed, trace, &StartTrace::rowsAreComing);
    }
    m_window->show();
    if (!m_line.isOffscreen()) {
        m_theme->followDesktop();
    }
    if (!m_line.file.isEmpty()) {
        m_window->importFile(m_line.file);
    }
    return true;
}
