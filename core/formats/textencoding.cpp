#include "core/formats/textencoding.h"

#include "core/formats/formattext.h"
#include "core/formats/linetable.h"

#include <QStringDecoder>

#include <simdjson.h>

#include <cstring>

namespace textencoding {
namespace {

/// UTF-16 and UTF-32 by their byte-order mark or, for markup and JSON, by the zero byte beside the first character.
std::optional<QStringConverter::Encoding> wideEncoding(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes, u'<')) {
        return marked;
    }
    const auto opened = QStringConverter::encodingForData(bytes, u'{');
    return opened;
}

/// The encoding that an XML declaration names, in lower case; empty when it names none.
QByteArray declaredEncoding(const QByteArray &bytes)
{
    const QByteArray front = bytes.left(1000).trimmed();
    if (!front.startsWith("<?xml")) {
        return {};
    }
    const QByteArray declaration = front.left(qMin<qsizetype>(front.indexOf("?>"), 300));
    const qsizetype at = declaration.indexOf("encoding");
    if (at < 0) {
        return {};
    }
    const QByteArray rest = declaration.mid(at + 8).trimmed().mid(1).trimmed(); // behind "="
    if (rest.isEmpty()) {
        return {};
    }
    return rest.mid(1, rest.indexOf(rest.at(0), 1) - 1).trimmed().toLower();
}

bool isControl(char c) { return uchar(c) < 0x20 && c != '\t' && c != '\n' && c != '\r'; }

/// How many bytes make up a character that no schedule may hold: a control character, U+FFFE or U+FFFF; 0 for others.
qsizetype badLength(QByteArrayView bytes, qsizetype at)
{
    if (isControl(bytes.at(at))) {
        return 1;
    }
    if (uchar(bytes.at(at)) != 0xEF) {
        return 0;
    }
    const QByteArrayView rest = bytes.sliced(at, qMin<qsizetype>(3, bytes.size() - at));
    return rest == "\xEF\xBF\xBE" || rest == "\xEF\xBF\xBF" ? 3 : 0;
}

/// Where valid UTF-8 ends.
qsizetype firstInvalid(QByteArrayView bytes)
{
    qsizetype good = 0;
    qsizetype bad = bytes.size(); // some offset up to here is invalid
    while (bad - good > 1) {
        qsizetype middle = good + (bad - good) / 2;
        while (middle > good && (bytes.at(middle) & 0xC0) == 0x80) {
            --middle; // a cut inside a character would look like damage
        }
        if (middle == good) {
            break;
        }
        if (simdjson::validate_utf8(bytes.data() + good, size_t(middle - good))) {
            good = middle;
        } else {
            bad = middle;
        }
    }
    return good;
}

} // namespace

Result<QByteArray> toUtf8(QByteArray &&bytes, const QString &name)
{
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        bytes.remove(0, 3);
        return std::move(bytes);
    }
    const auto encoding = wideEncoding(bytes);
    if (!encoding || *encoding == QStringConverter::Utf8) {
        return std::move(bytes);
    }
    QStringDecoder decode(*encoding);
    const QString text = decode(bytes);
    if (decode.hasError()) {
        return failure(
            ErrorCode::Damaged,
            FormatText::tr(
                "The file is written in UTF-16 or UTF-32, but broken. Download it again, or save it as UTF-8."),
            {name});
    }
    return text.toUtf8();
}

Result<void> obeyXmlDeclaration(QByteArray &bytes, const QString &name)
{
    const QByteArray encoding = declaredEncoding(bytes);
    const bool isUtf8 = encoding.isEmpty() || encoding == "utf-8" || encoding == "utf8" || encoding == "us-ascii" ||
                        encoding == "ascii";
    if (isUtf8 || encoding.startsWith("utf-16") || encoding.startsWith("utf-32")) {
        return {}; // wide ones were recoded already; the bytes are checked later
    }
    const bool isLatin1 = encoding == "iso-8859-1" || encoding == "latin1" || encoding == "latin-1";
    QStringDecoder decode = isLatin1 ? QStringDecoder(QStringConverter::Latin1) : QStringDecoder(encoding.constData());
    if (!decode.isValid()) {
        return failure(
            ErrorCode::UnknownFormat,
            FormatText::tr(
                "The file is written in the encoding “%1”, which Lectern does not know. Save it as UTF-8 and "
                "open it again.")
                .arg(QString::fromLatin1(encoding)),
            {name, 1});
    }
    const QString text = decode(bytes);
    if (decode.hasError()) {
        return failure(
            ErrorCode::Damaged,
            FormatText::tr("The file says that it is written in the encoding “%1”, but holds characters that "
                           "this does not have. Download it again; if it was written by hand, save it as "
                           "UTF-8.")
                .arg(QString::fromLatin1(encoding)),
            {name, 1});
    }
    bytes = text.toUtf8();
    return {};
}

Result<void> checkUtf8(QByteArrayView bytes, const QString &name)
{
    if (simdjson::validate_utf8(bytes.data(), size_t(bytes.size()))) {
        return {};
    }
    const qsizetype at = firstInvalid(bytes);
    const LineTable lines(bytes);
    return failure(
        ErrorCode::Damaged,
        FormatText::tr(
            "A character here is not valid UTF-8. Download the file again; if it was written by hand, save it "
            "as UTF-8."),
        {name, lines.line(at), lines.column(at)});
}

Repair replaceControlCharacters(QByteArray &bytes)
{
    Repair repair;
    constexpr qsizetype block = 4096;
    for (qsizetype from = 0; from < bytes.size(); from += block) {
        const qsizetype to = qMin(from + block, bytes.size());
        const auto *const read = reinterpret_cast<const uchar *>(std::as_const(bytes).data());
        const bool isLast = to + 2 > bytes.size(); // there is not enough behind it to look ahead
        uchar bad = isLast ? 1 : 0;
        for (qsizetype i = from; i < to && !isLast; ++i) { // bytes throughout and no branch: sixteen at a time
            const uchar c = read[i];
            bad |= uchar((c < 0x20) & (c != '\t') & (c != '\n') & (c != '\r')) |
                   uchar((c == 0xEF) & (read[i + 1] == 0xBF) & (read[i + 2] >= 0xBE));
        }
        if (bad == 0) {
            continue;
        }
        char *const write = bytes.data();
        for (qsizetype i = from; i < to; ++i) {
            if (const qsizetype length = badLength(std::as_const(bytes), i); length > 0) {
                std::memset(write + i, ' ', size_t(length));
                repair.first = repair.count == 0 ? i : repair.first;
                ++repair.count;
            }
        }
    }
    return repair;
}

} // namespace textencoding
