#include "core/workspace/workspace.h"

#include <QFutureWatcher>
#include <QtConcurrent>

using namespace std::chrono_literals;

namespace {

constexpr auto WatchEvery = 400ms; // what another Lectern writes shows within a second

} // namespace

struct Workspace::OpenedProgramme
{
    SchedulePtr schedule;
    std::shared_ptr<const SessionFilterer> filterer;
    std::vector<RecordedChange> changes;
    qint64 revision = 0;
};

/// What a start finds.
struct Workspace::Beginning
{
    std::vector<ConferenceSummary> conferences;
    std::optional<Result<OpenedProgramme>> programme; ///< of the conference last used
};

struct Workspace::SearchTables
{
    SchedulePtr schedule;
    std::shared_ptr<Searcher> searcher;
};

Workspace::Workspace(const StoreFolder &folder, QObject *parent)
    : QObject(parent), m_folder(folder), m_agenda(std::make_unique<AgendaEditor>(folder)),
      m_changes(std::make_unique<ChangeTracker>(*m_agenda)), m_store(folder),
      m_settings(folder.path())
{
    connect(m_agenda.get(), &AgendaEditor::failed, this, &Workspace::failed);
    connect(&m_settings, &Settings::dayChangeChanged, this, [this] {
        if (m_schedule) {
            load(m_schedule->conference.id, false);
        }
    });
    connect(&m_watch, &QTimer::timeout, this, &Workspace::checkForForeignChanges);
    m_watch.setInterval(WatchEvery);
}

Workspace::~Workspace()
{
    if (m_similarProgress) {
        m_similarProgress->cancel();
    }
}

void Workspace::start()
{
    m_watch.start();
    m_store.ask(
        this,
        [dayChange = m_settings.dayChange()](ConferenceStore &store) -> Result<Beginning> {
            auto list = store.conferences();
            if (!list) {
                return failure(list.error());
            }
            Beginning beginning{std::move(*list), {}};
            if (!beginning.conferences.empty()) {
                beginning.programme = read(store, beginning.conferences.front().conference.id, dayChange);
            }
            return beginning;
        },
        [this](Result<Beginning> beginning) {
            if (!beginning) {
                emit failed(beginning.error());
                return;
            }
            m_conferences = std::move(beginning->conferences);
            m_listed = true;
            emit conferencesChanged();
            if (beginning->programme && !m_schedule) { // none was opened meanwhile
                takeOrTell(std::move(*beginning->programme));
            }
        });
}

void Workspace::listConferences()
{
    listThen([] {});
}

void Workspace::listThen(std::function<void()> next)
{
    m_store.ask(
        this, [](ConferenceStore &store) { return store.conferences(); },
        [this, next](Result<std::vector<ConferenceSummary>> list) {
            if (!list) {
                emit failed(list.error());
                return;
            }
            m_conferences = std::move(*list);
            m_listed = true;
            next();
            emit conferencesChanged();
        });
}

const ConferenceSummary *Workspace::summary(ConferenceId id) const
{
    const auto found = std::ranges::find_if(m_conferences,
                                            [id](const ConferenceSummary &s) { return s.conference.id == id; });
    return found == m_conferences.end() ? nullptr : &*found;
}

void Workspace::open(ConferenceId id)
{
    load(id, true);
}

void Workspace::load(ConferenceId id, bool markOpened)
{
    emit loading(id);
    m_store.ask(
        this,
        [id, markOpened, dayChange = m_settings.dayChange()](ConferenceStore &store) -> Result<OpenedProgramme> {
            if (markOpened) {
                if (const auto marked = store.markOpened(id); !marked) {
                    return failure(marked.error());
                }
            }
            return read(store, id, dayChange);
        },
        [this](Result<OpenedProgramme> programme) { takeOrTell(std::move(programme)); });
}

/// In the store's thread.
Result<Workspace::OpenedProgramme> Workspace::read(ConferenceStore &store, ConferenceId id,
                                                   std::optional<std::chrono::minutes> dayChange)
{
    auto schedule = store.schedule(id);
    if (!schedule) {
        return failure(schedule.error());
    }
    if (dayChange) {
        schedule->conference.clock = ConferenceClock(schedule->conference.clock.zone(), *dayChange);
    }
    OpenedProgramme programme;
    programme.schedule = std::make_shared<const Schedule>(std::move(*schedule));
    programme.filterer = std::make_shared<const SessionFilterer>(programme.schedule);
    auto changes = store.changes(id);
    if (!changes) {
        return failure(changes.error());
    }
    programme.changes = std::move(*changes);
    programme.revision = store.revision(id).value_or(0);
    return programme;
}

void Workspace::takeOrTell(Result<OpenedProgramme> programme)
{
    if (!programme) {
        emit failed(programme.error());
        listConferences();
        return;
    }
    take(std::move(*programme));
}

void Workspace::take(OpenedProgramme programme)
{
    if (m_similarProgress) {
        m_similarProgress->cancel();
    }
    m_schedule = std::move(programme.schedule);
    m_filterer = std::move(programme.filterer);
    m_revision = programme.revision;
    m_searcher.reset();
    m_similar.reset();
    m_agenda->setSchedule(m_schedule);
    m_changes->setProgramme(m_schedule, std::move(programme.changes));
    emit scheduleChanged();
    listConferences();
    loadSearch();
}

void Workspace::loadSearch()
{
    m_store.ask(
        this,
        [schedule = m_schedule](ConferenceStore &store) -> Result<SearchTables> {
            auto folded = store.foldedTexts(*schedule);
            if (!folded) {
                return failure(folded.error());
            }
            return SearchTables{schedule, std::make_shared<Searcher>(schedule, std::move(*folded))};
        },
        [this](Result<SearchTables> tables) {
            if (!tables) {
                emit failed(tables.error());
                return;
            }
            if (tables->schedule != m_schedule) {
                return; // another conference was opened meanwhile
            }
            m_searcher = std::move(tables->searcher);
            emit searchReady();
            m_similarProgress = std::make_shared<Progress>();
            auto build = [searcher = m_searcher, count = m_schedule->sessions.size(), progress = m_similarProgress] {
                std::vector<QByteArrayView> texts(count);
                for (size_t row = 0; row < count; ++row) {
                    texts[row] = searcher->folded(int(row));
                }
                return SimilarSessions::build(texts, *progress);
            };
            QtConcurrent::run(build).then(
                this, [this, schedule = m_schedule](const std::shared_ptr<const SimilarSessions> &similar) {
                    if (similar && schedule == m_schedule) {
                        m_similar = similar;
                        emit similarReady();
                    }
                });
        });
}

void Workspace::close()
{
    m_schedule.reset();
    m_filterer.reset();
    m_searcher.reset();
    m_similar.reset();
    m_agenda->setSchedule(nullptr);
    m_changes->setProgramme(nullptr, {});
    emit scheduleChanged();
}

template<class Question>
void Workspace::change(Question question, std::function<void()> next)
{
    m_store.ask(this, std::move(question), [this, next](const Result<void> &changed) {
        if (!changed) {
            emit failed(changed.error());
        }
        listThen(next);
    });
}

void Workspace::rename(ConferenceId id, const QString &givenName)
{
    change([id, givenName](ConferenceStore &store) { return store.rename(id, givenName); }, [] {});
}

void Workspace::remove(ConferenceId id)
{
    change([id](ConferenceStore &store) { return store.remove(id); },
           [this, id] {
               if (!m_schedule || m_schedule->conference.id != id) {
                   return;
               }
               close();
               if (!m_conferences.empty()) {
                   load(m_conferences.front().conference.id, false);
               }
           });
}

void Workspace::restore(ConferenceId id)
{
    change([id](ConferenceStore &store) { return store.restore(id); }, [this, id] { open(id); });
}

void Workspace::loadSessionText(const SessionId &session)
{
    if (!m_schedule) {
        return;
    }
    const ConferenceId conference = m_schedule->conference.id;
    m_store.ask(
        this, [conference, session](ConferenceStore &store) { return store.sessionText(conference, session); },
        [this, session](const Result<SessionText> &text) {
            // A session that only the plan still knows has no text: an empty one, not a failure.
            emit sessionTextLoaded(session, text.value_or(SessionText{}));
        });
}

void Workspace::loadSessionTexts(const QList<SessionId> &sessions)
{
    if (!m_schedule) {
        return;
    }
    using Texts = QHash<SessionId, SessionText>;
    m_store.ask(
        this,
        [conference = m_schedule->conference.id, sessions](ConferenceStore &store) -> Result<Texts> {
            Texts texts;
            for (const SessionId &session : sessions) {
                if (const auto text = store.sessionText(conference, session)) {
                    texts.insert(session, *text);
                } else if (text.error().code != ErrorCode::NotFound) {
                    return failure(text.error());
                }
            }
            return texts;
        },
        [this, schedule = m_schedule](const Result<Texts> &texts) {
            if (!texts) {
                emit failed(texts.error());
            } else if (schedule == m_schedule) { // no other conference was opened meanwhile
                emit sessionTextsLoaded(*texts);
            }
        });
}

void Workspace::loadSpeakerText(const QString &speakerKey)
{
    if (!m_schedule) {
        return;
    }
    const ConferenceId conference = m_schedule->conference.id;
    m_store.ask(
        this, [conference, speakerKey](ConferenceStore &store) { return store.speakerText(conference, speakerKey); },
        [this, speakerKey](const Result<SpeakerText> &text) {
            emit speakerTextLoaded(speakerKey, text.value_or(SpeakerText{}));
        });
}

void Workspace::loadIssues(ConferenceId id)
{
    m_store.ask(
        this, [id](ConferenceStore &store) { return store.issues(id); },
        [this, id](const Result<std::vector<StoredIssue>> &issues) {
            if (issues) {
                emit issuesLoaded(id, *issues);
            } else {
                emit failed(issues.error());
            }
        });
}

void Workspace::checkForForeignChanges()
{
    m_agenda->checkForForeignChanges();
    if (m_importing) {
        return;
    }
    m_store.ask(
        this, [](ConferenceStore &store) -> Result<qint64> { return store.dataVersion(); },
        [this](const Result<qint64> &version) {
            if (!version || *version == m_seenVersion) {
                return;
            }
            const bool first = m_seenVersion < 0;
            m_seenVersion = *version;
            if (!first) {
                reloadIfChanged();
            }
        });
}

void Workspace::reloadIfChanged()
{
    listThen([this] {
        if (!m_schedule) {
            if (!m_conferences.empty()) {
                load(m_conferences.front().conference.id, false);
            }
            return;
        }
        const ConferenceSummary *now = summary(m_schedule->conference.id);
        if (!now) {
            close();
        } else if (now->revision != m_revision) {
            load(m_schedule->conference.id, false);
        }
    });
}
