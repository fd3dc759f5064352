#include "core/formats/gunzip.h"

#include "core/formats/formattext.h"

#include <zlib.h>

#include <array>

namespace {

constexpr int gzipOnly = 16 + MAX_WBITS; // how zlib is told that there is a gzip header

/// zlib's state, ended however the reading ends.
class Inflater
{
public:
    Inflater() : m_isReady(inflateInit2(&m_stream, gzipOnly) == Z_OK) {}
    ~Inflater() { inflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(Inflater)

    /// Appends all that the bytes unpack to, at most a little more than `limit`. False: they are damaged.
    bool unpack(QByteArrayView bytes, QByteArray &text, qsizetype limit);

private:
    z_stream m_stream{};
    bool m_isReady;
};

bool Inflater::unpack(QByteArrayView bytes, QByteArray &text, qsizetype limit)
{
    m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data())); // zlib does not write there
    m_stream.avail_in = uInt(bytes.size());
    std::array<char, 64 * 1024> piece;
    while (m_isReady && text.size() <= limit) {
        m_stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        m_stream.avail_out = uInt(piece.size());
        const int state = inflate(&m_stream, Z_NO_FLUSH);
        text.append(piece.data(), qsizetype(piece.size() - m_stream.avail_out));
        if (state == Z_STREAM_END) {
            const QByteArrayView rest = bytes.last(qsizetype(m_stream.avail_in));
            if (!isGzip(rest)) {
                return true; // what follows is padding
            }
            m_isReady = inflateReset(&m_stream) == Z_OK;
        } else if (state != Z_OK) {
            return false;
        }
    }
    return m_isReady;
}

} // namespace

bool isGzip(QByteArrayView bytes) { return bytes.startsWith("\x1f\x8b"); }

Result<QByteArray> gunzip(QByteArrayView bytes, const QString &name, qsizetype limit)
{
    QByteArray text;
    if (!Inflater().unpack(bytes, text, limit)) {
        return failure(ErrorCode::Damaged,
                       FormatText::tr("The compressed file is damaged or not complete. Download it again."), {name});
    }
    if (text.size() > limit) {
        return failure(ErrorCode::LimitExceeded,
                       FormatText::tr("The file unpacks to more than %1 MiB, which is more than Lectern accepts of a "
                                      "compressed file. Unpack it and open what is inside.")
                           .arg(limit >> 20),
                       {name});
    }
    return text;
}
