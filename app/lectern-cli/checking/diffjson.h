#pragma once

#include <QJsonObject>

struct ProgrammeDiff;

/// The differences as the help of “diff” describes them.
QJsonObject jsonDiff(const ProgrammeDiff &diff);
