#include "app/lectern/commandline.h"
#include "app/lectern/composition.h"
#include "app/lectern/offscreen.h"
#include "app/lectern/offscreenreport.h"
#include "app/lectern/screenshot.h"
#include "ui/support/englishplurals.h"

#include <QApplication>
#include <QIcon>

int main(int argc, char *argv[])
{
    if (needsNoDisplay(argc, argv)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lectern"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lectern"));
    QApplication::setApplicationVersion(QStringLiteral(LECTERN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.lectern.Lectern"));

    QApplication::setWindowIcon(QIcon(QStringLiteral(":/desktop/org.lectern.Lectern.svg")));
    QApplication::installTranslator(new EnglishPlurals(&application));

    const CommandLine line = CommandLine::parse(QApplication::arguments());
    if (line.exitCode) {
        return *line.exitCode;
    }
    if (line.offscreenReport) {
        return offscreenReport(line);
    }
    if (line.screenshot) {
        return takeScreenshot(line);
    }
    Composition composition(line);
    return composition.start() ? QApplication::exec() : 2;
}
