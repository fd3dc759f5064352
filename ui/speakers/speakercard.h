#pragma once

#include "core/model/schedule.h"
#include "ui/models/agendamarks.h"
#include "ui/support/formatting.h"

#include <QScrollArea>

class InitialsBadge;
class QLabel;
class QPushButton;
class SpeakerSessionList;

/// All that is known of one speaker.
class SpeakerCard : public QScrollArea
{
    Q_OBJECT

public:
    explicit SpeakerCard(QWidget *parent = nullptr);

    /// Shows a speaker, as yet without biography and links. @param sessions positions in the schedule
    void setSpeaker(const SchedulePtr &schedule, const Speaker &speaker, const std::vector<int> &sessions,
                    const Formatting &formatting);
    /// What the plan says of the sessions shown.
    void setMarks(const AgendaMarks &marks);
    void setPicture(const QImage &picture);
    bool hasPicture() const;
    int pictureSide() const; ///< in pixels of the screen
    /// Offers to fetch the picture from there, and says what that means; empty: offers nothing.
    void offerPicture(const QString &host);
    QPushButton *pictureButton() const { return m_showPictures; }
    void setText(const SpeakerText &text, TextFormat format);
    SpeakerSessionList *sessionList() const { return m_sessions; }
    QLabel *biography() const { return m_biography; }
    QLabel *links() const { return m_links; }

signals:
    void picturesAllowed(); ///< a person pressed “Show pictures”

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addText(const QString &accessibleName);
    QWidget *makeOffer();
    void adaptFonts();

    InitialsBadge *m_badge;
    QLabel *m_name = nullptr;
    QLabel *m_affiliation = nullptr;
    QWidget *m_offer = nullptr; ///< of the picture
    QLabel *m_offerText = nullptr;
    QPushButton *m_showPictures = nullptr;
    QLabel *m_sessionsHeading = nullptr;
    SpeakerSessionList *m_sessions = nullptr;
    SchedulePtr m_schedule;
    Formatting m_formatting;
    QLabel *m_biography = nullptr;
    QLabel *m_links = nullptr;
};
