#include "core/workspace/importjob.h"

#include "core/base/background.h"
#include "core/companion/companionfile.h"
#include "core/formats/formatregistry.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QtConcurrent>

using namespace std::chrono_literals;

struct ImportJob::Opened
{
    std::unique_ptr<OpenedSchedule> file;
    ImportIssues issues;
    ImportTarget target;
    Conference candidate;   ///< the stored conference of `target`
};

namespace {

Error canceled()
{
    return {ErrorCode::Canceled, QCoreApplication::translate("ImportJob", "The import was cancelled. Nothing was changed."),
            {}};
}

} // namespace

ImportJob::ImportJob(const StoreFolder &folder, const QStringList &paths, QObject *parent)
    : QObject(parent), m_folder(folder), m_paths(paths)
{
    connect(&m_report, &QTimer::timeout, this, [this] { emit progressed(m_progress->fraction()); });
    m_report.setInterval(100ms);
    m_pool.setMaxThreadCount(1);
}

ImportJob::~ImportJob()
{
    m_progress->cancel();
    m_work.waitForFinished();
}

void ImportJob::start()
{
    m_running = true;
    m_report.start();
    auto open = [folder = m_folder, paths = m_paths, progress = m_progress]() -> Result<std::shared_ptr<Opened>> {
        stepBack();
        std::vector<ScheduleFile> files;
        for (const QString &path : paths) {
            auto bytes = readScheduleFile(path);
            if (!bytes) {
                return failure(bytes.error());
            }
            files.push_back({std::move(*bytes), QFileInfo(path).fileName()});
        }
        auto opened = std::make_shared<Opened>();
        auto file = openSchedule(std::move(files), opened->issues, *progress);
        if (!file) {
            return failure(file.error());
        }
        opened->file = std::move(*file);
        auto store = ConferenceStore::open(folder);
        if (!store) {
            return failure(store.error());
        }
        const auto stored = (*store)->conferences();
        if (!stored) {
            return failure(stored.error());
        }
        opened->target = findTarget(opened->file->header().conference, *stored);
        for (const ConferenceSummary &summary : *stored) {
            if (summary.conference.id == opened->target.conference) {
                opened->candidate = summary.conference;
            }
        }
        return opened;
    };
    auto opening = QtConcurrent::run(&m_pool, open);
    m_work = QFuture<void>(opening);
    opening.then(this, [this](const Result<std::shared_ptr<Opened>> &opened) {
        if (m_progress->isCanceled()) {
            fail(canceled());
        } else if (!opened) {
            fail(opened.error());
        } else {
            take(*opened);
        }
    });
}

void ImportJob::take(std::shared_ptr<Opened> opened)
{
    m_opened = std::move(opened);
    switch (m_opened->target.kind) {
    case ImportTarget::Kind::Doubtful:
        m_waits = true;
        emit targetDoubtful(m_opened->file->header().conference, m_opened->candidate);
        return;
    case ImportTarget::Kind::Update:
        setTarget(m_opened->target.conference);
        return;
    case ImportTarget::Kind::New:
        setTarget({});
        return;
    }
}

void ImportJob::setTarget(ConferenceId target)
{
    m_waits = false;
    m_target = target;
    askForZone();
}

void ImportJob::askForZone()
{
    const ScheduleHeader &header = m_opened->file->header();
    if (!header.needsZone()) {
        import();
    } else if (!m_target.isNull() && m_target == m_opened->candidate.id) {
        setZone(m_opened->candidate.clock.zone()); // it was asked for once, when the conference was new
    } else {
        m_waits = true;
        emit zoneNeeded(header);
    }
}

void ImportJob::setZone(const QTimeZone &zone)
{
    m_waits = false;
    if (!zone.isValid()) {
        fail(canceled());
        return;
    }
    m_zone = zone;
    import();
}

void ImportJob::import()
{
    const bool isKnown = !m_target.isNull() && m_target == m_opened->candidate.id;
    const QString file = QFileInfo(m_paths.front()).absoluteFilePath();
    const ImportWish wish{m_zone, m_target, isKnown ? scheduleToRemember(m_opened->candidate.source, file) : file};
    auto work = [opened = std::move(m_opened), wish, folder = m_folder, progress = m_progress]() mutable {
        stepBack();
        auto outcome = importSchedule(*opened->file, wish, opened->issues, folder, *progress);
        opened.reset(); // here: letting go of a large file takes longer than a frame
        return outcome;
    };
    auto importing = QtConcurrent::run(&m_pool, std::move(work));
    m_work = QFuture<void>(importing);
    importing.then(this, [this](const Result<ImportOutcome> &outcome) {
        m_report.stop();
        m_running = false;
        if (outcome) {
            emit finished(*outcome);
        } else {
            emit failed(outcome.error());
        }
    });
}

void ImportJob::fail(const Error &error)
{
    m_report.stop();
    m_opened.reset();
    m_running = false;
    emit failed(error);
}

void ImportJob::cancel()
{
    m_progress->cancel();
    if (m_waits) { // for an answer, not for work
        m_waits = false;
        fail(canceled());
    }
}
