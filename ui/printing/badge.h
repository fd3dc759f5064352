#pragma once

#include "ui/printing/printedpages.h"
#include "ui/printing/printedplan.h"

/// A plan in small: a page a day, about as large as a badge, several on a sheet. Each row of a day is a group of its
/// own, counted from 0 over all days.
/// @param direction time stands where reading begins
PrintedPages badgePages(const PrintedPlan &plan, PaperSize paper, Qt::LayoutDirection direction);
