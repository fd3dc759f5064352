#pragma once

#include "app/lectern/commandline.h"

#include <memory>

class Clock;
class MainWindow;
class ProgrammeCheck;
class ThemeKeeper;
class Workspace;

/// Where objects meet: the store, the workspace and the window, made in order and destroyed in reverse.
class Composition
{
public:
    explicit Composition(const CommandLine &line);
    ~Composition();

    /// Shows the window and opens what was asked for. False (after a message) when the store cannot be opened.
    bool start();
    MainWindow *window() const { return m_window.get(); }
    ProgrammeCheck *check() const { return m_check.get(); }
    Workspace *workspace() const { return m_workspace.get(); }

private:
    CommandLine m_line;
    std::unique_ptr<ThemeKeeper> m_theme;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<ProgrammeCheck> m_check;
    std::unique_ptr<MainWindow> m_window;
};
