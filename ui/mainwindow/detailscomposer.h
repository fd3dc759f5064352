#pragma once

#include "core/planning/similarsessions.h"
#include "ui/models/sessiondetails.h"
#include "ui/support/formatting.h"

#include <QHash>
#include <QObject>
#include <QTimer>

class Workspace;

/// Puts together what the reading pane shows of one session, from what the workspace holds in memory. Heavy texts are
/// asked for and join when they come.
class DetailsComposer : public QObject
{
    Q_OBJECT

public:
    explicit DetailsComposer(Workspace &workspace, QObject *parent = nullptr);

    void setFormatting(const Formatting &formatting);
    /// Shows another session; a null id: none.
    void setSession(const SessionId &session);
    const SessionId &session() const { return m_session; }
    /// What is known now; nothing when there is no session.
    std::optional<SessionDetails> details() const;

signals:
    /// `details()` tells more or other than before.
    void changed();

private:
    std::optional<Session> knownSession() const;
    RelatedSession related(const Session &session) const;
    void addClashes(SessionDetails &details) const;
    void findSimilar();
    void loadTexts();
    void takeText(const SessionId &session, const SessionText &text);
    void takeSpeakerText(const QString &key, const SpeakerText &text);

    Workspace &m_workspace;
    Formatting m_formatting;
    SessionId m_session;
    QTimer m_load;
    std::optional<SessionText> m_text;
    QHash<QString, SpeakerText> m_speakerTexts;
    std::vector<SimilarSession> m_similar;
};
