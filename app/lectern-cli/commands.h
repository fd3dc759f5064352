#pragma once

#include "app/lectern-cli/command.h"

extern const Command importCommand;
extern const Command listCommand;
extern const Command showCommand;
extern const Command searchCommand;
extern const Command pickCommand;
extern const Command noteCommand;
extern const Command planCommand;
extern const Command changesCommand;
extern const Command exportCommand;
extern const Command checkCommand;
extern const Command diffCommand;
extern const Command waiveCommand;
extern const Command waiversCommand;
extern const Command conferencesCommand;
extern const Command renameCommand;
extern const Command removeCommand;
extern const Command restoreCommand;

/// Every command in the order of the help.
std::span<const Command *const> allCommands();
/// Options that every command takes.
std::span<const CommandOption> globalOptions();
