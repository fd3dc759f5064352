#include "ui/agenda/agendaplace.h"

#include "ui/agenda/agendalistview.h"
#include "ui/models/agendamodel.h"
#include "ui/support/formatting.h"
#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace std::chrono;

AgendaPlace::AgendaPlace(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_summary(new QLabel), m_list(new AgendaListView)
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
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    m_stack->addWidget(empty);
    m_stack->addWidget(filled);

    connect(m_list, &AgendaListView::currentSessionChanged, this, &AgendaPlace::currentSessionChanged);
    connect(m_list, &AgendaListView::sessionActivated, this, &AgendaPlace::sessionActivated);
    connect(m_list, &AgendaListView::gapActivated, this, &AgendaPlace::gapActivated);
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
        setFocusProxy(isEmpty ? nullptr : m_list);
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
