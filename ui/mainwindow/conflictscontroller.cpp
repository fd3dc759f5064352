#include "ui/mainwindow/conflictscontroller.h"

#include "core/workspace/workspace.h"
#include "ui/commands/companioncommand.h"
#include "ui/conflicts/conflictsplace.h"
#include "ui/conflicts/findinglistview.h"
#include "ui/conflicts/findingpane.h"
#include "ui/models/findingwords.h"

#include <QUndoStack>

ConflictsController::ConflictsController(ProgrammeCheck &check, Workspace &workspace, QUndoStack &undo, QObject *parent)
    : PlaceController(parent), m_check(check), m_workspace(workspace), m_undo(undo)
{
    connect(&workspace, &Workspace::scheduleChanged, this, &ConflictsController::takeSchedule);
    connect(&workspace, &Workspace::similarReady, this, [this] { m_check.setSimilar(m_workspace.similar()); });
    connect(&check, &ProgrammeCheck::reportChanged, this, &ConflictsController::takeReport);
    connect(&check, &ProgrammeCheck::documentChanged, this, &ConflictsController::takeDocument);
    takeSchedule();
}

QWidget *ConflictsController::make(QWidget *parent)
{
    m_model.setReport(m_check.report(), m_check.schedule());
    m_place = new ConflictsPlace(m_model, parent);
    m_pane = new FindingPane(parent->window());
    m_place->setFilter(m_model.filter());
    m_pane->setAuthor(m_author);
    m_pane->setBackVisible(m_isBackVisible);
    wirePlace();
    wirePane();
    takeDocument();
    takeReport();
    showCurrent();
    return m_place;
}

QWidget *ConflictsController::pane() const
{
    return m_pane;
}

void ConflictsController::wirePlace()
{
    FindingListView *list = m_place->list();
    connect(list, &FindingListView::currentFindingChanged, this, &ConflictsController::showCurrent);
    connect(list, &FindingListView::findingActivated, this, &ConflictsController::readingRequested);
    connect(list, &FindingListView::sessionRequested, this, &ConflictsController::sessionRequested);
    connect(list, &FindingListView::timetableRequested, this, &ConflictsController::timetableRequested);
    connect(list, &FindingListView::speakerRequested, this, &ConflictsController::speakerRequested);
    connect(list, &FindingListView::waiveRequested, this, [this] {
        emit readingRequested();
        m_pane->startWaiver();
    });
    connect(m_place, &ConflictsPlace::factsRequested, this, &ConflictsController::allFactsRequested);
    connect(m_place, &ConflictsPlace::profileChosen, this,
            [this](Profile profile) { apply(m_check.document().profileEdit(profile)); });
}

void ConflictsController::wirePane()
{
    connect(m_pane, &FindingPane::backRequested, this, &ConflictsController::backRequested);
    connect(m_pane, &FindingPane::sessionChosen, this, &ConflictsController::sessionRequested);
    connect(m_pane, &FindingPane::timetableRequested, this, &ConflictsController::timetableRequested);
    connect(m_pane, &FindingPane::factsRequested, this, &ConflictsController::factsRequested);
    connect(m_pane, &FindingPane::copied, this, &ConflictsController::copied);
    connect(m_pane, &FindingPane::waived, this, [this](const Waiver &waiver) {
        setAuthor(waiver.author);
        emit authorChanged(waiver.author);
        apply(m_check.document().waiverEdit(waiver));
        if (m_place->list()->isVisible()) { // on to the next one
            m_place->list()->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_pane, &FindingPane::waiverRemoved, this,
            [this](const QString &fingerprint) { apply(m_check.document().waiverRemoval(fingerprint)); });
}

void ConflictsController::apply(const CompanionEdit &edit)
{
    if (!edit.isEmpty()) {
        m_undo.push(new CompanionCommand(m_check, edit));
    }
}

void ConflictsController::takeSchedule()
{
    const SchedulePtr &schedule = m_workspace.schedule();
    const ConferenceId conference = schedule ? schedule->conference.id : ConferenceId();
    if (conference != m_conference) {
        m_conference = conference;
        if (m_place) {
            m_place->list()->forget();
        }
    }
    m_check.setSchedule(schedule);
    if (m_workspace.similar()) {
        m_check.setSimilar(m_workspace.similar());
    }
}

void ConflictsController::takeReport()
{
    if (m_place) {
        m_place->setChecking(m_check.schedule() && !m_check.report());
        m_model.setReport(m_check.report(), m_check.schedule());
    }
    emit counted();
}

void ConflictsController::takeDocument()
{
    if (!m_place) {
        return;
    }
    m_place->setRuleSet(m_check.ruleSet());
    const auto &error = m_check.documentError();
    m_place->setProblem(error ? error->text() : QString());
    m_pane->setEditable(!error);
}

void ConflictsController::setFormatting(const Formatting &formatting)
{
    m_model.setFormatting(formatting);
    if (m_place) {
        showCurrent();
    }
}

void ConflictsController::clearFilters()
{
    if (m_place) {
        m_place->clearFilters();
    }
}

void ConflictsController::setBackVisible(bool visible)
{
    m_isBackVisible = visible;
    if (m_pane) {
        m_pane->setBackVisible(visible);
    }
}

bool ConflictsController::leaveWaiver()
{
    return m_pane && m_pane->leaveWaiver();
}

void ConflictsController::showCurrent()
{
    m_pane->setToday(QDateTime::currentDateTimeUtc().toTimeZone(
        m_check.schedule() ? m_check.schedule()->conference.clock.zone() : QTimeZone::utc()).date());
    m_pane->show(m_model.detailsAt(m_place->list()->currentIndex()));
}

int ConflictsController::errors() const
{
    return m_check.report() ? m_check.report()->count(Severity::Error) : 0;
}

QString ConflictsController::meaning() const
{
    QStringList parts;
    for (const Severity severity : {Severity::Error, Severity::Warning}) {
        const int count = m_check.report() ? m_check.report()->count(severity) : 0;
        if (count > 0) {
            parts += severityCount(severity, count);
        }
    }
    return parts.join(QStringLiteral(", "));
}

QVariantMap ConflictsController::state() const
{
    return m_model.filter().toMap();
}

void ConflictsController::restore(const QVariantMap &state)
{
    const FindingFilter filter = FindingFilter::fromMap(state);
    if (m_place) {
        m_place->setFilter(filter);
    } else {
        m_model.setFilter(filter);
    }
}

void ConflictsController::setAuthor(const QString &author)
{
    m_author = author;
    if (m_pane) {
        m_pane->setAuthor(author);
    }
}
