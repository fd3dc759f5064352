// How a person gets from place to place, and back: another part of MainWindow.

#include "core/workspace/workspace.h"
#include "ui/details/sessionpane.h"
#include "ui/mainwindow/conflictscontroller.h"
#include "ui/mainwindow/detailscomposer.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/placebar.h"
#include "ui/mainwindow/placecontroller.h"
#include "ui/mainwindow/plancontroller.h"
#include "ui/mainwindow/programmeplace.h"
#include "ui/mainwindow/speakerscontroller.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/sessions/sessionlistview.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QStackedWidget>

namespace {

constexpr int NarrowWidth = 900; // below, the reading pane covers the middle (in pixels, as the screens are designed)

} // namespace

void MainWindow::addPlace(Place place, PlaceController *controller)
{
    m_controllers.insert(place, controller);
    connect(controller, &PlaceController::sessionRead, this, &MainWindow::read);
    connect(controller, &PlaceController::sessionOpened, this, [this](const SessionId &session) {
        read(session);
        readCurrent();
    });
    connect(controller, &PlaceController::interestRequested, m_plan, &PlanController::setInterest);
    connect(controller, &PlaceController::pickToggled, m_plan, &PlanController::toggle);
    connect(controller, &PlaceController::speakerRequested, this, &MainWindow::showSpeaker);
}

Location MainWindow::here() const
{
    return {m_place, m_details->session(), m_place == Place::Speakers ? m_speakers->currentSpeaker() : QString()};
}

void MainWindow::showPlace(Place place)
{
    if (place != m_place) {
        m_history.leave(here());
    }
    setPlace(place);
    updateHistory();
}

void MainWindow::showSession(const SessionId &session)
{
    m_history.leave(here());
    presentSession(session);
    updateHistory();
}

void MainWindow::showSpeaker(const QString &key)
{
    m_history.leave(here());
    setPlace(Place::Speakers);
    m_speakers->showSpeaker(key);
    updateHistory();
}

void MainWindow::goBack()
{
    if (m_reading) { // the text that covers the middle is the last step
        leaveReading();
    } else if (const auto location = m_history.back(here())) {
        goTo(*location);
    }
}

void MainWindow::goForward()
{
    if (const auto location = m_history.forward(here())) {
        goTo(*location);
    }
}

void MainWindow::goTo(const Location &location)
{
    setPlace(location.place);
    if (location.place == Place::Speakers) {
        m_speakers->showSpeaker(location.speaker);
        read(location.session);
    } else if (!location.session.isNull() && location.session != m_details->session()) {
        presentSession(location.session);
        setPlace(location.place); // also where the session does not stand in it
    }
    updateHistory();
}

void MainWindow::updateHistory()
{
    const bool open = m_workspace.schedule() != nullptr;
    m_actions->back->setEnabled(open && (m_reading || m_history.canGoBack(here())));
    m_actions->forward->setEnabled(open && m_history.canGoForward(here()));
}

/// Those that have a controller are made here, when they are first shown.
QWidget *MainWindow::placeWidget(Place place)
{
    PlaceController *controller = m_controllers.value(place);
    return controller ? controller->widget(m_centre) : m_programme;
}

void MainWindow::setPlace(Place place)
{
    m_place = place;
    m_places->setCurrent(place);
    leaveReading();
    if (!m_workspace.schedule()) { // nothing is open: say how to begin, but not while the list is still being read
        const bool first = m_workspace.hasListedConferences() && m_workspace.conferences().empty();
        m_centre->setCurrentWidget(first ? static_cast<QWidget *>(m_start) : m_blank);
        return;
    }
    const QWidget *left = m_centre->currentWidget();
    const bool hadFocus = m_centre->isAncestorOf(focusWidget());
    QWidget *shown = placeWidget(place);
    if (m_centre->indexOf(shown) < 0) {
        m_centre->addWidget(shown);
    }
    m_centre->setCurrentWidget(shown);
    agreeWithReading();
    const PlaceController *controller = m_controllers.value(place);
    QWidget *pane = controller && controller->pane() ? controller->pane() : m_pane;
    if (m_seat->indexOf(pane) < 0) {
        m_seat->addWidget(pane);
    }
    m_seat->setCurrentWidget(pane);
    if (hadFocus && shown != left) { // the keyboard goes along
        shown->setFocus(Qt::OtherFocusReason);
    }
}

/// Another place may have turned the page: what keys act upon is what is read.
void MainWindow::agreeWithReading()
{
    const SessionId reading = m_details->session();
    PlaceController *controller = m_controllers.value(m_place);
    if (m_place == Place::Programme && m_programme->list()->currentSession() != reading) {
        m_programme->list()->showSession(reading);
    } else if (controller && controller->currentSession() != reading && !controller->showSession(reading)) {
        if (const SessionId current = controller->currentSession(); !current.isNull()) {
            read(current);
        }
    }
}

void MainWindow::read(const SessionId &session)
{
    if (session != m_details->session()) {
        m_details->setSession(session);
        updateHistory();
    }
}

void MainWindow::presentSession(const SessionId &session)
{
    if (PlaceController *controller = m_controllers.value(m_place); controller && controller->showSession(session)) {
        read(session);
        return;
    }
    const bool isNarrow = width() < NarrowWidth;
    if (m_place == Place::Speakers && (isNarrow || m_actions->showPane->isChecked())) { // the speaker stays beside it
        read(session);
        m_reading = isNarrow;
        arrangeForWidth();
        return;
    }
    setPlace(Place::Programme);
    if (!m_programme->list()->showSession(session)) {
        clearSearchAndFilters(); // it is filtered away, and the person asked for it
        m_programme->list()->showSession(session);
    }
    read(session);
}

void MainWindow::leaveReading()
{
    m_reading = false;
    arrangeForWidth();
    updateHistory();
}

/// Goes from the list to the text beside it.
void MainWindow::readCurrent()
{
    m_reading = true;
    arrangeForWidth();
    updateHistory();
    m_seat->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::arrangeForWidth()
{
    const bool open = m_workspace.schedule() != nullptr;
    const bool narrow = width() < NarrowWidth;
    const bool wanted = open && m_actions->showPane->isChecked();
    m_seat->setVisible(narrow ? open && m_reading : wanted);
    m_pane->setBackVisible(narrow);
    m_conflicts->setBackVisible(narrow);
    m_centre->setVisible(!narrow || !m_reading);
    m_places->setCompact(narrow || m_actions->narrowPlaces->isChecked());
}
