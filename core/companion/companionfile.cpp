#include "core/companion/companionfile.h"

#include "core/companion/favouritescsv.h"
#include "core/companion/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

using namespace std::chrono_literals;

namespace {

constexpr auto WaitForOthers = 5s;
constexpr qint64 MostFavouriteBytes = 256LL * 1024 * 1024 + 1;

Result<QByteArray> readBytes(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileAccess, tr("The file cannot be read: %1.").arg(file.errorString()), {path});
    }
    QByteArray bytes = file.read(most);
    if (file.error() != QFileDevice::NoError) {
        return failure(ErrorCode::FileAccess, tr("The file cannot be read: %1.").arg(file.errorString()), {path});
    }
    return bytes;
}

} // namespace

QString companionPathFor(const QString &schedulePath)
{
    static const QString ending = QStringLiteral(".lectern.json");
    const QString whole = schedulePath + ending;
    const QFileInfo schedule(schedulePath);
    const QString shorter = schedule.dir().filePath(schedule.completeBaseName() + ending);
    return !QFileInfo::exists(whole) && QFileInfo::exists(shorter) ? shorter : whole;
}

QString scheduleToRemember(const QString &older, const QString &newer)
{
    const auto hasCompanion = [](const QString &schedule) {
        return !schedule.isEmpty() && QFileInfo::exists(companionPathFor(schedule));
    };
    return hasCompanion(older) && !hasCompanion(newer) ? older : newer;
}

Result<CompanionDocument> readCompanion(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        return CompanionDocument();
    }
    return readBytes(path, 64LL * 1024 * 1024 + 1).and_then([&path](const QByteArray &bytes) {
        return CompanionDocument::fromJson(bytes, path);
    });
}

Result<void> writeCompanion(const QString &path, const CompanionDocument &document)
{
    QSaveFile file(path);
    const QByteArray bytes = document.toJson();
    // Unbuffered: of a buffer that a full disk does not take, QSaveFile::commit() knows nothing.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorCode::FileAccess,
                       tr("The facts about the programme cannot be written: %1. What the file held before is kept.")
                           .arg(file.errorString()),
                       {path});
    }
    return {};
}

Result<CompanionDocument> editCompanion(const QString &path, const CompanionEdit &edit)
{
    QLockFile lock(path + QStringLiteral(".lock"));
    if (!lock.tryLock(WaitForOthers) && lock.error() == QLockFile::LockFailedError) {
        return failure(ErrorCode::FileAccess, tr("Another program is writing this file. Try again in a moment."), {path});
    } // a folder in which no lock can be made may still be told by the writing
    const auto document = readCompanion(path);
    if (!document) {
        return document;
    }
    auto changed = document->with(edit);
    if (!changed) {
        return failure(changed.error().code, changed.error().message, {path});
    }
    if (const auto written = writeCompanion(path, *changed); !written) {
        return failure(written.error());
    }
    return changed;
}

Result<Companion> completeFacts(const CompanionDocument &document, const QString &path, const ConferenceClock &clock)
{
    Companion facts = document.facts(clock);
    const QString name = document.favouritesFile();
    if (name.isEmpty()) {
        return facts;
    }
    const QString table = QFileInfo(path).dir().filePath(name);
    const auto bytes = readBytes(table, MostFavouriteBytes);
    if (!bytes) {
        return failure(bytes.error());
    }
    auto favourites = readFavouritesCsv(*bytes, table);
    if (!favourites) {
        return failure(favourites.error());
    }
    facts.favouriteCounts.insert(favourites->counts);
    std::ranges::move(favourites->lists, std::back_inserter(facts.favouriteLists));
    return facts;
}
