#include "ui/support/pictures.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>

namespace {

constexpr qint64 MostPixels = 40'000'000; ///< a large camera's
constexpr int MostMegabytes = 160;        ///< that a reader may take while it reads

/// Nothing for what is none of the few kinds that portraits come in. SVG is a language, and not read.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n")) {
        return "png";
    }
    if (bytes.startsWith("\xff\xd8\xff")) {
        return "jpeg";
    }
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a")) {
        return "gif";
    }
    return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP" ? QByteArray("webp") : QByteArray();
}

QRect middleOf(const QSize &size)
{
    const int side = std::min(size.width(), size.height());
    return {(size.width() - side) / 2, (size.height() - side) / 2, side, side};
}

} // namespace

QImage decodedPicture(const QByteArray &bytes, int side)
{
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty() || side <= 0) {
        return {};
    }
    QImageReader::setAllocationLimit(MostMegabytes);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > MostPixels) {
        return {};
    }
    if (std::min(size.width(), size.height()) > 2 * side) { // JPEG is read small at once
        reader.setScaledSize(size.scaled(2 * side, 2 * side, Qt::KeepAspectRatioByExpanding));
    }
    const QImage image = reader.read();
    if (image.isNull()) {
        return {};
    }
    return image.copy(middleOf(image.size())).scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}
