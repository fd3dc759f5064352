#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

struct CommandLine;

/// Which picture is wanted.
struct ScreenshotRequest
{
    QString place; ///< one of `placeNames`
    QString file;
    QSize size;    ///< empty: as large as the window begins, or the dialog

    /// @param files the first is the picture's
    /// @return what is wrong, for the person, where it cannot be done
    static tl::expected<ScreenshotRequest, QString> from(const QString &place, const QStringList &files, const QString &size);
    /// The places of the window, then the dialogs.
    static QStringList placeNames();
};

/// Opens the schedule file, or what is in the data folder, in the real window off screen, shows the place until all that
/// is read in the background is there, and saves a picture. Works in a folder of its own that is deleted at the end, unless
/// --data names one.
/// @return the exit code: 0 done, 2 unreadable input or a picture that cannot be written
int takeScreenshot(const CommandLine &line);
