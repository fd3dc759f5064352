#include "app/lectern-cli/help.h"

#include "app/lectern-cli/commands.h"
#include "app/lectern-cli/terminal/output.h"
#include "app/lectern-cli/terminal/table.h"

namespace {

void printOptions(std::span<const CommandOption> options, Output &output)
{
    Table table({0, 0});
    for (const CommandOption &option : options) {
        QString name = QStringLiteral("  --%1").arg(QLatin1String(option.name));
        if (option.value) {
            name += u' ' + QLatin1String(option.value);
        }
        table.addRow({name, Cli::tr(option.help)});
    }
    table.print(output);
}

void printProgramHelp(Output &output)
{
    output.line(Cli::tr("Usage: lectern-cli [options] COMMAND …"));
    output.line();
    output.text(Cli::tr("Reads the published schedule of a conference, finds sessions in it and keeps your plan. "
                        "Works on the same data as the window of Lectern."));
    output.line();
    output.line(Cli::tr("Commands:"));
    Table table({0, 0});
    for (const Command *command : allCommands()) {
        table.addRow({QStringLiteral("  %1 %2").arg(QLatin1String(command->name), QString::fromUtf8(command->words)),
                      Cli::tr(command->summary)});
    }
    table.print(output);
    output.line();
    output.line(Cli::tr("Options, before or after the command:"));
    printOptions(globalOptions(), output);
    output.line();
    output.text(Cli::tr("“lectern-cli COMMAND --help” tells more about one command. After “--” everything is a word, "
                        "not an option."));
    output.line();
    output.line(Cli::tr("Exit codes:"));
    output.line(Cli::tr("  0  done, also with remarks, with clashes, or with nothing found"));
    output.line(Cli::tr("  1  check: there are findings at or above the threshold"));
    output.line(Cli::tr("  2  a file or the data folder cannot be read or written"));
    output.line(Cli::tr("  3  wrong usage: no such command, option, zone, conference or session"));
    output.line(Cli::tr("On failure nothing is printed on standard output; the reason is on standard error."));
}

} // namespace

void printHelp(const Command *command, Output &output)
{
    if (!command) {
        printProgramHelp(output);
        return;
    }
    output.line(
        Cli::tr("Usage: lectern-cli %1 %2").arg(QLatin1String(command->name), QString::fromUtf8(command->words)));
    output.line();
    output.text(Cli::tr(command->details));
    output.line();
    if (!command->options.empty()) {
        output.line(Cli::tr("Options:"));
        printOptions(command->options, output);
        output.line();
    }
    output.line(Cli::tr("Options of every command:"));
    printOptions(globalOptions(), output);
}
