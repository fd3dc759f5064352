#pragma once

#include "app/lectern-cli/context.h"
#include "core/planning/clashes.h"

#include <QJsonObject>

#include <vector>

class Output;

/// Everything about one session. Keeps references to the programme and the session.
class SessionDetail
{
public:
    /// Reads the texts. Errors: those of the store.
    [[nodiscard]] static Result<SessionDetail> load(const ConferenceStore &store, const Programme &programme,
                                                    const Session &session);

    QJsonObject asJson() const;
    void print(Output &output) const;

private:
    struct Person
    {
        Speaker speaker;
        SpeakerText text;
        QString part; ///< in this session: "moderator"; usually empty
    };

    SessionDetail(const Programme &programme, const Session &session) : m_programme(programme), m_session(session) {}
    void printHead(Output &output) const;
    void printPersonal(Output &output) const;
    void printPeople(Output &output) const;
    void printEnd(Output &output) const;
    TextFormat textFormat() const { return m_programme.schedule->conference.textFormat; }

    const Programme &m_programme;
    const Session &m_session;
    SessionText m_text;
    std::vector<Person> m_people;
    std::vector<Clash> m_clashes;
    AgendaEntry m_entry;
};
