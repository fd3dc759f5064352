#include "core/base/error.h"

#include <QCoreApplication>

QString Error::text() const
{
    if (where.file.isEmpty()) {
        return message;
    }
    if (where.line <= 0) {
        return QCoreApplication::translate("Error", "“%1”: %2").arg(where.file, message);
    }
    return QCoreApplication::translate("Error", "“%1”, line %2: %3")
        .arg(where.file, QString::number(where.line), message);
}
