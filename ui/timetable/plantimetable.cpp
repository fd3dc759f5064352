#include "ui/timetable/plantimetable.h"

#include "ui/models/plangridmodel.h"
#include "ui/support/taborder.h"
#include "ui/timetable/levelbar.h"
#include "ui/timetable/timetableview.h"

#include <QVBoxLayout>

PlanTimetable::PlanTimetable(PlanGridModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_levels(new LevelBar(this)), m_view(new TimetableView(this))
{
    m_view->setAccessibleName(tr("My plan as a timetable"));
    m_view->setDraggable(true);
    m_view->setModel(&model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_levels);
    column->addWidget(m_view, 1);
    passFocusTo(this, m_view);
    connect(&model, &GridModel::contentChanged, this, &PlanTimetable::count);
    connect(m_levels, &LevelBar::dropped, m_view, &TimetableView::interestRequested);
    count();
}

void PlanTimetable::count()
{
    QHash<Interest, int> counts;
    for (size_t i = 0; i < m_model.content().items.size(); ++i) {
        ++counts[m_model.marks(int(i)).interest];
    }
    m_levels->setCounts(counts);
}
