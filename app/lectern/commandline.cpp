#include "app/lectern/commandline.h"

#include "core/store/store.h"
#include "ui/mainwindow/mainwindow.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QFileInfo>

#include <cstdio>

namespace {

constexpr int WrongUsage = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

CommandLine wrong(const QString &reason)
{
    std::fputs(qPrintable(reason + '\n' + tr("Try “lectern --help”.") + '\n'), stderr);
    CommandLine line;
    line.exitCode = WrongUsage;
    return line;
}

CommandLine said(const QString &text)
{
    std::fputs(qPrintable(text), stdout);
    CommandLine line;
    line.exitCode = 0;
    return line;
}

/// "system, light, dark, high-contrast", for a sentence about choosing.
QString themeNames()
{
    QStringList names;
    for (const ThemeInfo &info : allThemes()) {
        names += QString::fromLatin1(info.name);
    }
    return names.join(QStringLiteral(", "));
}

/// "2019-12-28T14:10+01:00"; nothing when it is no instant.
std::optional<std::chrono::sys_seconds> instantOf(const QString &text)
{
    const QDateTime when = QDateTime::fromString(text, Qt::ISODate);
    const bool saysZone = when.timeSpec() != Qt::LocalTime;
    return when.isValid() && saysZone ? std::optional(std::chrono::sys_seconds(std::chrono::seconds(when.toSecsSinceEpoch())))
                                      : std::nullopt;
}

} // namespace

CommandLine CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Plan your days at a conference: read its programme, search it, pick, see what clashes."));
    const QCommandLineOption help({"h", "help"}, tr("Say how Lectern is started, and stop."));
    const QCommandLineOption version({"v", "version"}, tr("Say which version this is, and stop."));
    const QCommandLineOption data("data", tr("Keep programmes and plans in this folder."), tr("folder"));
    const QCommandLineOption theme("theme", tr("Colours for this time: %1.").arg(themeNames()), tr("name"));
    const QCommandLineOption sample("sample", tr("Open the built-in sample conference."));
    QCommandLineOption trace("trace-start", QString());
    trace.setFlags(QCommandLineOption::HiddenFromHelp); // for tests/bench
    const QCommandLineOption report("offscreen-report",
                                    tr("Without a display: print what the programme holds and save a picture of the window."));
    QCommandLineOption now("now", QString(), "time");
    now.setFlags(QCommandLineOption::HiddenFromHelp); // for pictures and tests
    const QCommandLineOption screenshot("screenshot",
                                        tr("Without a display: save a picture of a place to the file that is named first. "
                                           "Places: %1.").arg(ScreenshotRequest::placeNames().join(QStringLiteral(", "))),
                                        tr("place"));
    const QCommandLineOption size("size", tr("How large that picture is, for example 1280x800."), tr("WxH"));
    parser.addOptions({help, version, data, theme, sample, report, screenshot, size, trace, now});
    parser.addPositionalArgument("file", tr("A schedule file (schedule.xml or schedule.json)."), "[file]");
    if (!parser.parse(arguments)) {
        return wrong(parser.errorText());
    }
    if (parser.isSet(help)) {
        return said(parser.helpText());
    }
    if (parser.isSet(version)) {
        return said(QStringLiteral("lectern %1\n").arg(QCoreApplication::applicationVersion()));
    }
    QStringList files = parser.positionalArguments();
    std::optional<ScreenshotRequest> picture;
    if (parser.isSet(screenshot)) {
        auto request = ScreenshotRequest::from(parser.value(screenshot), files, parser.value(size));
        if (!request) {
            return wrong(request.error());
        }
        picture = *request;
        files.removeFirst();
    } else if (parser.isSet(size)) {
        return wrong(tr("A size is given to pictures only, with --screenshot."));
    }
    if (files.size() > 1) {
        return wrong(tr("Only one schedule file can be opened at a time."));
    }
    CommandLine line;
    line.now = instantOf(parser.value(now));
    if (parser.isSet(now) && !line.now) {
        return wrong(tr("“%1” is no time. Write it like 2025-02-01T10:38+01:00.").arg(parser.value(now)));
    }
    if (parser.isSet(theme)) {
        line.theme = themeFromName(parser.value(theme));
        if (!line.theme) {
            return wrong(tr("There is no theme “%1”. Choose one of: %2.").arg(parser.value(theme), themeNames()));
        }
    }
    line.offscreenReport = parser.isSet(report);
    line.screenshot = picture;
    line.traceStart = parser.isSet(trace);
    line.isOwnFolder = parser.isSet(data);
    line.dataFolder = line.isOwnFolder ? QFileInfo(parser.value(data)).absoluteFilePath() : StoreFolder::standardPath();
    const bool nothingElse = line.offscreenReport || (line.screenshot && !line.isOwnFolder);
    if (!files.isEmpty()) {
        line.file = files.constFirst();
    } else if (parser.isSet(sample) || nothingElse) {
        line.file = MainWindow::samplePath();
    }
    return line;
}
