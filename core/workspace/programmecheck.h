#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/companion/companiondocument.h"
#include "core/planning/similarsessions.h"
#include "core/rules/checkreport.h"
#include "core/store/conferencestore.h"
#include "core/workspace/storethread.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

/// The check of the open programme: its companion document, what the rules find, and every way to change both. After
/// each change everything is checked anew in the background. Lives in the thread of the window.
class ProgrammeCheck : public QObject
{
    Q_OBJECT

public:
    /// @param clock says which day it is for waivers; outlives the check
    ProgrammeCheck(const StoreFolder &folder, const Clock &clock, QObject *parent = nullptr);
    ~ProgrammeCheck() override;

    /// The programme to check. Null closes it.
    void setSchedule(const SchedulePtr &schedule);
    const SchedulePtr &schedule() const { return m_schedule; }
    /// For the rule `similar-overlap`, which is not checked without.
    void setSimilar(const std::shared_ptr<const SimilarSessions> &similar);

    const CompanionDocument &document() const { return m_document; }
    const Companion &facts() const { return m_facts; } ///< of the document, with its file of favourites
    RuleSet ruleSet() const { return m_document.ruleSet(); }
    /// The file that holds the document or will, once there is something to hold.
    const QString &companionPath() const { return m_path; }
    /// It lies beside the schedule file; else in the data folder, where the command line does not look.
    bool isBesideSchedule() const { return m_isBeside; }
    /// Nothing while the document is readable. Why it is not, else: then it cannot be edited, so that nothing is lost.
    const std::optional<Error> &documentError() const { return m_documentError; }

    /// Null until a programme was checked. Of the programme in `schedule()`.
    const std::shared_ptr<const CheckReport> &report() const { return m_report; }
    bool isChecking() const { return m_progress || m_again; }

    /// Makes an edit on the file as it is now, so that what another program wrote stays. False, and `failed`, when it could
    /// not be written: then nothing has changed.
    bool apply(const CompanionEdit &edit);
    /// Writes the document to another file, for a conference without a writable one. Errors come as `failed`.
    bool saveCopy(const QString &path);
    /// Reads a table of favourites; the edit that puts them into the document, empty (and `failed`) when it is unreadable.
    CompanionEdit favouritesFrom(const QString &csvPath);

signals:
    void documentChanged();
    void reportChanged();
    void failed(const Error &error);

private:
    void choosePath();
    void readTexts();
    void readDocument();
    void takeDocument(const CompanionDocument &document);
    void noticeFile();
    void check();

    StoreFolder m_folder;
    const Clock &m_clock;
    SchedulePtr m_schedule;
    std::shared_ptr<const TextFacts> m_texts; ///< null until they are read
    std::shared_ptr<const SimilarSessions> m_similar;
    CompanionDocument m_document;
    Companion m_facts;
    QString m_path;
    bool m_isBeside = false;
    std::optional<Error> m_documentError;
    std::shared_ptr<const CheckReport> m_report;
    std::shared_ptr<Progress> m_progress; ///< of the check that runs; null while none does
    bool m_again = false;                 ///< something changed while a check ran
    QFileSystemWatcher m_watcher;
    QTimer m_begin;
    QTimer m_settle; ///< a file that is being replaced changes several times
    StoreThread<ConferenceStore> m_store;
    QThreadPool m_pool;
};
