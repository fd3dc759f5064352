#include "ui/mainwindow/changescontroller.h"

#include "core/workspace/workspace.h"
#include "ui/changes/changelistview.h"
#include "ui/changes/changesplace.h"
#include "ui/commands/noticecommand.h"

#include <QUndoStack>

ChangesController::ChangesController(Workspace &workspace, QUndoStack &undo, QObject *parent)
    : PlaceController(parent), m_workspace(workspace), m_undo(undo)
{
    connect(&workspace.changes(), &ChangeTracker::changed, this, [this] {
        refresh();
        emit counted();
    });
    connect(&workspace.agenda(), &AgendaEditor::changed, this, &ChangesController::refresh);
    connect(&workspace.agenda(), &AgendaEditor::reset, this, [this] {
        refresh();
        emit counted();
    });
}

QWidget *ChangesController::make(QWidget *parent)
{
    m_place = new ChangesPlace(m_model, parent);
    refresh();
    ChangeListView *list = m_place->list();
    connect(list, &ChangeListView::currentSessionChanged, this, &ChangesController::sessionRead);
    connect(list, &ChangeListView::sessionActivated, this, &ChangesController::sessionOpened);
    connect(list, &ChangeListView::interestRequested, this, &ChangesController::interestRequested);
    connect(list, &ChangeListView::noticed, this, &ChangesController::takeNotice);
    connect(m_place, &ChangesPlace::allNoticed, this, &ChangesController::takeNoticeOfAll);
    connect(m_place, &ChangesPlace::programmeRequested, this, &ChangesController::programmeRequested);
    return m_place;
}

void ChangesController::refresh()
{
    if (!m_place) {
        return;
    }
    const AgendaEditor &agenda = m_workspace.agenda();
    m_model.setChanges(m_workspace.changes().open(), agenda.agenda(), agenda.clashes(), agenda.planned(), m_formatting);
}

void ChangesController::setFormatting(const Formatting &formatting)
{
    m_formatting = formatting;
    refresh();
}

bool ChangesController::showSession(const SessionId &session)
{
    return m_place && m_place->list()->showSession(session);
}

SessionId ChangesController::currentSession() const
{
    return m_place ? m_place->list()->currentSession() : SessionId();
}

int ChangesController::count() const
{
    return m_workspace.changes().count();
}

QString ChangesController::meaning() const
{
    int mine = 0;
    for (const RecordedChange &change : m_workspace.changes().changes()) {
        mine += m_workspace.agenda().agenda().contains(change.session) ? 1 : 0;
    }
    if (count() == 0) {
        return {};
    }
    const QString all = tr("%n change(s)", nullptr, count());
    return mine == 0 ? all : tr("%1, %n in your plan", nullptr, mine).arg(all);
}

void ChangesController::takeNotice(const SessionId &session)
{
    const RecordedChange *change = m_workspace.changes().change(session);
    if (change && m_workspace.schedule()) {
        m_undo.push(new NoticeCommand(m_workspace.changes(), m_workspace.schedule()->conference.uid, {*change}));
    }
}

void ChangesController::takeNoticeOfAll()
{
    if (m_workspace.schedule() && count() > 0) {
        m_undo.push(new NoticeCommand(m_workspace.changes(), m_workspace.schedule()->conference.uid,
                                      m_workspace.changes().changes()));
    }
}
