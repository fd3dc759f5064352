#include "core/importing/canceled.h"

#include <QCoreApplication>

Error canceledImport()
{
    return {ErrorCode::Canceled,
            QCoreApplication::translate("Import", "The import was cancelled. Nothing was changed."),
            {}};
}
