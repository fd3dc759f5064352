#pragma once

#include "core/store/agendastore.h"
#include "core/store/conferencestore.h"
#include "tests/support/required.h"

#include <QTemporaryDir>

/// A data folder of its own for one test, gone with it.
class TempStore
{
public:
    TempStore() : m_folder(required(StoreFolder::open(path()))) {}

    QString path() const { return m_directory.path() + QStringLiteral("/data"); }
    const StoreFolder &folder() const { return m_folder; }
    std::unique_ptr<ConferenceStore> conferences() const { return required(ConferenceStore::open(m_folder)); }
    std::unique_ptr<AgendaStore> agendas() const { return required(AgendaStore::open(m_folder)); }

    /// Stores a built schedule as an import does, with `textOf` and `foldOf` for each session.
    ConferenceId import(const Schedule &schedule, ConferenceId into = {}, const QSet<SessionId> &keep = {}) const
    {
        const auto store = conferences();
        const auto transaction = required(store->beginImport(into));
        required(transaction->add(packed(records(schedule))));
        return required(transaction->commit(schedule.conference, schedule.rooms, schedule.tracks, schedule.speakers,
                                            speakerTexts(schedule), {}, keep));
    }

    static std::vector<SessionRecord> records(const Schedule &schedule)
    {
        std::vector<SessionRecord> records;
        for (const Session &session : schedule.sessions) {
            records.push_back({session, textOf(session), foldOf(session)});
        }
        return records;
    }
    static std::vector<PackedSession> packed(const std::vector<SessionRecord> &records)
    {
        return {records.begin(), records.end()};
    }
    static SessionText textOf(const Session &session)
    {
        SessionText text;
        text.abstract = "About " + session.title.toUtf8();
        return text;
    }
    static QByteArray foldOf(const Session &session) { return session.title.toLower().toUtf8(); }
    static QList<SpeakerText> speakerTexts(const Schedule &schedule)
    {
        QList<SpeakerText> texts;
        for (const Speaker &speaker : schedule.speakers) {
            texts += SpeakerText{"Life of " + speaker.name.toUtf8(), {}};
        }
        return texts;
    }

private:
    QTemporaryDir m_directory;
    StoreFolder m_folder;
};
