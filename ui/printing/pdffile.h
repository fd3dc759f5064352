#pragma once

#include "core/base/result.h"
#include "ui/printing/printedpages.h"

/// The pages as a PDF whose words can be searched and copied.
QByteArray pdfOf(const PrintedPages &pages, const QString &title);
/// Writes them beside the file and then puts them in its place: a failure leaves what was there. Errors: FileAccess.
[[nodiscard]] Result<void> savePdf(const PrintedPages &pages, const QString &title, const QString &path);
