#include "app/lectern/offscreenreport.h"

#include "app/lectern/commandline.h"
#include "app/lectern/composition.h"
#include "app/lectern/offscreen.h"
#include "core/rules/checkprogramme.h"
#include "core/workspace/workspace.h"
#include "ui/mainwindow/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

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

void printFindings(QTextStream &out, const Schedule &schedule, const CheckResult &result, QLatin1String rule,
                   const char *heading)
{
    const auto isOfRule = [rule](const Finding &finding) { return QLatin1String(finding.rule->id) == rule; };
    out << tr(heading, int(std::ranges::count_if(result.findings, isOfRule))) << '\n';
    for (const Finding &finding : result.findings) {
        if (isOfRule(finding)) {
            out << "  " << printable(sentence(finding, schedule)) << '\n';
        }
    }
}

void printReport(const Schedule &schedule, int days)
{
    QTextStream out(stdout);
    out << printable(schedule.conference.title) << " (" << schedule.conference.clock.zone().id() << ")\n"
        << tr("%n session(s), ", int(schedule.sessions.size())) << tr("%n room(s), ", int(schedule.rooms.size()))
        << tr("%n day(s)", days) << '\n';
    const Companion nothingKnown;
    const CheckResult result = checkProgramme({.schedule = schedule, .companion = nothingKnown}, RuleSet());
    printFindings(out, schedule, result, QLatin1String("room-overlap"),
                  QT_TRANSLATE_NOOP("OffscreenReport", "Room overlaps: %n"));
    printFindings(out, schedule, result, QLatin1String("speaker-overlap"),
                  QT_TRANSLATE_NOOP("OffscreenReport", "Speaker overlaps: %n"));
}

/// Runs the event loop until the window shows the programme.
void waitUntilShown(const Composition &composition)
{
    QEventLoop loop;
    QObject::connect(composition.workspace(), &Workspace::failed, &loop, &QEventLoop::quit);
    QObject::connect(composition.workspace(), &Workspace::similarReady, &loop, [&loop] {
        QTimer::singleShot(300ms, &loop, &QEventLoop::quit); // texts of the first session are on their way
    });
    loop.exec();
}

} // namespace

int offscreenReport(const CommandLine &line)
{
    quietenPlugin();
    QTemporaryDir temporary;
    CommandLine own = line;
    if (!own.isOwnFolder) {
        own.dataFolder = temporary.path();
    }
    const auto outcome = importUnasked(own.dataFolder, own.file, stdout);
    if (!outcome) {
        return 2;
    }
    own.file.clear(); // it is in the store
    Composition composition(own);
    if (!composition.start()) {
        return 2;
    }
    composition.window()->resize(1280, 800);
    waitUntilShown(composition);
    if (!composition.workspace()->schedule()) {
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
