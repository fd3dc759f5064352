#include "core/formats/limits.h"

#include "core/formats/formattext.h"

Result<void> limits::checkSize(const QByteArray &file, const QString &name)
{
    if (file.size() <= bytes) {
        return {};
    }
    return failure(ErrorCode::LimitExceeded,
                   FormatText::tr("The file is larger than 1 GiB, which is more than Lectern accepts."), {name});
}
