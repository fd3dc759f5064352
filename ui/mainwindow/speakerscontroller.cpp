#include "ui/mainwindow/speakerscontroller.h"

#include "core/net/fetcher.h"
#include "core/workspace/settings.h"
#include "core/workspace/workspace.h"
#include "ui/mainwindow/speakerpictures.h"
#include "ui/speakers/speakersplace.h"

SpeakersController::SpeakersController(Workspace &workspace, QObject *parent)
    : PlaceController(parent), m_workspace(workspace)
{
}

QWidget *SpeakersController::make(QWidget *parent)
{
    m_place = new SpeakersPlace(parent);
    connect(m_place, &SpeakersPlace::sessionChosen, this, &SpeakersController::sessionChosen);
    connect(m_place, &SpeakersPlace::interestRequested, this, &PlaceController::interestRequested);
    connect(m_place, &SpeakersPlace::pickToggled, this, &PlaceController::pickToggled);
    connect(m_place, &SpeakersPlace::speakerNeeded, &m_workspace, &Workspace::loadSpeakerText);
    connect(&m_workspace, &Workspace::speakerTextLoaded, m_place, &SpeakersPlace::showSpeakerText);
    connect(&m_workspace.agenda(), &AgendaEditor::changed, m_place, [this] { takeAgenda(); });
    connect(&m_workspace.agenda(), &AgendaEditor::reset, m_place, [this] { takeAgenda(); });
    wirePictures();
    m_place->setSchedule(m_workspace.schedule(), m_formatting);
    takeAgenda();
    return m_place;
}

void SpeakersController::setFormatting(const Formatting &formatting)
{
    m_formatting = formatting;
    if (m_place) {
        m_place->setSchedule(m_workspace.schedule(), m_formatting);
    }
}

bool SpeakersController::showSpeaker(const QString &key)
{
    return m_place && m_place->showSpeaker(key);
}

QString SpeakersController::currentSpeaker() const
{
    return m_place ? m_place->currentSpeaker() : QString();
}

void SpeakersController::wirePictures()
{
    Settings &settings = m_workspace.settings();
    connect(m_place, &SpeakersPlace::picturesAllowed, &settings, [&settings] { settings.allowPictures(true); });
    connect(&settings, &Settings::picturesChanged, m_place, [this] { takePermission(); });
    connect(m_place, &SpeakersPlace::pictureNeeded, this, [this](const QString &key, const QString &address, int side) {
        if (!m_pictures) {
            m_pictures = new SpeakerPictures(m_workspace.folder().path() + QStringLiteral("/pictures"), {}, this);
            connect(m_pictures, &SpeakerPictures::ready, m_place, &SpeakersPlace::showPicture);
        }
        m_pictures->want(key, address, side);
    });
    takePermission();
}

void SpeakersController::takePermission()
{
    const bool allowed = m_workspace.settings().allowsPictures();
    if (!allowed && m_pictures) {
        m_pictures->forget();
    }
    m_place->setPicturesAllowed(allowed);
}

void SpeakersController::takeAgenda()
{
    m_place->setMarks(AgendaMarks(m_workspace.agenda().agenda(), m_workspace.agenda().clashes()));
}
