#include "ui/mainwindow/programmeplace.h"

#include "ui/mainwindow/programmebrowser.h"
#include "ui/sessions/filterbar.h"
#include "ui/sessions/sessionlistview.h"
#include "ui/support/taborder.h"
#include "ui/widgets/emptystate.h"

#include <QPushButton>
#include <QVBoxLayout>

ProgrammePlace::ProgrammePlace(ProgrammeBrowser &browser, QWidget *parent)
    : QWidget(parent), m_browser(browser), m_filters(new FilterBar(this)), m_list(new SessionListView(this)),
      m_empty(new EmptyState(this))
{
    m_list->setProgramme(browser.model());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filters);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    m_empty->hide();
    passFocusTo(this, m_list);
    m_clear = m_empty->addButton(tr("Clear search and filters"), "clear");
    connect(m_clear, &QPushButton::clicked, this, &ProgrammePlace::clearRequested);

    connect(m_filters, &FilterBar::filterChanged, &browser, &ProgrammeBrowser::setFilter);
    connect(m_filters, &FilterBar::furtherConditionRemoved, &browser, [&browser] { browser.setGap({}); });
    connect(m_filters, &FilterBar::groupingChanged, &browser, &ProgrammeBrowser::setGrouping);
    connect(&browser, &ProgrammeBrowser::listed, this, &ProgrammePlace::update);
    connect(&browser, &ProgrammeBrowser::facetsStale, this, [this] {
        m_filters->setFacets(m_browser.facets());
    });
}

void ProgrammePlace::update()
{
    m_filters->setFilter(m_browser.filter());
    m_filters->setGrouping(m_browser.grouping());
    const auto &gap = m_browser.gap();
    const Formatting &formatting = m_browser.formatting();
    m_filters->setFurtherCondition(gap ? tr("Fits: %1–%2").arg(formatting.heading(gap->start()), formatting.time(gap->end()))
                                       : QString());
    m_filters->setSearching(!m_browser.query().isEmpty());
    const bool nothing = m_browser.shown() == 0;
    const bool emptyFile = m_browser.total() == 0;
    if (nothing && emptyFile) {
        m_empty->setTexts("programme", tr("This programme is empty"),
                          tr("The file holds no sessions yet. Open a newer one when it is published."));
    } else if (nothing) {
        m_empty->setTexts("search", tr("No session matches"),
                          tr("Try fewer words or filters. Search looks for the beginnings of words, on all days."));
    }
    m_clear->setVisible(!emptyFile);
    m_empty->setVisible(nothing);
    m_list->setVisible(!nothing);
}
