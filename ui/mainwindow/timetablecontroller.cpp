#include "ui/mainwindow/timetablecontroller.h"

#include "core/base/clock.h"
#include "core/workspace/programmecheck.h"
#include "core/workspace/workspace.h"
#include "ui/mainwindow/programmebrowser.h"
#include "ui/sessions/filterbar.h"
#include "ui/support/icons.h"
#include "ui/support/pickactions.h"
#include "ui/support/speakeractions.h"
#include "ui/timetable/timetableplace.h"
#include "ui/timetable/timetableview.h"

#include <QMenu>

#include <algorithm>

using namespace std::chrono_literals;

TimetableController::TimetableController(Workspace &workspace, ProgrammeBrowser &browser, ProgrammeCheck &check, const Clock &clock,
                                         QObject *parent)
    : PlaceController(parent), m_workspace(workspace), m_browser(browser), m_check(check), m_clock(clock)
{
}

QWidget *TimetableController::make(QWidget *parent)
{
    takeSchedule();
    m_place = new TimetablePlace(m_model, parent);
    m_filters = new FilterBar(m_place);
    m_filters->hideGrouping();
    m_place->setFilters(m_filters);
    m_filters->setFacets(m_browser.facets());
    wire();
    takeTime();
    m_minute.start(20s);
    m_place->restore(m_state);
    if (!m_state.contains("first")) {
        QMetaObject::invokeMethod(m_place->view(), &TimetableView::showBeginning, Qt::QueuedConnection); // once it has its size
    }
    return m_place;
}

void TimetableController::wire()
{
    TimetableView *view = m_place->view();
    connect(view, &TimetableView::currentSessionChanged, this, &PlaceController::sessionRead);
    connect(view, &TimetableView::sessionActivated, this, &PlaceController::sessionOpened);
    connect(view, &TimetableView::interestRequested, this, &PlaceController::interestRequested);
    connect(view, &TimetableView::pickToggled, this, &PlaceController::pickToggled);
    connect(view, &TimetableView::menuRequested, this, &TimetableController::showMenu);
    connect(m_place, &TimetablePlace::shown, this, &TimetableController::takeMatches);
    connect(m_place, &TimetablePlace::findingsToggled, this, &TimetableController::takeFindings);
    connect(m_place, &TimetablePlace::untimedRequested, this, &TimetableController::requestUntimed);
    connect(m_place, &TimetablePlace::clearRequested, this, &TimetableController::clearRequested);
    connect(m_filters, &FilterBar::filterChanged, &m_browser, &ProgrammeBrowser::setFilter);
    connect(m_filters, &FilterBar::furtherConditionRemoved, &m_browser, [this] { m_browser.setGap({}); });
    connect(&m_browser, &ProgrammeBrowser::listed, this, &TimetableController::takeMatches);
    connect(&m_browser, &ProgrammeBrowser::facetsStale, this, [this] { m_filters->setFacets(m_browser.facets()); });
    connect(&m_workspace.agenda(), &AgendaEditor::changed, this, &TimetableController::takeAgenda);
    connect(&m_workspace.agenda(), &AgendaEditor::reset, this, &TimetableController::takeAgenda);
    connect(&m_check, &ProgrammeCheck::reportChanged, this, &TimetableController::takeFindings);
    connect(&m_minute, &QTimer::timeout, this, &TimetableController::takeTime);
}

void TimetableController::setFormatting(const Formatting &formatting)
{
    m_formatting = formatting;
    if (!isMade()) {
        return;
    }
    if (m_model.schedule() != m_workspace.schedule()) {
        takeSchedule();
        takeMatches();
        takeTime();
    } else {
        m_model.setFormatting(formatting);
    }
}

void TimetableController::takeSchedule()
{
    m_model.setSchedule(m_workspace.schedule(), m_formatting);
    takeAgenda();
    takeFindings();
}

void TimetableController::takeAgenda()
{
    m_model.setAgenda(m_workspace.agenda().agenda(), m_workspace.agenda().clashes());
}

void TimetableController::takeFindings()
{
    const bool shown = m_place && m_place->showsFindings() && m_check.schedule() == m_workspace.schedule();
    m_model.setFindings(shown ? m_check.report() : nullptr);
}

void TimetableController::requestUntimed()
{
    const auto &sessions = m_model.schedule()->sessions;
    const auto first = std::ranges::find_if(sessions, [](const Session &session) { return !session.start && !session.withdrawn; });
    if (first != sessions.end()) {
        emit untimedRequested(first->id);
    }
}

/// The day limits what is shown; words and the other filters dim or hide.
void TimetableController::takeMatches()
{
    if (m_browser.model()->schedule() != m_model.schedule()) {
        return; // it will list the new programme in a moment
    }
    if (m_place && !m_place->isVisible()) {
        return; // nobody sees it: to search once more for it would cost every key
    }
    m_model.setDay(m_browser.filter().day);
    m_model.setMatches(m_browser.matches(), m_browser.isLimited(), !m_browser.query().isEmpty());
    if (m_filters) {
        m_filters->setFilter(m_browser.filter());
    }
    if (m_place && !m_browser.query().isEmpty()) {
        m_place->view()->revealFound();
    }
}

void TimetableController::takeTime()
{
    m_model.setNow(std::chrono::floor<std::chrono::minutes>(m_clock.now()));
}

bool TimetableController::showSession(const SessionId &session)
{
    if (!m_place || m_place->view()->showSession(session)) {
        return m_place;
    }
    m_place->view()->forgetCurrent(); // keys must not act on another than the one that is read
    return false;
}

void TimetableController::showFinding(const QList<SessionId> &sessions)
{
    m_place->setShowsFindings(true);
    QSet<QString> rooms;
    for (const SessionId &id : sessions) {
        if (const Session *session = m_model.schedule()->session(id)) {
            for (const RoomId room : session->rooms) {
                rooms.insert(m_model.schedule()->room(room)->name);
            }
        }
    }
    RoomArrangement arrangement = m_model.arrangement();
    if (arrangement.hidden.intersects(rooms)) {
        arrangement.hidden.subtract(rooms);
        m_model.setArrangement(arrangement);
    }
    for (auto session = sessions.crbegin(); session != sessions.crend(); ++session) { // all come into view, as far as they can
        m_place->view()->showSession(*session);
    }
}

void TimetableController::goToFound()
{
    m_place->view()->goToFound(1);
}

SessionId TimetableController::currentSession() const
{
    return m_place ? m_place->view()->currentSession() : SessionId();
}

void TimetableController::showMenu(const SessionId &id, const QPoint &position)
{
    if (!m_model.schedule()->session(id)) {
        return;
    }
    auto *menu = new QMenu(m_place);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addPickActions(*menu, m_workspace.agenda().entry(id).interest, [this, id](Interest interest) { emit interestRequested(id, interest); });
    menu->addSeparator();
    menu->addAction(symbolicIcon("open"), tr("Read"), this, [this, id] { emit sessionOpened(id); });
    addSpeakerActions(*menu, *m_model.schedule(), {id}, [this](const QString &key) { emit speakerRequested(key); });
    menu->popup(position);
}

QVariantMap TimetableController::state() const
{
    return m_place ? m_place->state() : m_state;
}

void TimetableController::restore(const QVariantMap &state)
{
    m_state = state;
    if (m_place) {
        m_place->restore(state);
    }
}
