#pragma once

#include "ui/mainwindow/placecontroller.h"

class SpeakerPictures;
class SpeakersPlace;
class Workspace;

/// Keeps the Speakers place and the workspace together.
class SpeakersController : public PlaceController
{
    Q_OBJECT

public:
    explicit SpeakersController(Workspace &workspace, QObject *parent = nullptr);

    void setFormatting(const Formatting &formatting) override;
    /// Chooses a speaker by key; false when the programme names nobody of that key.
    bool showSpeaker(const QString &key);
    QString currentSpeaker() const; ///< its key; empty when none, or before the place was shown

signals:
    void sessionChosen(const SessionId &session); ///< of a speaker, to be read beside it

protected:
    QWidget *make(QWidget *parent) override;

private:
    void takeAgenda();
    void wirePictures();
    void takePermission();

    Workspace &m_workspace;
    SpeakersPlace *m_place = nullptr;
    SpeakerPictures *m_pictures = nullptr; ///< made when the first is wanted
    Formatting m_formatting;
};
