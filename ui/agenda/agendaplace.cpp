#include "ui/agenda/agendaplace.h"

#include "ui/agenda/agendalistview.h"
#include "ui/models/agendamodel.h"
#include "ui/support/formatting.h"
#include "ui/support/icons.h"
#include "ui/support/taborder.h"
#include "ui/widgets/emptystate.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace std::chrono;

AgendaPlace::AgendaPlace(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_summary(new QLabel), m_asList(new QToolButton),
      m_asTimetable(new QToolButton), m_views(new QStackedLayout), m_list(new AgendaListView)
{
    auto *empty = new EmptyState(QStringLiteral("plan"), tr("Your plan is empty"),
                                 tr("Pick sessions wherever you see them: a click on the star, or the keys 1 for must, "
                                    "2 for maybe, 3 for fallback. They gather here, with their clashes and your free time."),
                                 this);
    connect(empty->addButton(tr("Show the programme"), QStringLiteral("programme")), &QPushButton::clicked, this,
            &AgendaPlace::programmeRequested);

    auto *filled = new QWidget(this);
    auto *column = new QVBoxLayout(filled);
    const int gap = fontMetrics().height() * 2 / 5;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_summary->setContentsMargins(2 * gap, gap, 2 * gap, gap);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, gap, 0);
    head->setSpacing(0);
    head->addWidget(m_summary, 1);
    auto *ways = new QButtonGroup(this);
    const auto addWay = [&](QToolButton *button, const QString &icon, const QString &name, const QString &tip) {
        button->setIcon(symbolicIcon(icon));
        button->setAccessibleName(name);
        button->setToolTip(tip);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        ways->addButton(button);
        head->addWidget(button);
    };
    addWay(m_asList, QStringLiteral("programme"), tr("As a list"), tr("Show the plan as a list"));
    addWay(m_asTimetable, QStringLiteral("timetable"), tr("As a timetable"), tr("Show the plan as a timetable, a column a day"));
    m_asList->setChecked(true);
    connect(m_asTimetable, &QToolButton::toggled, this, &AgendaPlace::setShowsTimetable);
    column->addLayout(head);
    column->addLayout(m_views, 1); // first: a stack without a window shows its page as one of its own
    m_views->addWidget(m_list);
    m_stack->addWidget(empty);
    m_stack->addWidget(filled);

    connect(m_list, &AgendaListView::currentSessionChanged, this, &AgendaPlace::currentSessionChanged);
    connect(m_list, &AgendaListView::sessionActivated, this, &AgendaPlace::sessionActivated);
    connect(m_list, &AgendaListView::gapActivated, this, &AgendaPlace::gapActivated);
    connect(m_list, &AgendaListView::speakerRequested, this, &AgendaPlace::speakerRequested);
    connect(m_list, &AgendaListView::interestRequested, this, &AgendaPlace::interestRequested);
}

void AgendaPlace::setModel(AgendaModel *model)
{
    if (m_model) {
        m_model->disconnect(this);
    }
    m_model = model;
    m_list->setAgenda(model);
    if (model) {
        connect(model, &QAbstractItemModel::dataChanged, this, &AgendaPlace::summarize);
        connect(model, &QAbstractItemModel::rowsInserted, this, &AgendaPlace::summarize);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &AgendaPlace::summarize);
        connect(model, &QAbstractItemModel::modelReset, this, &AgendaPlace::summarize);
    }
    summarize();
}

void AgendaPlace::summarize()
{
    const bool isEmpty = !m_model || m_model->rowCount() == 0;
    QWidget *shown = m_stack->widget(isEmpty ? 0 : 1);
    if (m_stack->currentWidget() != shown) {
        m_stack->setCurrentWidget(shown);
        updateFocus();
    }
    if (isEmpty) {
        return;
    }
    seconds free{0};
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const auto gap = m_model->gapAt(m_model->index(row))) {
            free += gap->length();
        }
    }
    QStringList parts{tr("%n picked", nullptr, m_model->pickCount())};
    if (const int clashes = m_model->clashCount(); clashes > 0) {
        parts += clashes == 1 ? tr("1 clash") : tr("%n clashes", nullptr, clashes);
    }
    if (free > seconds(0)) {
        parts += tr("%1 free in between").arg(Formatting().length(floor<minutes>(free)));
    }
    m_summary->setText(parts.join(QStringLiteral(" · ")));
}

void AgendaPlace::setTimetable(std::function<QWidget *(QWidget *)> make)
{
    m_makeTimetable = std::move(make);
}

void AgendaPlace::setShowsTimetable(bool shows)
{
    if (shows == m_showsTimetable) {
        return;
    }
    m_showsTimetable = shows;
    if (shows && !m_timetable) {
        m_timetable = m_makeTimetable(this);
        m_views->addWidget(m_timetable);
    }
    m_views->setCurrentWidget(shows ? m_timetable : m_list);
    (shows ? m_asTimetable : m_asList)->setChecked(true);
    updateFocus();
    emit timetableToggled(shows);
}

void AgendaPlace::updateFocus()
{
    const bool isEmpty = m_stack->currentIndex() == 0;
    passFocusTo(this, isEmpty ? nullptr : m_showsTimetable ? m_timetable : static_cast<QWidget *>(m_list));
}

SessionId AgendaPlace::currentSession() const
{
    return m_list->currentSession();
}

bool AgendaPlace::showSession(const SessionId &id)
{
    return m_list->showSession(id);
}

void AgendaPlace::showDay(const QDate &day)
{
    if (m_model) {
        m_list->scrollTo(m_model->firstIndexOfDay(day), QAbstractItemView::PositionAtTop);
    }
}
