#pragma once

#include "core/model/sessiontext.h"
#include "ui/printing/printedpages.h"
#include "ui/printing/printedplan.h"

#include <QHash>

/// What a booklet says besides the plan.
using SessionTexts = QHash<SessionId, SessionText>;

/// The picks to read on the way: when, where, who, the abstract, the person's own note, and lines to write on. Each pick
/// is a group of its own, counted from 0 over all days; one that fits a page is not broken.
PrintedPages bookletPages(const PrintedPlan &plan, const SessionTexts &texts, PaperSize paper, Qt::LayoutDirection direction);
