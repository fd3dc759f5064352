#include "app/lectern-cli/commandline.h"
#include "app/lectern-cli/context.h"
#include "app/lectern-cli/help.h"
#include "app/lectern-cli/terminal/output.h"
#include "app/lectern-cli/terminal/terminaltext.h"
#include "core/base/largepages.h"

#include <QCoreApplication>

#include <clocale>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <langinfo.h>

namespace {

/// File names and texts are UTF-8 here also where no locale is set, as in a container or a cron job.
void useUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
        qputenv("LC_ALL", "C.UTF-8");
    }
}

int exitCodeOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Usage:
    case ErrorCode::NotFound: return 3;
    case ErrorCode::Canceled: return 130; // what a shell says of a program ended by Ctrl+C
    default: return 2;
    }
}

int fail(const Error &error, const Command *command)
{
    complain(error.text());
    if (error.code == ErrorCode::Usage) {
        complain(command ? Cli::tr("See lectern-cli %1 --help").arg(QLatin1String(command->name))
                         : Cli::tr("See lectern-cli --help"));
    }
    return exitCodeOf(error);
}

Result<void> runCommand(const CommandLine &line, Output &output)
{
    if (line.arguments.has("version")) {
        output.line(QStringLiteral("lectern-cli " LECTERN_VERSION));
        return output.flush();
    }
    if (line.arguments.has("help")) {
        printHelp(line.command, output);
        return output.flush();
    }
    auto context = Context::fromOptions(line.arguments);
    if (!context) {
        return failure(context.error());
    }
    if (auto done = line.command->run(*context, line.arguments, output); !done) {
        return done;
    }
    return output.flush();
}

/// Runs what was typed. Returns the exit code, all output flushed.
int answer()
{
    const auto line = parseCommandLine(QCoreApplication::arguments().mid(1));
    if (!line) {
        return fail(line.error(), nullptr);
    }
    Output output(line->arguments.has("json"), terminalWidth());
    const auto done = runCommand(*line, output);
    return done ? output.exitCode() : fail(done.error(), line->command);
}

} // namespace

int main(int argc, char **argv)
{
    growHeapInLargePages();
    useUtf8();
    std::signal(SIGPIPE, SIG_IGN); // a reader that went away ends nothing halfway; see Output::flush()
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lectern"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LECTERN_VERSION));

    // Everything is written and closed by now. Qt's clean-up of database connections, which the application's destructor
    // calls, went round for ever in one of some thousand runs (Qt 6.4.2).
    std::_Exit(answer());
}
