#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/agenda.h"
#include "core/model/schedule.h"
#include "core/model/schedulechange.h"
#include "core/model/sessiontext.h"
#include "core/store/packedsession.h"
#include "core/store/store.h"

#include <QSet>

#include <memory>
#include <span>

/// A conference in the list, with the numbers that the list shows.
struct ConferenceSummary
{
    Conference conference;
    int sessions = 0;    ///< withdrawn ones not counted
    qint64 revision = 0; ///< grows with every import into it
};

/// A remark of the last import, as it is kept.
struct StoredIssue
{
    int line = 0;
    QString message;
};

/// A conference's imported programme in `programmes.sqlite`. One connection; use it in the thread that opened it.
class ConferenceStore
{
public:
    [[nodiscard]] static Result<std::unique_ptr<ConferenceStore>> open(const StoreFolder &folder);
    ~ConferenceStore();

    [[nodiscard]] Result<std::vector<ConferenceSummary>> conferences() const; ///< last opened or imported first
    [[nodiscard]] Result<Conference> conference(ConferenceId id) const;       ///< NotFound
    [[nodiscard]] Result<qint64> revision(ConferenceId id) const;             ///< see `ConferenceSummary`
    /// Conferences of which only personal data is left, because programmes.sqlite was lost or moved away: uid, title,
    /// acronym, address and days are filled, the id is null. Imported anew they get their plan back.
    [[nodiscard]] Result<std::vector<Conference>> lostConferences() const;
    [[nodiscard]] Result<Schedule> schedule(ConferenceId id) const; ///< light rows, arranged
    [[nodiscard]] Result<SessionText> sessionText(ConferenceId id, const SessionId &session) const;
    [[nodiscard]] Result<SpeakerText> speakerText(ConferenceId id, const QString &speakerKey) const;
    /// The heavy parts of all sessions, and of all speakers by key.
    [[nodiscard]] Result<QHash<SessionId, SessionText>> sessionTexts(ConferenceId id) const;
    [[nodiscard]] Result<QHash<QString, SpeakerText>> speakerTexts(ConferenceId id) const;
    /// The folded texts in the order of `schedule(id).sessions`.
    [[nodiscard]] Result<std::vector<QByteArray>> foldedTexts(const Schedule &schedule) const;
    /// What a check needs of the texts, in the same order.
    [[nodiscard]] Result<TextFacts> textFacts(const Schedule &schedule) const;
    [[nodiscard]] Result<std::vector<StoredIssue>> issues(ConferenceId id) const;

    /// What imports changed and the person has not taken notice of (`AgendaStore::acknowledge`).
    [[nodiscard]] Result<std::vector<RecordedChange>> changes(ConferenceId id) const;

    /// How often updates have changed sessions; those never changed are left out.
    [[nodiscard]] Result<QHash<SessionId, int>> sequences(ConferenceId id) const;

    // The next four never wait for an import: they change personal data only. Errors: NotFound.
    [[nodiscard]] Result<void>
    markOpened(ConferenceId id); ///< does nothing where a newer Lectern's files are only read
    [[nodiscard]] Result<void> rename(ConferenceId id, const QString &givenName); ///< empty: the file's title again
    /// Hides it; `restore` brings it back whole. Emptied for good when the store is opened a week later.
    [[nodiscard]] Result<void> remove(ConferenceId id);
    [[nodiscard]] Result<void> restore(ConferenceId id);

    /// Changes when another connection, of this or another process, has committed an import, and when a conference was
    /// opened, named, removed or restored. Cheap. Picks and notes do not change it.
    [[nodiscard]] qint64 dataVersion() const;

    /// One import as one transaction. Destroyed without `commit` it leaves everything as it was.
    class ImportTransaction
    {
    public:
        ~ImportTransaction();
        /// What is updated, arranged. Call before the first `add`.
        [[nodiscard]] Result<Schedule> storedSchedule() const;
        [[nodiscard]] Result<void> add(std::span<const PackedSession> sessions);
        /// The revision that the conference has after the import.
        [[nodiscard]] Result<qint64> revision() const;
        /// What earlier imports changed and the person has not taken notice of.
        [[nodiscard]] Result<std::vector<RecordedChange>> openChanges() const;
        /// Pages and slugs of stored sessions that were not added again, and of added ones that were not stored: by them a
        /// session may be recognised. Nothing where one of the two is empty.
        struct Unmatched
        {
            QHash<SessionId, QStringList> gone;
            QHash<SessionId, QStringList> come;
        };
        [[nodiscard]] Result<Unmatched> unmatched() const;
        /// Notes what the person is to take notice of, and which sessions are stored under other ids now: what is personal
        /// moves along once the import is committed.
        /// @param touched sessions that differ from the stored version, for `sequences`
        [[nodiscard]] Result<void> recordUpdate(const std::vector<RecordedChange> &changes,
                                                const QHash<SessionId, SessionId> &renumbered,
                                                const QList<SessionId> &touched);
        /// Writes lists, remarks and the conference's own row. Sessions of the conference that were not added again are
        /// deleted, but for those in `keep`: they stay, marked withdrawn.
        /// @param conference its id is ignored; its uid only tells a new conference the plan of a lost one
        [[nodiscard]] Result<ConferenceId> commit(const Conference &conference, const QList<Room> &rooms,
                                                  const QList<Track> &tracks, const QList<Speaker> &speakers,
                                                  const QList<SpeakerText> &speakerTexts,
                                                  std::span<const StoredIssue> issues, const QSet<SessionId> &keep);

    private:
        friend class ConferenceStore;
        struct Private;
        explicit ImportTransaction(std::unique_ptr<Private> d);
        std::unique_ptr<Private> d;
    };
    /// Waits for another import to end. Errors: NotFound; Store when the other takes too long.
    /// @param into the conference to update; null: a new one. The store must outlive the transaction.
    [[nodiscard]] Result<std::unique_ptr<ImportTransaction>> beginImport(ConferenceId into);

    struct Private; ///< known to core/store only

private:
    explicit ConferenceStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};
