#pragma once

#include "core/base/result.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <span>

class Context;
class Output;

/// Where the texts of this program are translated: `Cli::tr("…")`.
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// `--name` or `--name VALUE`.
struct CommandOption
{
    const char *name;  ///< without the dashes
    const char *value; ///< what the help calls the value; null: the option takes none
    const char *help;  ///< English; translated when shown
};

/// What was typed, taken apart.
struct Arguments
{
    QStringList words;                   ///< what is no option, without the command's name
    QHash<QString, QStringList> options; ///< by name without dashes; one without a value holds an empty text

    bool has(const char *option) const { return options.contains(QLatin1String(option)); }
    QStringList values(const char *option) const { return options.value(QLatin1String(option)); }
    /// The last one: what is typed later overrules.
    QString value(const char *option) const { return values(option).value(values(option).size() - 1); }
};

/// One command. Texts are English and translated when shown.
struct Command
{
    const char *name;
    const char *words; ///< the words it takes, as the help writes them: "ID [LEVEL]"
    int fewestWords;
    int mostWords;       ///< -1: any number
    const char *summary; ///< half a line
    const char *details; ///< paragraphs
    std::span<const CommandOption> options;
    /// Answers through the output, which reaches standard output only when the command succeeds.
    Result<void> (*run)(Context &, const Arguments &, Output &);
};
