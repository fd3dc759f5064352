#pragma once

#include "core/model/interval.h"
#include "ui/support/formatting.h"

#include <QStringList>

#include <optional>
#include <vector>

// Facts as a person reads and types them.

/// "Sat 1 Feb, 10:00–18:00; Sun 2 Feb, 10:00–12:00"; empty for none.
QString windowsText(const std::vector<Interval> &windows, const Formatting &formatting);
/// "projector, step-free".
QString listText(const QStringList &words);
/// What stands between commas, each once whatever its case, in the order typed.
QStringList listOf(const QString &text);
/// Nothing in `number` for an empty text; false when the text is no number of `least` or more.
bool readNumber(const QString &text, int least, std::optional<int> &number);

/// A line of cells as a spreadsheet puts it on the clipboard.
struct PastedNumber
{
    QString name; ///< what stands before the number; empty when the number stands alone
    std::optional<int> number; ///< nothing: the cell is empty

    friend bool operator==(const PastedNumber &, const PastedNumber &) = default;
};

/// One a line; nothing when a line is not a number, or a name and a number.
std::optional<std::vector<PastedNumber>> pastedNumbers(const QString &text);
