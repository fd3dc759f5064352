#include "core/base/largepages.h"
#include "core/importing/scheduleimport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <future>

namespace {

constexpr qint64 Limit = qint64(1) << 30;
constexpr qint64 Piece = qint64(1) << 20;
constexpr qint64 WorthTwoThreads = qint64(8) << 20;

QString tr(const char *text) { return QCoreApplication::translate("Import", text); }

/// How many bytes came; less at the file's end or after an error.
qint64 readInto(QFile &file, char *to, qint64 count)
{
    qint64 done = 0;
    while (done < count) {
        const qint64 came = file.read(to + done, count - done);
        if (came <= 0) {
            break;
        }
        done += came;
    }
    return done;
}

/// Less when the file became shorter meanwhile. Most of the time goes into fresh memory, so two threads share a large
/// file.
QByteArray readAtOnce(QFile &file)
{
    QByteArray bytes(file.size(), Qt::Uninitialized);
    preferLargePages(bytes.data(), size_t(bytes.size()));
    char *const data = bytes.data();
    const qint64 size = bytes.size();
    const qint64 half = size >= WorthTwoThreads ? size / 2 : size;
    std::future<qint64> second;
    if (half < size) {
        second = std::async(std::launch::async, [&, path = file.fileName()] {
            QFile other(path);
            const bool ready = other.open(QIODevice::ReadOnly | QIODevice::Unbuffered) && other.seek(half);
            return ready ? readInto(other, data + half, size - half) : 0;
        });
    }
    qint64 done = readInto(file, data, half);
    const qint64 rest = second.valid() ? second.get() : 0;
    if (done == half && file.seek(half + rest)) {
        done += rest;
        done += readInto(file, data + done, size - done); // nothing is left, unless the other one failed
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
