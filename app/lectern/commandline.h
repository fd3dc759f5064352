#pragma once

#include "app/lectern/screenshot.h"
#include "ui/support/theme.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

/// What the person who starts `lectern` asks for.
struct CommandLine
{
    QString file;       ///< a schedule to open; empty: what was open last
    QString dataFolder; ///< where the databases are
    bool isOwnFolder = false; ///< --data was given
    std::optional<Theme> theme; ///< whatever the settings say
    bool offscreenReport = false;
    std::optional<ScreenshotRequest> screenshot;
    bool traceStart = false; ///< tell when the window and its rows are painted, then end
    std::optional<std::chrono::sys_seconds> now; ///< what the clock shows at first, for pictures and tests
    std::optional<int> exitCode; ///< set when everything is said already: --help, --version, wrong usage

    /// Nobody sees the window.
    bool isOffscreen() const { return offscreenReport || screenshot; }

    static CommandLine parse(const QStringList &arguments);
};
