#include "core/importing/scheduleimport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace {

constexpr qint64 Limit = qint64(1) << 30;
constexpr qint64 Piece = qint64(1) << 20;

QString tr(const char *text) { return QCoreApplication::translate("Import", text); }

/// A pipe or a device does not tell its size beforehand.
Result<QByteArray> readPieces(QFile &file, const auto &tooLarge)
{
    QByteArray bytes;
    while (true) {
        const QByteArray piece = file.read(Piece);
        if (piece.isEmpty()) {
            return bytes;
        }
        bytes += piece;
        if (bytes.size() > Limit) {
            return tooLarge();
        }
    }
}

} // namespace

Result<QByteArray> readScheduleFile(const QString &path)
{
    const QString name = QDir::toNativeSeparators(path);
    const auto tooLarge = [&] {
        return failure(ErrorCode::LimitExceeded,
                       tr("“%1” is larger than 1 GiB. Lectern reads no schedule of that size.").arg(name));
    };
    if (QFileInfo(path).isDir()) {
        return failure(ErrorCode::FileAccess, tr("“%1” is a folder. Choose a schedule file in it.").arg(name));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return failure(ErrorCode::FileAccess,
                       tr("“%1” cannot be opened: %2. Check its name and permissions.").arg(name, file.errorString()));
    }
    if (file.size() > Limit) {
        return tooLarge();
    }
    auto bytes = file.size() > 0 ? Result<QByteArray>(file.readAll()) : readPieces(file, tooLarge);
    if (bytes && file.error() != QFileDevice::NoError) {
        return failure(
            ErrorCode::FileAccess,
            tr("“%1” cannot be read: %2. Check that its disk is still there.").arg(name, file.errorString()));
    }
    return bytes;
}
