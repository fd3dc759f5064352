#pragma once

#include "app/lectern-cli/command.h"

/// A command line, taken apart. Global options and those of the command may stand before or after the command's name;
/// `--` ends the options. Only `--name` is an option (and -h, -v): `-word` is a word, because it means something to
/// `search` and may begin a note.
struct CommandLine
{
    const Command *command = nullptr; ///< null only with `--help` or `--version`
    Arguments arguments;
};

/// @param typed without the program's name. Errors: Usage.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &typed);
