#include "app/lectern/offscreen.h"

#include "core/workspace/importjob.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTextStream>

#include <algorithm>
#include <string_view>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("OffscreenReport", text);
}

void printMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.startsWith(QLatin1String("This plugin does not support"))) {
        QTextStream(stderr) << qFormatLogMessage(type, context, message) << '\n';
    }
}

} // namespace

bool needsNoDisplay(int argc, char *argv[])
{
    constexpr std::string_view Options[] = {"--offscreen-report", "--screenshot", "--help", "-h", "--version", "-v"};
    return std::any_of(argv, argv + argc, [&](std::string_view argument) {
        return std::ranges::find(Options, argument) != std::end(Options) || argument.starts_with("--screenshot=");
    });
}

void quietenPlugin()
{
    qInstallMessageHandler(printMessage);
}

std::optional<ImportOutcome> importUnasked(const QString &dataFolder, const QString &file, FILE *remarks)
{
    const auto folder = StoreFolder::open(dataFolder);
    if (!folder) {
        QTextStream(stderr) << folder.error().text() << '\n';
        return std::nullopt;
    }
    std::optional<ImportOutcome> outcome;
    QEventLoop loop;
    ImportJob job(*folder, {file});
    QObject::connect(&job, &ImportJob::zoneNeeded, &loop, [&job, remarks](const ScheduleHeader &header) {
        const QTimeZone zone = header.likelyZone.isValid() ? header.likelyZone : QTimeZone::utc();
        const QString remark = header.likelyZone.isValid()
                                   ? tr("The file gives no time zone that is known. Its times are read as times in %1, which is likely.")
                                   : tr("The file gives no time zone that is known, and none is likely. Its times are read as %1.");
        QTextStream(remarks) << remark.arg(QString::fromUtf8(zone.id())) << '\n';
        job.setZone(zone);
    });
    QObject::connect(&job, &ImportJob::targetDoubtful, &loop, [&job] { job.setTarget({}); });
    QObject::connect(&job, &ImportJob::failed, &loop, [&loop](const Error &error) {
        QTextStream(stderr) << error.text() << '\n';
        loop.quit();
    });
    QObject::connect(&job, &ImportJob::finished, &loop, [&](const ImportOutcome &done) {
        outcome = done;
        loop.quit();
    });
    QMetaObject::invokeMethod(&job, &ImportJob::start, Qt::QueuedConnection); // once the loop runs
    loop.exec();
    return outcome;
}
