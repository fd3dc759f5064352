#include "ui/now/nowplace.h"

#include "ui/models/nowmodel.h"
#include "ui/now/nowlistview.h"
#include "ui/support/taborder.h"
#include "ui/widgets/emptystate.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

NowPlace::NowPlace(NowModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_stack(new QStackedLayout(this)), m_empty(new EmptyState(this)),
      m_headline(new QLabel), m_summary(new QLabel), m_list(new NowListView)
{
    connect(m_empty->addButton(tr("Show the programme"), QStringLiteral("programme")), &QPushButton::clicked, this,
            &NowPlace::programmeRequested);
    auto *filled = new QWidget(this);
    auto *column = new QVBoxLayout(filled);
    const int gap = fontMetrics().height() * 2 / 5;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_headline->setContentsMargins(2 * gap, gap, 2 * gap, 0);
    m_summary->setContentsMargins(2 * gap, 0, 2 * gap, gap);
    for (QLabel *label : {m_headline, m_summary}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    column->addWidget(m_list, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(filled);
    m_list->setBoard(&model);
    enlargeHeadline();
    connect(&model, &NowModel::updated, this, &NowPlace::update);
    update();
}

QString NowPlace::headline() const
{
    return m_headline->text();
}

QString NowPlace::summary() const
{
    return m_summary->text();
}

void NowPlace::update()
{
    m_headline->setText(m_model.headline());
    m_summary->setText(m_model.summary());
    const bool isOver = m_model.board().phase == NowBoard::Phase::Over;
    const bool isEmpty = isOver || m_model.rowCount() == 0;
    if (isEmpty) {
        m_empty->setTexts(QStringLiteral("now"), isOver ? tr("This conference is over") : tr("No session has a time yet"),
                          isOver ? m_model.summary()
                                 : tr("What is on and what comes next stands here as soon as the programme says when."));
    }
    QWidget *wanted = m_stack->widget(isEmpty ? 0 : 1);
    if (m_stack->currentWidget() != wanted) {
        m_stack->setCurrentWidget(wanted);
    }
    passFocusTo(this, isEmpty ? nullptr : m_list);
}

void NowPlace::enlargeHeadline()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setWeight(QFont::DemiBold);
    m_headline->setFont(large);
}

void NowPlace::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shown();
}

void NowPlace::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    emit hidden();
}

void NowPlace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        enlargeHeadline();
    }
}
