#pragma once

#include "core/base/error.h"
#include "core/importing/scheduleimport.h"
#include "core/model/schedule.h"
#include "core/planning/similarsessions.h"
#include "core/search/facets.h"
#include "core/search/searcher.h"
#include "core/store/conferencestore.h"
#include "core/workspace/agendaeditor.h"
#include "core/workspace/changetracker.h"
#include "core/workspace/settings.h"
#include "core/workspace/storethread.h"

#include <QObject>
#include <QTimer>

/// What is open: the conferences, the programme of one of them, and what search and reading need. Everything is loaded
/// in the background and announced; nothing here blocks. Lives in the thread of the window.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(const StoreFolder &folder, QObject *parent = nullptr);
    ~Workspace() override;

    const StoreFolder &folder() const { return m_folder; }
    AgendaEditor &agenda() { return *m_agenda; }
    const AgendaEditor &agenda() const { return *m_agenda; }
    /// What imports changed in the open programme since the person last took notice.
    ChangeTracker &changes() { return *m_changes; }
    const ChangeTracker &changes() const { return *m_changes; }
    /// Where the person has settled when a day begins, every programme is opened that way.
    Settings &settings() { return m_settings; }
    const Settings &settings() const { return m_settings; }

    /// All conferences, the one last opened or imported first. Empty until `conferencesChanged`.
    const std::vector<ConferenceSummary> &conferences() const { return m_conferences; }
    bool hasListedConferences() const { return m_listed; }
    /// Null while nothing is open.
    const SchedulePtr &schedule() const { return m_schedule; }
    /// Null until `searchReady`, some moments after a programme is open.
    const Searcher *searcher() const { return m_searcher.get(); }
    const SessionFilterer *filterer() const { return m_filterer.get(); }
    /// Null until `similarReady`.
    const std::shared_ptr<const SimilarSessions> &similar() const { return m_similar; }

    /// Reads the list and the conference last used, if there is one. Answers come with the events: a window that is made
    /// right after misses none.
    void start();
    void listConferences();
    void open(ConferenceId id);

    void rename(ConferenceId id, const QString &givenName);
    void remove(ConferenceId id);
    void restore(ConferenceId id);

    /// Each is answered by the signal of the same subject, or `failed`.
    void loadSessionText(const SessionId &session);
    void loadSessionTexts(const QList<SessionId> &sessions);
    void loadSpeakerText(const QString &speakerKey);
    void loadIssues(ConferenceId id);

    /// While an import writes, its own commits are no foreign changes.
    void setImporting(bool importing) { m_importing = importing; }

signals:
    void conferencesChanged();
    /// A programme begins to load; the old one is shown until `scheduleChanged`.
    void loading(ConferenceId id);
    void scheduleChanged();
    void searchReady();
    void similarReady();
    void sessionTextLoaded(const SessionId &session, const SessionText &text);
    /// One that only the plan still knows has no text, and is left out.
    void sessionTextsLoaded(const QHash<SessionId, SessionText> &texts);
    void speakerTextLoaded(const QString &speakerKey, const SpeakerText &text);
    void issuesLoaded(ConferenceId id, const std::vector<StoredIssue> &issues);
    void failed(const Error &error);

private:
    struct OpenedProgramme;
    struct Beginning;
    struct SearchTables;

    void listThen(std::function<void()> next);
    void load(ConferenceId id, bool markOpened);
    static Result<OpenedProgramme> read(ConferenceStore &store, ConferenceId id, std::optional<std::chrono::minutes> dayChange);
    void takeOrTell(Result<OpenedProgramme> programme);
    void take(OpenedProgramme programme);
    void loadSearch();
    void close();
    void checkForForeignChanges();
    void reloadIfChanged();
    const ConferenceSummary *summary(ConferenceId id) const;
    template<class Question>
    void change(Question question, std::function<void()> next);

    StoreFolder m_folder;
    std::unique_ptr<AgendaEditor> m_agenda;
    std::unique_ptr<ChangeTracker> m_changes;
    std::vector<ConferenceSummary> m_conferences;
    bool m_listed = false;
    bool m_importing = false;
    SchedulePtr m_schedule;
    qint64 m_revision = 0; ///< of the programme in memory
    qint64 m_seenVersion = -1;
    std::shared_ptr<Searcher> m_searcher;
    std::shared_ptr<const SessionFilterer> m_filterer;
    std::shared_ptr<const SimilarSessions> m_similar;
    std::shared_ptr<Progress> m_similarProgress;
    QTimer m_watch;
    StoreThread<ConferenceStore> m_store;
    Settings m_settings;
};
