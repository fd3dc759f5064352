#include "app/lectern-cli/checking/baseline.h"

#include "core/companion/companionfile.h"
#include "core/importing/scheduleimport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

/// Nothing when the bytes are no report of ours.
std::optional<QSet<QString>> fingerprintsOfReport(const QByteArray &bytes)
{
    const QJsonObject report = QJsonDocument::fromJson(bytes).object();
    if (!report.value(QLatin1String("findings")).isArray() || !report.contains(QLatin1String("not_checked"))) {
        return std::nullopt;
    }
    QSet<QString> known;
    for (const QJsonValue finding : report.value(QLatin1String("findings")).toArray()) {
        known.insert(finding[QLatin1String("fingerprint")].toString());
    }
    return known;
}

/// The companion of the newer file serves the older one, too, where that has none.
ReadingWish wishFor(const QString &path, ReadingWish wish, const Arguments &arguments)
{
    if (wish.companion.isEmpty() && !QFile::exists(companionPathFor(path)) && arguments.words.size() == 1) {
        const QString beside = companionPathFor(arguments.words.first());
        wish.companion = QFile::exists(beside) ? beside : QString();
    }
    return wish;
}

} // namespace

Result<QSet<QString>> readBaseline(const QString &path, const ReadingWish &wish, const Arguments &arguments)
{
    const auto bytes = readScheduleFile(path);
    if (!bytes) {
        return failure(bytes.error());
    }
    if (bytes->trimmed().startsWith('{')) {
        if (auto known = fingerprintsOfReport(*bytes)) {
            return std::move(*known);
        }
    }
    const auto file = readProgrammeFile(path, wishFor(path, wish, arguments), arguments);
    if (!file) {
        return failure(file.error());
    }
    QSet<QString> known;
    for (const Finding &finding : file->report().findings) {
        known.insert(fingerprint(finding, file->schedule));
    }
    return known;
}
