#include "ui/companion/filterrow.h"

#include "ui/models/factstablemodel.h"
#include "ui/widgets/searchedit.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

FilterRow::FilterRow(FactsTableModel &model, const QString &hint, QWidget *results, QWidget *parent)
    : QWidget(parent), m_model(model), m_search(new SearchEdit(this)),
      m_onlyFilled(new QCheckBox(tr("&Only with facts"), this)), m_count(new QLabel(this))
{
    m_search->setPlaceholderText(hint);
    m_search->setAccessibleName(hint);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(fontMetrics().height());
    row->addWidget(m_search, 1);
    row->addWidget(m_onlyFilled);
    row->addWidget(m_count);

    connect(m_search, &SearchEdit::searchChanged, this, [this](const QString &words) { m_model.setFilter(words); });
    connect(m_search, &SearchEdit::leftForResults, results, qOverload<>(&QWidget::setFocus));
    connect(m_onlyFilled, &QCheckBox::toggled, this, [this](bool only) { m_model.setOnlyFilled(only); });
    connect(&model, &QAbstractItemModel::modelReset, this, &FilterRow::count);
    count();
}

void FilterRow::clear()
{
    m_search->clear();
    m_onlyFilled->setChecked(false);
}

void FilterRow::count()
{
    const int shown = m_model.rowCount();
    m_count->setText(tr("%1 of %2").arg(locale().toString(shown), locale().toString(m_model.totalCount())));
}
