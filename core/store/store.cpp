#include "core/store/store.h"

#include "core/base/logging.h"
#include "core/store/migrator.h"
#include "core/store/tidyup.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <future>

QString StoreFolder::standardPath()
{
    // Not AppDataLocation: the window and the command line have different names and share their data.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/lectern");
}

QString StoreFolder::programmesFile() const { return m_path + QStringLiteral("/programmes.sqlite"); }

QString StoreFolder::personalFile() const { return m_path + QStringLiteral("/personal.sqlite"); }

Result<StoreFolder> StoreFolder::open(const QString &path, const Clock &clock)
{
    StoreFolder folder;
    folder.m_path = QDir(path).absolutePath();
    if (!QDir().mkpath(folder.m_path)) {
        const QString message = QCoreApplication::translate(
            "Store", "The data folder “%1” cannot be made. Check its place and permissions, or choose another one.");
        return failure(ErrorCode::FileAccess, message.arg(QDir::toNativeSeparators(folder.m_path)));
    }
    // Side by side: making a new file is mostly waiting for the disk.
    auto other = std::async(std::launch::async, [file = folder.programmesFile()] {
        return migrate(file, FileLayout::programmes());
    });
    const auto personal = migrate(folder.personalFile(), FileLayout::personal());
    const auto programmes = other.get();
    if (!personal) {
        return failure(personal.error());
    }
    if (!programmes) {
        return failure(programmes.error());
    }
    folder.m_personal = *personal;
    folder.m_programmes = *programmes;
    if (const auto tidied = tidyUp(folder, clock.now()); !tidied) {
        qCWarning(logStore) << "the data folder is tidied up another time:" << tidied.error().message;
    }
    return folder;
}
