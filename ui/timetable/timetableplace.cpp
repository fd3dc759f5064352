#include "ui/timetable/timetableplace.h"

#include "ui/support/icons.h"
#include "ui/support/taborder.h"
#include "ui/timetable/timetableview.h"
#include "ui/widgets/checklistbutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

TimetablePlace::TimetablePlace(ProgrammeGridModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_view(new TimetableView(this)), m_empty(new EmptyState(this)),
      m_column(new QVBoxLayout(this)), m_rooms(new CheckListButton(tr("Rooms"), this)), m_grouping(new MenuButton(this)),
      m_groupings(new QActionGroup(this)), m_hide(nullptr), m_findings(nullptr), m_untimed(nullptr),
      m_wanted(new QLabel(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    addTools(*m_column);
    m_column->addWidget(m_view, 1);
    m_column->addWidget(m_empty, 1);
    m_view->setArrangeable(true);
    m_view->setModel(&model);
    passFocusTo(this, m_view);
    connect(m_empty->addButton(tr("Clear search and filters"), "clear"), &QPushButton::clicked, this, &TimetablePlace::clearRequested);
    connect(&model, &GridModel::contentChanged, this, &TimetablePlace::update);
    connect(&model, &GridModel::nowChanged, this, [this] { m_now->setEnabled(m_model.now().has_value()); });
    connect(m_view, &TimetableView::columnMoved, this, &TimetablePlace::moveColumn);
    connect(m_view, &TimetableView::columnMenuRequested, this, &TimetablePlace::showColumnMenu);
    connect(m_view, &TimetableView::layoutChanged, this, [this] { m_transpose->setChecked(m_view->isTransposed()); });
    connect(&model, &GridModel::marksChanged, this, &TimetablePlace::tellWanted);
    update();
}

QToolButton *TimetablePlace::addTool(const QString &icon, const QString &name, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIcon(symbolicIcon(icon));
    button->setAccessibleName(name);
    button->setToolTip(tip);
    return button;
}

void TimetablePlace::addTools(QVBoxLayout &column)
{
    m_rooms->setToolTip(tr("Choose which rooms are shown"));
    m_rooms->setAccessibleName(tr("Rooms that are shown"));
    addGroupingMenu();
    m_hide = addTool("filter", tr("Hide what does not match"), tr("Hide what search and filters do not want, instead of fading it"));
    m_hide->setCheckable(true);
    m_findings = addTool("conflicts", tr("Mark conflicts"), tr("Mark what the check of the programme found, for organizers"));
    m_findings->setCheckable(true);
    m_untimed = new QToolButton(this);
    m_untimed->setAutoRaise(true);
    m_untimed->setFocusPolicy(Qt::TabFocus);
    m_now = addTool("now", tr("Show what is on now"), tr("Show what is on now (N)"));
    auto *out = addTool("zoom-out", tr("Zoom out"), tr("Zoom out (−, Ctrl+wheel)"));
    auto *in = addTool("zoom-in", tr("Zoom in"), tr("Zoom in (+, Ctrl+wheel)"));
    m_fit = addTool("fit", tr("Fit to the window"), tr("Fit to the window (F); Ctrl+0 for the standard size"));
    m_transpose = addTool("transpose", tr("Time goes sideways"), tr("Turn the timetable: time goes sideways (T)"));
    m_transpose->setCheckable(true);

    auto *row = new QHBoxLayout;
    const int gap = fontMetrics().height() * 2 / 5;
    row->setContentsMargins(gap, gap / 2, gap, gap / 2);
    row->setSpacing(gap / 2);
    row->addWidget(m_rooms);
    row->addWidget(m_grouping);
    row->addWidget(m_untimed);
    row->addWidget(m_wanted);
    row->addStretch(1);
    for (QToolButton *button : {m_hide, m_findings, m_now, out, in, m_fit, m_transpose}) {
        row->addWidget(button);
    }
    column.addLayout(row);

    connect(m_rooms, &CheckListButton::entryToggled, this, &TimetablePlace::toggleRoom);
    connect(m_hide, &QToolButton::toggled, &m_model, &ProgrammeGridModel::setHidesOthers);
    connect(m_findings, &QToolButton::toggled, this, &TimetablePlace::findingsToggled);
    connect(m_untimed, &QToolButton::clicked, this, &TimetablePlace::untimedRequested);
    connect(m_now, &QToolButton::clicked, m_view, &TimetableView::showNow);
    connect(in, &QToolButton::clicked, this, [this] { m_view->zoomBy(1.2, TimetableView::Axis::Both); });
    connect(out, &QToolButton::clicked, this, [this] { m_view->zoomBy(1 / 1.2, TimetableView::Axis::Both); });
    connect(m_fit, &QToolButton::clicked, m_view, &TimetableView::fitToWindow);
    connect(m_transpose, &QToolButton::toggled, m_view, &TimetableView::setTransposed);
}

void TimetablePlace::addGroupingMenu()
{
    m_grouping->setPopupMode(QToolButton::InstantPopup);
    m_grouping->setFocusPolicy(Qt::TabFocus);
    auto *menu = new QMenu(m_grouping);
    const std::pair<RoomGrouping, QString> choices[] = {{RoomGrouping::None, tr("Rooms in order")},
                                                        {RoomGrouping::Building, tr("Rooms by building")},
                                                        {RoomGrouping::Track, tr("Rooms by track")}};
    for (const auto &[grouping, text] : choices) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(QVariant::fromValue(int(grouping)));
        m_groupings->addAction(action);
    }
    menu->addSeparator();
    menu->addAction(tr("Show all rooms"), this, [this] {
        RoomArrangement arrangement = m_model.arrangement();
        arrangement.hidden.clear();
        changeArrangement(arrangement);
    });
    m_grouping->setMenu(menu);
    setGrouping(RoomGrouping::None);
    connect(m_groupings, &QActionGroup::triggered, this, [this](const QAction *action) {
        RoomArrangement arrangement = m_model.arrangement();
        arrangement.grouping = RoomGrouping(action->data().toInt());
        changeArrangement(arrangement);
    });
}

void TimetablePlace::setFilters(QWidget *filters)
{
    m_column->insertWidget(0, filters);
}

void TimetablePlace::setGrouping(RoomGrouping grouping)
{
    for (QAction *action : m_groupings->actions()) {
        if (action->data().toInt() == int(grouping)) {
            action->setChecked(true);
            m_grouping->setText(action->text());
            m_grouping->setAccessibleName(tr("Order of rooms: %1").arg(action->text()));
        }
    }
}

void TimetablePlace::changeArrangement(const RoomArrangement &arrangement)
{
    m_model.setArrangement(arrangement);
    setGrouping(arrangement.grouping);
}

void TimetablePlace::update()
{
    updateRooms();
    const bool isEmpty = m_model.content().items.empty() || m_model.content().columns.empty();
    const bool hasSessions = m_model.schedule() && !m_model.schedule()->sessions.empty();
    if (isEmpty && !hasSessions) {
        m_empty->setTexts("timetable", tr("This programme is empty"),
                          tr("The file holds no sessions yet. Open a newer one when it is published."));
    } else if (isEmpty && m_model.withoutTime() == int(m_model.schedule()->sessions.size())) {
        m_empty->setTexts("timetable", tr("No session has a time yet"),
                          tr("The Programme lists them. They come here when the conference has published their times."));
    } else if (isEmpty) {
        m_empty->setTexts("timetable", tr("Nothing to show"),
                          tr("Search, filters, the day and the choice of rooms leave no session. Choose more rooms or clear the filters."));
    }
    m_empty->setVisible(isEmpty);
    m_view->setVisible(!isEmpty);
    m_untimed->setVisible(m_model.withoutTime() > 0 && !isEmpty);
    m_untimed->setText(tr("%n without a time", nullptr, m_model.withoutTime()));
    m_untimed->setToolTip(tr("List the sessions that have no time yet"));
    m_now->setEnabled(m_model.now().has_value());
    tellWanted();
}

void TimetablePlace::tellWanted()
{
    const auto wanted = m_model.wanted();
    m_wanted->setVisible(wanted.has_value());
    m_wanted->setText(wanted == 0 ? tr("Nothing here matches") : tr("%n match(es), F3 goes on", nullptr, wanted.value_or(0)));
}

void TimetablePlace::updateRooms()
{
    m_roomNames.clear();
    QList<CheckListEntry> entries;
    if (const SchedulePtr &schedule = m_model.schedule()) {
        std::vector<int> counts(size_t(schedule->rooms.size()));
        for (const Session &session : schedule->sessions) {
            for (const RoomId room : session.rooms) {
                counts[size_t(room.value())] += session.start ? 1 : 0;
            }
        }
        RoomArrangement all = m_model.arrangement();
        all.hidden.clear();
        for (const ArrangedRoom &room : all.arrange(*schedule)) {
            const int count = counts[size_t(room.id.value())];
            if (count > 0) {
                const QString &name = schedule->room(room.id)->name;
                m_roomNames += name;
                entries += {name, count, !m_model.arrangement().hidden.contains(name), tr("%n session(s)", nullptr, count)};
            }
        }
    }
    const auto hidden = std::ranges::count(entries, false, &CheckListEntry::isChecked);
    m_rooms->setText(hidden == 0 ? tr("Rooms") : tr("Rooms: %1 of %2").arg(entries.size() - hidden).arg(entries.size()));
    m_rooms->setVisible(entries.size() > 1);
    m_grouping->setVisible(entries.size() > 2);
    m_rooms->setEntries(entries);
}

void TimetablePlace::toggleRoom(int entry, bool shown)
{
    RoomArrangement arrangement = m_model.arrangement();
    if (shown) {
        arrangement.hidden.remove(m_roomNames[entry]);
    } else {
        arrangement.hidden.insert(m_roomNames[entry]);
    }
    changeArrangement(arrangement);
}

void TimetablePlace::moveColumn(const QString &key, const QString &before)
{
    RoomArrangement arrangement = m_model.arrangement();
    arrangement.move(key, before, *m_model.schedule());
    changeArrangement(arrangement);
}

void TimetablePlace::showColumnMenu(const QString &key, const QPoint &position)
{
    RoomArrangement arrangement = m_model.arrangement();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isPinned = arrangement.pinned.contains(key);
    const auto add = [&](const QString &icon, const QString &text, const std::function<void(RoomArrangement &)> &change) {
        menu->addAction(symbolicIcon(icon), text, this, [this, change] {
            RoomArrangement changed = m_model.arrangement();
            change(changed);
            changeArrangement(changed);
        });
    };
    if (!key.isEmpty()) {
        add("pin", isPinned ? tr("Let “%1” scroll").arg(key) : tr("Keep “%1” in view").arg(key), [key, isPinned](RoomArrangement &changed) {
            isPinned ? (void)changed.pinned.remove(key) : (void)changed.pinned.insert(key);
        });
        add("eye", tr("Hide “%1”").arg(key), [key](RoomArrangement &changed) { changed.hidden.insert(key); });
        add("eye", tr("Hide all others"), [key, names = m_roomNames](RoomArrangement &changed) {
            changed.hidden = QSet<QString>(names.begin(), names.end());
            changed.hidden.remove(key);
        });
        menu->addSeparator();
    }
    if (!arrangement.hidden.isEmpty()) {
        add("eye", tr("Show all rooms"), [](RoomArrangement &changed) { changed.hidden.clear(); });
    }
    if (!arrangement.order.isEmpty()) {
        add("undo", tr("The conference's own order"), [](RoomArrangement &changed) { changed.order.clear(); });
    }
    menu->popup(position);
}

bool TimetablePlace::showsFindings() const
{
    return m_findings->isChecked();
}

void TimetablePlace::setShowsFindings(bool shows)
{
    m_findings->setChecked(shows);
}

void TimetablePlace::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shown();
}

void TimetablePlace::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_F: m_view->fitToWindow(); break;
    case Qt::Key_T: m_transpose->toggle(); break;
    case Qt::Key_N: m_view->showNow(); break;
    default: QWidget::keyPressEvent(event);
    }
}

QVariantMap TimetablePlace::state() const
{
    QVariantMap state = m_model.arrangement().toMap();
    state.insert("timeZoom", m_view->zoom(TimetableView::Axis::Time));
    state.insert("columnZoom", m_view->zoom(TimetableView::Axis::Columns));
    state.insert("transposed", m_view->isTransposed());
    state.insert("hides", m_hide->isChecked());
    state.insert("findings", m_findings->isChecked());
    if (!m_view->layout().axis().isEmpty()) {
        state.insert("first", qint64(m_view->firstInstant().time_since_epoch().count()));
    }
    return state;
}

void TimetablePlace::restore(const QVariantMap &state)
{
    changeArrangement(RoomArrangement::fromMap(state));
    m_hide->setChecked(state["hides"].toBool());
    m_findings->setChecked(state["findings"].toBool());
    m_transpose->setChecked(state["transposed"].toBool());
    m_view->setZoom(state.value("timeZoom", 1.0).toDouble(), state.value("columnZoom", 1.0).toDouble());
    if (state.contains("first")) {
        m_view->showInstant(std::chrono::sys_seconds(std::chrono::seconds(state["first"].toLongLong())));
    } else {
        m_view->showNow();
    }
}
