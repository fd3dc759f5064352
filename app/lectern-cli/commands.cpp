#include "app/lectern-cli/commands.h"

std::span<const Command *const> allCommands()
{
    static constexpr const Command *commands[] = {
        &importCommand, &listCommand,  &showCommand, &searchCommand, &pickCommand,    &noteCommand,
        &planCommand,   &changesCommand, &exportCommand, &checkCommand, &diffCommand,  &waiveCommand,   &waiversCommand,
        &conferencesCommand, &renameCommand, &removeCommand, &restoreCommand,
    };
    return commands;
}

std::span<const CommandOption> globalOptions()
{
    static constexpr CommandOption options[] = {
        {"json", nullptr, QT_TRANSLATE_NOOP("Cli", "print one JSON document and nothing else")},
        {"data", "DIR", QT_TRANSLATE_NOOP("Cli", "keep everything in DIR instead of your own data folder")},
        {"conference", "ID", QT_TRANSLATE_NOOP("Cli", "work on this conference instead of the one last used")},
        {"zone", "IANA", QT_TRANSLATE_NOOP("Cli", "import, check, diff, waive: the time zone of a file that names none")},
        {"help", nullptr, QT_TRANSLATE_NOOP("Cli", "show this help, or that of the command")},
        {"version", nullptr, QT_TRANSLATE_NOOP("Cli", "show the version")},
    };
    return options;
}
