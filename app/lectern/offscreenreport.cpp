#include "app/lectern/offscreenreport.h"

#include "app/lectern/commandline.h"
#include "app/lectern/composition.h"
#include "core/rules/overlaps.h"
#include "core/workspace/workspace.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/support/formatting.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

using namespace std::chrono_literals;

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("OffscreenReport", text, nullptr, n);
}

/// Untrusted text on a terminal: control characters would be commands there.
QString printable(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format) {
            c = QChar::ReplacementCharacter;
        }
    }
    return text;
}

void printOverlaps(QTextStream &out, const Schedule &schedule, const QString &heading,
                   const std::vector<ProgrammeOverlap> &overlaps)
{
    const Formatting formatting(schedule.conference.clock);
    out << heading << '\n';
    for (const ProgrammeOverlap &overlap : overlaps) {
        const auto length = std::chrono::floor<std::chrono::minutes>(overlap.overlap.length());
        const QString line = tr("%1: “%2” and “%3”, %4, %5")
                                 .arg(overlap.shared.join(", "), schedule.session(overlap.first)->title,
                                      schedule.session(overlap.second)->title,
                                      formatting.heading(overlap.overlap.start()), formatting.length(length));
        out << "  " << printable(line) << '\n';
    }
}

void printReport(const Schedule &schedule, int days)
{
    QTextStream out(stdout);
    out << printable(schedule.conference.title) << " (" << schedule.conference.clock.zone().id() << ")\n"
        << tr("%n session(s), ", int(schedule.sessions.size())) << tr("%n room(s), ", int(schedule.rooms.size()))
        << tr("%n day(s)", days) << '\n';
    const auto inRooms = roomOverlaps(schedule);
    const auto ofSpeakers = speakerOverlaps(schedule);
    printOverlaps(out, schedule, tr("Room overlaps: %n", int(inRooms.size())), inRooms);
    printOverlaps(out, schedule, tr("Speaker overlaps: %n", int(ofSpeakers.size())), ofSpeakers);
}

/// Runs the event loop until the window shows the imported programme, or the import failed.
std::optional<ImportOutcome> importAndShow(Composition &composition)
{
    std::optional<ImportOutcome> outcome;
    QEventLoop loop;
    MainWindow *window = composition.window();
    QObject::connect(window, &MainWindow::importFailed, &loop, [&loop](const Error &error) {
        QTextStream(stderr) << error.text() << '\n';
        loop.quit();
    });
    QObject::connect(window, &MainWindow::imported, &loop, [&outcome](const ImportOutcome &done) { outcome = done; });
    QObject::connect(composition.workspace(), &Workspace::similarReady, &loop, [&loop, &outcome] {
        if (outcome) {
            QTimer::singleShot(300ms, &loop, &QEventLoop::quit); // texts of the first session are on their way
        }
    });
    loop.exec();
    return outcome;
}

} // namespace

int offscreenReport(const CommandLine &line)
{
    QTemporaryDir temporary;
    CommandLine own = line;
    if (!own.isOwnFolder) {
        own.dataFolder = temporary.path();
    }
    Composition composition(own);
    if (!composition.start()) {
        return 2;
    }
    composition.window()->resize(1280, 800);
    const auto outcome = importAndShow(composition);
    if (!outcome) {
        return 2;
    }
    printReport(*composition.workspace()->schedule(), outcome->days);
    const QString picture = QDir::current().absoluteFilePath(QStringLiteral("lectern-window.png"));
    if (!composition.window()->grab().save(picture)) {
        QTextStream(stderr) << tr("The picture cannot be written to “%1”. Start in a folder you may write to.").arg(picture)
                            << '\n';
        return 2;
    }
    QTextStream(stdout) << tr("A picture of the window: %1").arg(picture) << '\n';
    return 0;
}
