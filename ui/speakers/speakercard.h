#pragma once

#include "core/model/schedule.h"
#include "ui/support/formatting.h"

#include <QScrollArea>

class InitialsBadge;
class QLabel;
class QListWidget;
class QListWidgetItem;

/// All that is known of one speaker.
class SpeakerCard : public QScrollArea
{
    Q_OBJECT

public:
    explicit SpeakerCard(QWidget *parent = nullptr);

    /// Shows a speaker, as yet without biography and links. @param sessions positions in the schedule
    void setSpeaker(const Schedule &schedule, const Speaker &speaker, const std::vector<int> &sessions,
                    const Formatting &formatting);
    void setText(const SpeakerText &text, TextFormat format);
    QListWidget *sessionList() const { return m_sessions; }
    QLabel *biography() const { return m_biography; }
    QLabel *links() const { return m_links; }

signals:
    void sessionChosen(const SessionId &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addText(const QString &accessibleName);
    void choose(const QListWidgetItem *item);
    void fitSessions();
    void adaptFonts();

    InitialsBadge *m_badge;
    QLabel *m_name = nullptr;
    QLabel *m_affiliation = nullptr;
    QLabel *m_sessionsHeading = nullptr;
    QListWidget *m_sessions = nullptr;
    QLabel *m_biography = nullptr;
    QLabel *m_links = nullptr;
};
