#include "app/lectern-cli/commandline.h"

#include "app/lectern-cli/commands.h"

#include <algorithm>

namespace {

const CommandOption *findOption(std::span<const CommandOption> options, QStringView name)
{
    const auto it = std::ranges::find_if(
        options, [name](const CommandOption &option) { return name == QLatin1String(option.name); });
    return it == options.end() ? nullptr : &*it;
}

/// Among the global options and those of every command: the command may come later in the line.
const CommandOption *findAnyOption(QStringView name)
{
    const CommandOption *found = findOption(globalOptions(), name);
    for (const Command *command : allCommands()) {
        found = found ? found : findOption(command->options, name);
    }
    return found;
}

const Command *findCommand(const QString &name)
{
    const auto commands = allCommands();
    const auto it = std::ranges::find_if(
        commands, [&name](const Command *command) { return name == QLatin1String(command->name); });
    return it == commands.end() ? nullptr : *it;
}

/// Takes the option at `at`, and its value, which may be the next argument.
Result<void> takeOption(const QStringList &typed, qsizetype &at, Arguments &arguments)
{
    const QString written = typed.at(at).mid(2);
    const qsizetype equals = written.indexOf(u'=');
    const QString name = equals < 0 ? written : written.left(equals);
    const CommandOption *option = findAnyOption(name);
    if (!option) {
        return failure(ErrorCode::Usage, Cli::tr("There is no option --%1.").arg(name));
    }
    if (!option->value && equals >= 0) {
        return failure(ErrorCode::Usage, Cli::tr("The option --%1 takes no value.").arg(name));
    }
    QString value = equals < 0 ? QString() : written.mid(equals + 1);
    if (option->value && equals < 0) {
        if (at + 1 >= typed.size() || typed.at(at + 1).startsWith(u"--")) {
            return failure(ErrorCode::Usage, Cli::tr("The option --%1 needs a value: --%1 %2.")
                                                 .arg(name, QLatin1String(option->value)));
        }
        value = typed.at(++at);
    }
    arguments.options[name] += value;
    return {};
}

Result<Arguments> takeApart(const QStringList &typed)
{
    Arguments arguments;
    bool optionsEnded = false;
    for (qsizetype at = 0; at < typed.size(); ++at) {
        const QString &argument = typed.at(at);
        if (optionsEnded) {
            arguments.words += argument;
        } else if (argument == u"--") {
            optionsEnded = true;
        } else if (argument == u"-h") {
            arguments.options[QStringLiteral("help")] += QString();
        } else if (argument == u"-v") {
            arguments.options[QStringLiteral("version")] += QString();
        } else if (!argument.startsWith(u"--")) {
            arguments.words += argument;
        } else if (auto taken = takeOption(typed, at, arguments); !taken) {
            return failure(taken.error());
        }
    }
    return arguments;
}

Result<void> checkFits(const Command &command, const Arguments &arguments)
{
    const QLatin1String name(command.name);
    for (auto it = arguments.options.keyBegin(); it != arguments.options.keyEnd(); ++it) {
        if (!findOption(globalOptions(), *it) && !findOption(command.options, *it)) {
            return failure(ErrorCode::Usage, Cli::tr("The command “%1” has no option --%2.").arg(name, *it));
        }
    }
    if (arguments.has("help")) {
        return {};
    }
    if (arguments.words.size() < command.fewestWords) {
        return failure(ErrorCode::Usage, Cli::tr("Something is missing: lectern-cli %1 %2")
                                             .arg(name, QString::fromUtf8(command.words)));
    }
    if (command.mostWords >= 0 && arguments.words.size() > command.mostWords) {
        return failure(ErrorCode::Usage, Cli::tr("The command “%1” cannot use “%2”.")
                                             .arg(name, arguments.words.at(command.mostWords)));
    }
    return {};
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &typed)
{
    auto arguments = takeApart(typed);
    if (!arguments) {
        return failure(arguments.error());
    }
    CommandLine line{nullptr, *std::move(arguments)};
    if (line.arguments.words.isEmpty()) {
        if (line.arguments.has("help") || line.arguments.has("version")) {
            return line;
        }
        return failure(ErrorCode::Usage, Cli::tr("Say what to do, for example: lectern-cli import FILE"));
    }
    const QString name = line.arguments.words.takeFirst();
    line.command = findCommand(name);
    if (!line.command) {
        return failure(ErrorCode::Usage, Cli::tr("There is no command “%1”.").arg(name));
    }
    if (auto fits = checkFits(*line.command, line.arguments); !fits) {
        return failure(fits.error());
    }
    return line;
}
