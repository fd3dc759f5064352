#include "app/lectern/screenshot.h"

#include "app/lectern/commandline.h"
#include "app/lectern/composition.h"
#include "app/lectern/offscreen.h"
#include "core/workspace/programmecheck.h"
#include "core/workspace/workspace.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/places.h"
#include "ui/mainwindow/windowactions.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QEventLoop>
#include <QFileInfo>
#include <QImageWriter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

namespace {

constexpr QSize FirstSize(1280, 800);
constexpr int LeastSide = 100;
constexpr int MostSide = 10000; // of a picture that memory holds

/// What opens beside the window.
struct DialogInfo
{
    const char *name;
    QAction *WindowActions::*opener;
};

constexpr DialogInfo Dialogs[] = {
    {"facts", &WindowActions::facts},
    {"settings", &WindowActions::settings},
    {"shortcuts", &WindowActions::shortcuts},
};

QString tr(const char *text)
{
    return QCoreApplication::translate("Screenshot", text);
}

void complain(const QString &sentence)
{
    QTextStream(stderr) << sentence << '\n';
}

/// Invalid: no size.
QSize sizeFrom(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,5})[x×](\\d{1,5})$"));
    const auto match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const auto isSide = [](int side) { return side >= LeastSide && side <= MostSide; };
    return match.hasMatch() && isSide(size.width()) && isSide(size.height()) ? size : QSize();
}

const DialogInfo *dialogNamed(const QString &name)
{
    const auto found = std::ranges::find_if(Dialogs, [&name](const DialogInfo &info) { return name == QLatin1String(info.name); });
    return found == std::end(Dialogs) ? nullptr : found;
}

/// Runs the event loop until the programme and all that is computed from it are there, or there is none.
void waitForProgramme(Workspace &workspace)
{
    QEventLoop loop;
    QObject::connect(&workspace, &Workspace::failed, &loop, &QEventLoop::quit);
    QObject::connect(&workspace, &Workspace::similarReady, &loop, &QEventLoop::quit);
    QObject::connect(&workspace, &Workspace::conferencesChanged, &loop, [&] {
        if (workspace.conferences().empty()) {
            loop.quit();
        }
    });
    loop.exec();
}

void waitForReport(ProgrammeCheck &check)
{
    QEventLoop loop;
    bool failed = false;
    QObject::connect(&check, &ProgrammeCheck::reportChanged, &loop, &QEventLoop::quit);
    QObject::connect(&check, &ProgrammeCheck::failed, &loop, [&] {
        failed = true;
        loop.quit();
    });
    while (check.schedule() && !failed && (!check.report() || check.isChecking())) {
        loop.exec();
    }
}

/// The store answers in the order it was asked: when it has listed the conferences, the texts are there too.
void waitForTexts(Workspace &workspace)
{
    QEventLoop loop;
    QObject::connect(&workspace, &Workspace::failed, &loop, &QEventLoop::quit);
    QObject::connect(&workspace, &Workspace::conferencesChanged, &loop, &QEventLoop::quit);
    workspace.listConferences();
    loop.exec();
}

/// Shows it. Null where it needs a programme and there is none.
QWidget *show(MainWindow &window, const QString &name)
{
    const DialogInfo *info = dialogNamed(name);
    if (!info) {
        window.showPlace(*placeFromId(name));
        return &window;
    }
    (window.findChild<WindowActions *>()->*info->opener)->trigger();
    const auto dialogs = window.findChildren<QDialog *>();
    const auto shown = std::ranges::find_if(dialogs, [](const QDialog *dialog) { return dialog->isVisible(); });
    return shown == dialogs.end() ? nullptr : *shown;
}

} // namespace

QStringList ScreenshotRequest::placeNames()
{
    QStringList names;
    for (const PlaceInfo &info : allPlaces()) {
        names += QString::fromLatin1(info.id);
    }
    for (const DialogInfo &info : Dialogs) {
        names += QString::fromLatin1(info.name);
    }
    return names;
}

tl::expected<ScreenshotRequest, QString> ScreenshotRequest::from(const QString &place, const QStringList &files,
                                                                 const QString &size)
{
    if (!placeNames().contains(place)) {
        return tl::unexpected(tr("There is no place “%1”. Choose one of: %2.").arg(place, placeNames().join(QStringLiteral(", "))));
    }
    if (files.isEmpty()) {
        return tl::unexpected(tr("Say where the picture is to be saved: lectern --screenshot %1 FILE.png").arg(place));
    }
    const QFileInfo file(files.constFirst());
    if (!QImageWriter::supportedImageFormats().contains(file.suffix().toLower().toLatin1())) {
        return tl::unexpected(tr("“%1” does not end like the name of a picture, for example .png.").arg(file.fileName()));
    }
    const QSize wanted = sizeFrom(size);
    if (!size.isEmpty() && !wanted.isValid()) {
        return tl::unexpected(tr("“%1” is not a size. Write width and height in pixels, for example 1280x800.").arg(size));
    }
    return ScreenshotRequest{place, file.absoluteFilePath(), wanted};
}

int takeScreenshot(const CommandLine &line)
{
    quietenPlugin();
    const ScreenshotRequest &request = *line.screenshot;
    const QString unwritable = tr("The picture cannot be written to “%1”. Name a file in a folder you may write to.");
    if (!QFileInfo(QFileInfo(request.file).path()).isWritable()) { // before the work
        complain(unwritable.arg(request.file));
        return 2;
    }
    QTemporaryDir temporary;
    CommandLine own = line;
    if (!own.isOwnFolder) {
        own.dataFolder = temporary.path();
    }
    if (!own.file.isEmpty() && !importUnasked(own.dataFolder, own.file, stderr)) {
        return 2;
    }
    own.file.clear(); // it is in the store
    Composition composition(own);
    if (!composition.start()) {
        return 2;
    }
    composition.window()->resize(request.size.isValid() && !dialogNamed(request.place) ? request.size : FirstSize);
    waitForProgramme(*composition.workspace());
    QWidget *shown = show(*composition.window(), request.place);
    if (!shown) {
        complain(tr("There is no programme to show “%1” of. Name a schedule file.").arg(request.place));
        return 2;
    }
    if (request.size.isValid()) {
        shown->resize(request.size);
    }
    waitForReport(*composition.check());
    waitForTexts(*composition.workspace());
    for (QWidget *widget : shown->findChildren<QWidget *>()) {
        widget->setAttribute(Qt::WA_UnderMouse, false); // the mouse that there is not lies in a corner
    }
    if (!shown->grab().save(request.file)) {
        complain(unwritable.arg(request.file));
        return 2;
    }
    return 0;
}
