#include "ui/printing/pdffile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

QByteArray pdfOf(const PrintedPages &pages, const QString &title)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        const SheetGrid &grid = pages.grid();
        const auto orientation = grid.isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait;
        writer.setPageLayout(QPageLayout(grid.paper, orientation, QMarginsF()));
        writer.setResolution(UnitsPerInch);
        writer.setTitle(title);
        writer.setCreator(QCoreApplication::applicationName());
        QPainter painter(&writer);
        for (int sheet = 0; sheet < pages.sheetCount(); ++sheet) {
            if (sheet > 0) {
                writer.newPage();
            }
            pages.paintSheet(painter, sheet);
        }
    }
    return buffer.data();
}

Result<void> savePdf(const PrintedPages &pages, const QString &title, const QString &path)
{
    const QByteArray pdf = pdfOf(pages, title);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() && file.commit()) {
        return {};
    }
    const QString message = QCoreApplication::translate(
        "PdfFile", "“%1” could not be written: %2. Choose another folder or make room, then save again.");
    return failure(ErrorCode::FileAccess, message.arg(QDir::toNativeSeparators(path), file.errorString()));
}
