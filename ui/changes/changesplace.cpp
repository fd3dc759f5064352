#include "ui/changes/changesplace.h"

#include "ui/changes/changelistview.h"
#include "ui/models/changemodel.h"
#include "ui/support/icons.h"
#include "ui/support/taborder.h"
#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

ChangesPlace::ChangesPlace(ChangeModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_stack(new QStackedLayout(this)), m_summary(new QLabel), m_all(new QToolButton),
      m_list(new ChangeListView)
{
    auto *empty = new EmptyState(QStringLiteral("changes"), tr("Nothing has changed"),
                                 tr("When a newer version of the programme is opened, what it changes stands here: sessions of "
                                    "your plan first, old and new side by side. Each stays until you have taken notice of it."),
                                 this);
    connect(empty->addButton(tr("Show the programme"), QStringLiteral("programme")), &QPushButton::clicked, this,
            &ChangesPlace::programmeRequested);
    auto *filled = new QWidget(this);
    auto *column = new QVBoxLayout(filled);
    const int gap = fontMetrics().height() * 2 / 5;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_summary->setContentsMargins(2 * gap, gap, 2 * gap, gap);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_all->setText(tr("Take notice of all"));
    m_all->setIcon(symbolicIcon(QStringLiteral("check")));
    m_all->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_all->setAutoRaise(true);
    m_all->setFocusPolicy(Qt::StrongFocus);
    m_all->setToolTip(tr("Clears the list; Undo (Ctrl+Z) brings it back. The key A takes notice of one change."));
    connect(m_all, &QToolButton::clicked, this, &ChangesPlace::allNoticed);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, gap, 0);
    head->addWidget(m_summary, 1);
    head->addWidget(m_all, 0, Qt::AlignVCenter);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    m_stack->addWidget(empty);
    m_stack->addWidget(filled);
    m_list->setChanges(&model);
    connect(&model, &QAbstractItemModel::modelReset, this, &ChangesPlace::update);
    update();
}

void ChangesPlace::update()
{
    const bool isEmpty = m_model.rowCount() == 0;
    m_summary->setText(m_model.summary());
    if (QWidget *wanted = m_stack->widget(isEmpty ? 0 : 1); m_stack->currentWidget() != wanted) {
        m_stack->setCurrentWidget(wanted);
    }
    passFocusTo(this, isEmpty ? nullptr : m_list);
}
