#include "core/formats/ziparchive.h"

#include "core/formats/formattext.h"
#include "core/formats/gunzip.h"

#include <zip.h>

#include <array>

namespace {

struct CloseArchive
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct CloseFile
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;
using ArchivedFile = std::unique_ptr<zip_file_t, CloseFile>;

tl::unexpected<Error> damaged(const QString &name)
{
    return failure(ErrorCode::Damaged,
                   FormatText::tr("The archive is damaged or not complete. Download it again, or unpack it and open the schedule "
                                  "files inside."),
                   {name});
}

tl::unexpected<Error> tooLarge(const QString &name, const ZipLimits &limits)
{
    return failure(ErrorCode::LimitExceeded,
                   FormatText::tr("The archive holds more than %1 files or unpacks to more than %2 MiB, which is more than "
                                  "Lectern accepts. Unpack it and open the schedule files inside.")
                       .arg(limits.files)
                       .arg(limits.bytes >> 20),
                   {name});
}

/// @param bytes outlives the archive
Archive open(const QByteArray &bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *const source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    Archive archive(source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr);
    if (source && !archive) {
        zip_source_free(source);
    }
    zip_error_fini(&error);
    return archive;
}

/// The name without its folders; empty for what is no schedule for sure.
QString bareName(const char *path)
{
    const QString whole = QString::fromUtf8(path);
    const QString bare = whole.mid(qMax(whole.lastIndexOf(u'/'), whole.lastIndexOf(u'\\')) + 1);
    return bare.startsWith(u'.') || whole.startsWith(QStringLiteral("__MACOSX/")) ? QString() : bare;
}

/// Reads a file to its end, at most a little more than `limit`. False: damaged.
bool readAll(zip_file_t *file, QByteArray &bytes, qsizetype limit)
{
    std::array<char, 64 * 1024> piece;
    while (bytes.size() <= limit) {
        const zip_int64_t size = zip_fread(file, piece.data(), piece.size());
        if (size <= 0) {
            return size == 0;
        }
        bytes.append(piece.data(), qsizetype(size));
    }
    return true;
}

} // namespace

bool isZip(QByteArrayView bytes) { return bytes.startsWith("PK\x03\x04"); }

bool isSpreadsheet(QByteArrayView bytes)
{
    const bool isExcel = bytes.contains("xl/workbook.xml");
    const bool isOpenDocument = bytes.contains("mimetype") && bytes.contains("content.xml"); // names are not compressed
    return isZip(bytes) && (isExcel || isOpenDocument);
}

Result<std::vector<ScheduleFile>> unzip(const QByteArray &bytes, const QString &name, const ZipLimits &limits)
{
    const Archive archive = open(bytes);
    if (!archive) {
        return damaged(name);
    }
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count > limits.files) {
        return tooLarge(name, limits);
    }
    std::vector<ScheduleFile> files;
    qsizetype left = limits.bytes;
    for (zip_int64_t i = 0; i < count; ++i) {
        const char *const path = zip_get_name(archive.get(), zip_uint64_t(i), 0);
        const QString bare = path ? bareName(path) : QString();
        if (bare.isEmpty()) {
            continue;
        }
        const ArchivedFile file(zip_fopen_index(archive.get(), zip_uint64_t(i), 0));
        ScheduleFile unpacked{{}, name + QStringLiteral(": ") + bare};
        if (!file && zip_error_code_zip(zip_get_error(archive.get())) == ZIP_ER_NOPASSWD) {
            return failure(ErrorCode::Damaged,
                           FormatText::tr("The archive is protected by a password. Unpack it and open the files inside."), {name});
        }
        if (!file || !readAll(file.get(), unpacked.bytes, left)) {
            return damaged(name);
        }
        left -= unpacked.bytes.size();
        if (left < 0) {
            return tooLarge(name, limits);
        }
        if (isZip(unpacked.bytes) || isGzip(unpacked.bytes)) {
            return failure(ErrorCode::UnknownFormat,
                           FormatText::tr("There is an archive in the archive (%1). Unpack it and open what is inside.").arg(bare),
                           {name});
        }
        files.push_back(std::move(unpacked));
    }
    if (files.empty()) {
        return failure(ErrorCode::UnknownFormat, FormatText::tr("The archive is empty."), {name});
    }
    return files;
}
