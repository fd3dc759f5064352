#include "core/store/connections.h"

#include "core/store/sqltext.h"

namespace {

bool isNewer(StoreFolder::Outcome outcome) { return outcome == StoreFolder::Outcome::NewerButReadable; }

Result<std::unique_ptr<Database>> open(const QString &file, const QStringList &setup, const QString &newerFile)
{
    auto database = Database::open(file);
    if (!database) {
        return database;
    }
    for (const QString &statement : setup) {
        if (const auto done = (*database)->run(statement); !done) {
            return failure(done.error());
        }
    }
    if (!newerFile.isEmpty()) {
        if (const auto done = (*database)->allowReadingOnly(newerFile); !done) {
            return failure(done.error());
        }
    }
    return database;
}

} // namespace

Result<std::unique_ptr<Database>> openProgrammes(const StoreFolder &folder)
{
    const QString newerFile = isNewer(folder.programmesOutcome()) ? folder.programmesFile()
                              : isNewer(folder.personalOutcome()) ? folder.personalFile()
                                                                  : QString();
    return open(folder.programmesFile(),
                {
                    QStringLiteral("ATTACH ") + sqlQuoted(folder.personalFile()) + QStringLiteral(" AS personal"),
                    QStringLiteral("PRAGMA personal.synchronous = FULL"),
                    QStringLiteral("PRAGMA main.cache_size = -16384"),
                    QStringLiteral("PRAGMA main.journal_size_limit = 4194304"),
                },
                newerFile);
}

Result<std::unique_ptr<Database>> openPersonal(const StoreFolder &folder)
{
    return open(folder.personalFile(), {},
                isNewer(folder.personalOutcome()) ? folder.personalFile() : QString());
}
