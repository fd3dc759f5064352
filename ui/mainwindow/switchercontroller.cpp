#include "ui/mainwindow/switchercontroller.h"

#include "core/workspace/workspace.h"
#include "ui/mainwindow/detailscomposer.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/models/switchermodel.h"
#include "ui/switcher/quickswitcher.h"

#include <QAction>

using namespace std::chrono_literals;

namespace {

constexpr qsizetype MostRecent = 5;
constexpr auto LookedAt = 1s; ///< what is shown for so long has been read

} // namespace

SwitcherController::SwitcherController(Workspace &workspace, const WindowActions &actions, const DetailsComposer &details,
                                       QWidget *window)
    : QObject(window), m_workspace(workspace), m_actions(actions), m_details(details), m_window(window)
{
    m_read.setSingleShot(true);
    m_read.setInterval(LookedAt);
    connect(&m_read, &QTimer::timeout, this, &SwitcherController::remember);
    connect(&details, &DetailsComposer::changed, &m_read, qOverload<>(&QTimer::start));
}

void SwitcherController::remember()
{
    if (const SessionId session = m_details.session(); !session.isNull()) {
        m_recent.removeAll(session);
        m_recent.prepend(session);
        m_recent = m_recent.mid(0, MostRecent + 1); // the one that is shown now is not offered
    }
}

void SwitcherController::open(const Formatting &formatting)
{
    if (!m_panel) {
        m_model = new SwitcherModel(this);
        m_panel = new QuickSwitcher(*m_model, m_window);
        connect(m_panel, &QuickSwitcher::chosen, this, &SwitcherController::goTo);
    }
    if (m_read.isActive()) {
        m_read.stop();
        remember();
    }
    QList<SessionId> recent = m_recent;
    recent.removeAll(m_details.session());
    m_model->setProgramme(m_workspace.schedule(), formatting);
    m_model->setRecent(recent.mid(0, MostRecent));
    m_model->setOthers(others());
    m_panel->open();
}

QList<SwitcherItem> SwitcherController::others() const
{
    QList<SwitcherItem> items;
    if (m_workspace.schedule()) {
        addPlaces(items);
    }
    addCommands(items);
    addConferences(items);
    return items;
}

void SwitcherController::addPlaces(QList<SwitcherItem> &items) const
{
    for (const PlaceInfo &info : allPlaces()) {
        items += {SwitcherKind::Place, QString::fromLatin1(info.id), placeTitle(info.place), tr("Ctrl+%1").arg(info.digit),
                  QString::fromLatin1(info.icon)};
    }
}

void SwitcherController::addCommands(QList<SwitcherItem> &items) const
{
    const QList<QAction *> actions = m_actions.all();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const QAction *action = actions[i];
        if (action->isEnabled() && action != m_actions.goTo) {
            items += {SwitcherKind::Command, QString::number(i), action->iconText(),
                      action->shortcut().toString(QKeySequence::NativeText), action->icon().name()};
        }
    }
}

void SwitcherController::addConferences(QList<SwitcherItem> &items) const
{
    const SchedulePtr &open = m_workspace.schedule();
    for (const ConferenceSummary &summary : m_workspace.conferences()) {
        const Conference &conference = summary.conference;
        if (!open || open->conference.id != conference.id) {
            items += {SwitcherKind::Conference, QString::number(conference.id.value()), conference.name(),
                      conference.firstDay.isValid() ? Formatting().longDay(conference.firstDay) : QString(),
                      QStringLiteral("programme")};
        }
    }
}

void SwitcherController::goTo(const SwitcherItem &item)
{
    switch (item.kind) {
    case SwitcherKind::Session: emit sessionChosen(SessionId(item.key)); break;
    case SwitcherKind::Speaker: emit speakerChosen(item.key); break;
    case SwitcherKind::Room: emit roomChosen(RoomId(item.key.toInt())); break;
    case SwitcherKind::Conference: emit conferenceChosen(ConferenceId(item.key.toLongLong())); break;
    case SwitcherKind::Place: emit placeChosen(*placeFromId(item.key)); break;
    case SwitcherKind::Command: m_actions.all().at(item.key.toInt())->trigger(); break;
    }
}
