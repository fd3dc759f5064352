#include "core/importing/scheduleimport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace {

constexpr qint64 Limit = qint64(1) << 30;
constexpr qint64 Piece = qint64(1) << 20;

QString tr(const char *text) { return QCoreApplication::translate("Import", text); }

/// Asks for memory in large pages where they can be had: getting a large file's worth of small ones takes longer than
/// reading the file.
void preferLargePages([[maybe_unused]] QByteArray &bytes)
{
#ifdef Q_OS_LINUX
    constexpr quintptr page = quintptr(2) << 20;
    const quintptr begin = (quintptr(bytes.data()) + page - 1) / page * page;
    const quintptr end = quintptr(bytes.data() + bytes.size()) / page * page;
    if (begin < end) {
        madvise(reinterpret_cast<void *>(begin), end - begin, MADV_HUGEPAGE);
    }
#endif
}

/// Less when the file became shorter meanwhile.
QByteArray readAtOnce(QFile &file)
{
    QByteArray bytes(file.size(), Qt::Uninitialized);
    preferLargePages(bytes);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const qint64 count = file.read(bytes.data() + done, bytes.size() - done);
        if (count <= 0) {
            break;
        }
        done += count;
    }
    bytes.truncate(done);
    return bytes;
}

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
    auto bytes = file.size() > 0 ? Result<QByteArray>(readAtOnce(file)) : readPieces(file, tooLarge);
    if (bytes && file.error() != QFileDevice::NoError) {
        return failure(
            ErrorCode::FileAccess,
            tr("“%1” cannot be read: %2. Check that its disk is still there.").arg(name, file.errorString()));
    }
    return bytes;
}
