#pragma once

#include "core/model/schedule.h"
#include "ui/models/agendamarks.h"
#include "ui/models/speakermodel.h"
#include "ui/support/formatting.h"

#include <QWidget>

class EmptyState;
class GroupedListView;
class LetterList;
class QSplitter;
class QStackedLayout;
class SearchEdit;
class SpeakerCard;

/// The Speakers place: who speaks, and what is known of one of them.
class SpeakersPlace : public QWidget
{
    Q_OBJECT

public:
    explicit SpeakersPlace(QWidget *parent = nullptr);

    /// The list itself is made when the place is first seen.
    void setSchedule(SchedulePtr schedule, const Formatting &formatting);
    /// What the person's plan says of sessions.
    void setMarks(const AgendaMarks &marks);
    /// Whether pictures are asked for; where not, the card offers it.
    void setPicturesAllowed(bool allowed);
    /// Chooses a speaker by key; what is typed to find is forgotten where it hides them. False when there is none.
    bool showSpeaker(const QString &key);
    QString currentSpeaker() const { return m_current; } ///< its key; empty when none

    SearchEdit *search() const { return m_search; }
    GroupedListView *list() const { return m_list; }
    LetterList *letters() const { return m_letters; }
    SpeakerCard *card() const { return m_card; }

public slots:
    void showSpeakerText(const QString &key, const SpeakerText &text);
    void showPicture(const QString &key, const QImage &picture);

signals:
    void speakerNeeded(const QString &key); ///< its text is wanted: call `showSpeakerText`
    /// Its picture is wanted: call `showPicture`. Told only while pictures are allowed. @param side in pixels
    void pictureNeeded(const QString &key, const QString &address, int side);
    void picturesAllowed(); ///< a person said so: call `setPicturesAllowed`
    void sessionChosen(const SessionId &id);
    void interestRequested(const SessionId &id, Interest interest);
    void pickToggled(const SessionId &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fillList();
    void findSpeakers(const QString &words);
    void takeCurrent(const QModelIndex &index);
    void askForPicture();
    void goToLetter(int letter);
    void markLetter();
    void updateEmptiness();

    SchedulePtr m_schedule;
    Formatting m_formatting;
    AgendaMarks m_marks;
    SpeakerModel m_model;
    QString m_current;
    bool m_picturesAllowed = false;
    SearchEdit *m_search;
    GroupedListView *m_list;
    LetterList *m_letters;
    SpeakerCard *m_card;
    EmptyState *m_nobody;
    QSplitter *m_splitter;
    EmptyState *m_notFound;
};
