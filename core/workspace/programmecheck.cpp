#include "core/workspace/programmecheck.h"

#include "core/companion/companionfile.h"
#include "core/companion/favouritescsv.h"
#include "core/planning/similarpairs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrent>

using namespace std::chrono_literals;

namespace {

constexpr auto SettleFor = 150ms;
constexpr auto BeginAfter = 250ms; // a programme is read by a person first

bool isOnDisk(const QString &path)
{
    return !path.isEmpty() && !path.startsWith(u':'); // what is built in has no folder to write to
}

} // namespace

ProgrammeCheck::ProgrammeCheck(const StoreFolder &folder, const Clock &clock, QObject *parent)
    : QObject(parent), m_folder(folder), m_clock(clock), m_store(folder)
{
    m_pool.setMaxThreadCount(1);
    m_settle.setSingleShot(true);
    m_settle.setInterval(SettleFor);
    m_begin.setSingleShot(true);
    m_begin.setInterval(BeginAfter);
    connect(&m_begin, &QTimer::timeout, this, &ProgrammeCheck::readTexts);
    connect(&m_settle, &QTimer::timeout, this, &ProgrammeCheck::noticeFile);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
}

ProgrammeCheck::~ProgrammeCheck()
{
    if (m_progress) {
        m_progress->cancel();
    }
    m_pool.waitForDone();
}

void ProgrammeCheck::setSchedule(const SchedulePtr &schedule)
{
    const bool isOther = !m_schedule || !schedule || m_schedule->conference.uid != schedule->conference.uid ||
                         m_schedule->conference.source != schedule->conference.source;
    m_schedule = schedule;
    m_texts.reset();
    m_similar.reset();
    m_report.reset();
    if (isOther) {
        choosePath();
        readDocument();
    } else {
        takeDocument(m_document); // its times may be those of another zone now
    }
    emit reportChanged();
    if (schedule) {
        m_begin.start();
    } else {
        m_begin.stop();
    }
}

void ProgrammeCheck::readTexts()
{
    m_store.ask(
        this, [schedule = m_schedule](ConferenceStore &store) { return store.textFacts(*schedule); },
        [this, schedule = m_schedule](Result<TextFacts> texts) {
            if (!texts) {
                emit failed(texts.error());
            } else if (schedule == m_schedule) { // else another was opened meanwhile
                m_texts = std::make_shared<const TextFacts>(std::move(*texts));
                check();
            }
        });
}

void ProgrammeCheck::setSimilar(const std::shared_ptr<const SimilarSessions> &similar)
{
    m_similar = similar;
    if (m_texts) {
        check();
    }
}

/// Beside the schedule where something is there already or could be written, else in the data folder.
void ProgrammeCheck::choosePath()
{
    m_path.clear();
    m_isBeside = false;
    if (!m_schedule) {
        return;
    }
    const Conference &conference = m_schedule->conference;
    const QString own = m_folder.path() + QStringLiteral("/companions/") + conference.uid + QStringLiteral(".lectern.json");
    if (isOnDisk(conference.source)) {
        const QString beside = companionPathFor(conference.source);
        const QFileInfo folder(QFileInfo(beside).path());
        m_isBeside = QFile::exists(beside) ||
                     (!QFile::exists(own) && QFile::exists(conference.source) && folder.isWritable());
        m_path = beside;
    }
    if (!m_isBeside) {
        m_path = own;
    }
}

void ProgrammeCheck::readDocument()
{
    m_documentError.reset();
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty()) {
        m_watcher.removePaths(watched);
    }
    if (m_path.isEmpty()) {
        takeDocument({});
        return;
    }
    if (const QString folder = QFileInfo(m_path).path(); QFile::exists(folder)) {
        m_watcher.addPath(folder);
    }
    if (QFile::exists(m_path)) {
        m_watcher.addPath(m_path); // its folder tells only of files that come and go
    }
    auto document = readCompanion(m_path);
    if (!document) {
        m_documentError = document.error();
        emit failed(document.error());
    }
    takeDocument(document.value_or(CompanionDocument()));
}

void ProgrammeCheck::takeDocument(const CompanionDocument &document)
{
    m_document = document;
    const ConferenceClock clock = m_schedule ? m_schedule->conference.clock : ConferenceClock();
    auto facts = completeFacts(document, m_path, clock);
    if (!facts) {
        emit failed(facts.error()); // the table of favourites; all else is known
    }
    m_facts = facts ? std::move(*facts) : document.facts(clock);
    emit documentChanged();
    if (m_texts) {
        check();
    }
}

void ProgrammeCheck::noticeFile()
{
    if (m_path.isEmpty()) {
        return;
    }
    const auto document = readCompanion(m_path);
    if (document && !m_documentError && *document == m_document) {
        if (QFile::exists(m_path) && !m_watcher.files().contains(m_path)) {
            m_watcher.addPath(m_path); // a file that was replaced is another file
        }
        return;
    }
    if (!document && m_documentError && *m_documentError == document.error()) {
        return; // it was told
    }
    readDocument();
}

bool ProgrammeCheck::apply(const CompanionEdit &edit)
{
    if (edit.isEmpty()) {
        return true;
    }
    if (m_path.isEmpty()) {
        return false;
    }
    QDir().mkpath(QFileInfo(m_path).path()); // where it fails, so does the writing, with a reason
    const auto document = editCompanion(m_path, edit);
    if (!document) {
        emit failed(document.error());
        return false;
    }
    m_documentError.reset();
    takeDocument(*document);
    m_settle.start(); // to watch the file that is new
    return true;
}

bool ProgrammeCheck::saveCopy(const QString &path)
{
    if (const auto written = writeCompanion(path, m_document); !written) {
        emit failed(written.error());
        return false;
    }
    return true;
}

CompanionEdit ProgrammeCheck::favouritesFrom(const QString &csvPath)
{
    QFile file(csvPath);
    if (!file.open(QIODevice::ReadOnly)) {
        emit failed({ErrorCode::FileAccess,
                     QCoreApplication::translate("ProgrammeCheck", "The file cannot be read: %1.").arg(file.errorString()),
                     {csvPath}});
        return {};
    }
    const auto favourites = readFavouritesCsv(file.readAll(), csvPath);
    if (!favourites) {
        emit failed(favourites.error());
        return {};
    }
    return m_document.favouritesEdit(favourites->counts, favourites->lists);
}

/// One check at a time; what changes meanwhile is checked after it.
void ProgrammeCheck::check()
{
    if (m_progress) {
        m_again = true;
        return;
    }
    m_progress = std::make_shared<Progress>();
    auto work = [schedule = m_schedule, texts = m_texts, similar = m_similar, facts = m_facts, rules = m_document.ruleSet(),
                 waivers = m_document.waivers(), progress = m_progress,
                 today = m_schedule->conference.clock.local(m_clock.now()).date()] {
        std::vector<SimilarPair> pairs;
        if (similar && rules.needs(Need::SimilarPairs)) {
            pairs = overlappingSimilarPairs(*similar, *schedule, *progress);
        }
        const CheckInput input{.schedule = *schedule,
                               .companion = facts,
                               .origins = texts->origins,
                               .textLengths = texts->lengths,
                               .similar = similar ? &pairs : nullptr};
        return std::make_shared<const CheckReport>(reportOn(input, rules, waivers, today));
    };
    QtConcurrent::run(&m_pool, std::move(work))
        .then(this, [this, schedule = m_schedule](const std::shared_ptr<const CheckReport> &report) {
            m_progress.reset();
            if (schedule == m_schedule) {
                m_report = report;
                emit reportChanged();
            }
            if (std::exchange(m_again, false) && m_texts) {
                check();
            }
        });
}
