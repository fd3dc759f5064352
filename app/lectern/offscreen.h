#pragma once

#include "core/importing/scheduleimport.h"

#include <cstdio>
#include <optional>

// What the ways of starting `lectern` without a display share.

/// Whether an argument asks for one of them, or for words only. To be known before there is a QApplication.
bool needsNoDisplay(int argc, char *argv[]);
/// Drops what Qt's off-screen plug-in says of itself.
void quietenPlugin();
/// Imports without asking anybody: a likely time zone is taken, and said on `remarks`. Nothing after a failure, whose
/// reason is on standard error then.
std::optional<ImportOutcome> importUnasked(const QString &dataFolder, const QString &file, FILE *remarks);
