#include "ui/conflicts/findingfilterbar.h"

#include "ui/support/icons.h"
#include "ui/widgets/checklistbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/searchedit.h"

#include <QToolButton>

#include <algorithm>

FindingFilterBar::FindingFilterBar(QWidget *parent)
    : QWidget(parent), m_layout(new FlowLayout(this)), m_search(new SearchEdit(this)), m_waived(new QToolButton(this)),
      m_clear(new QToolButton(this))
{
    const int space = fontMetrics().height() / 3;
    m_layout->setContentsMargins(space, 0, space, space);
    m_layout->setSpacing(space);
    m_search->setPlaceholderText(tr("Find in the findings …"));
    m_search->setAccessibleName(tr("Find in the findings"));
    m_search->setToolTip(tr("Words in titles, names, rooms, or rules; also a fingerprint"));
    m_search->setFixedWidth(fontMetrics().averageCharWidth() * 24);
    connect(m_search, &SearchEdit::searchChanged, this, [this](const QString &words) {
        FindingFilter filter = m_filter;
        filter.words = words;
        change(filter);
    });
    m_layout->addWidget(m_search);
    addFacet(FindingFacet::Severity, tr("Severity"));
    addFacet(FindingFacet::Rule, tr("Rule"));
    addFacet(FindingFacet::Room, tr("Room"));
    addFacet(FindingFacet::Day, tr("Day"));
    addFacet(FindingFacet::Track, tr("Track"));
    addFacet(FindingFacet::Person, tr("Person"));
    m_waived->setCheckable(true);
    m_waived->setAutoRaise(true);
    m_waived->setFocusPolicy(Qt::StrongFocus);
    m_waived->setToolTip(tr("List also what was waived"));
    connect(m_waived, &QToolButton::clicked, this, [this](bool checked) {
        FindingFilter filter = m_filter;
        filter.withWaived = checked;
        change(filter);
    });
    m_layout->addWidget(m_waived);
    m_clear->setText(tr("Clear filters"));
    m_clear->setIcon(symbolicIcon("clear"));
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::StrongFocus);
    m_clear->setToolTip(tr("Clear filters (Ctrl+Shift+X)"));
    connect(m_clear, &QToolButton::clicked, this, &FindingFilterBar::clear);
    m_layout->addWidget(m_clear);
    setWaivedCount(0);
    refresh();
}

void FindingFilterBar::addFacet(FindingFacet facet, const QString &name)
{
    auto *button = new CheckListButton(name, this);
    button->setToolTip(tr("Filter by: %1").arg(name));
    button->setAccessibleName(tr("Filter findings by: %1").arg(name));
    m_buttons[size_t(facet)] = button;
    m_names[size_t(facet)] = name;
    m_layout->addWidget(button);
    connect(button, &CheckListButton::entryToggled, this,
            [this, facet](int entry) { toggle(facet, m_facets[size_t(facet)][size_t(entry)].value); });
}

void FindingFilterBar::toggle(FindingFacet facet, const QString &value)
{
    FindingFilter filter = m_filter;
    if (!filter.of(facet).remove(value)) {
        filter.of(facet).insert(value);
    }
    change(filter);
}

void FindingFilterBar::change(const FindingFilter &filter)
{
    if (filter != m_filter) {
        m_filter = filter;
        refresh();
        emit filterChanged(m_filter);
    }
}

void FindingFilterBar::clear()
{
    FindingFilter cleared;
    cleared.withWaived = m_filter.withWaived;
    const QSignalBlocker silent(m_search);
    m_search->clear();
    change(cleared);
}

void FindingFilterBar::setFilter(const FindingFilter &filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    const QSignalBlocker silent(m_search);
    m_search->setText(filter.words);
    refresh();
}

void FindingFilterBar::setFacets(const FindingFacets &facets)
{
    m_facets = facets;
    refresh();
}

void FindingFilterBar::setWaivedCount(int count)
{
    m_waived->setText(count > 0 ? tr("Waived (%1)").arg(locale().toString(count)) : tr("Waived"));
    m_waived->setVisible(count > 0 || m_filter.withWaived);
}

void FindingFilterBar::refresh()
{
    for (const FindingFacet facet : allFindingFacets) {
        QList<CheckListEntry> entries;
        for (const FacetValue<QString> &value : m_facets[size_t(facet)]) {
            entries.append({value.label, value.count, m_filter.of(facet).contains(value.value),
                            tr("%n finding(s)", nullptr, value.count)});
        }
        m_buttons[size_t(facet)]->setEntries(entries);
        m_buttons[size_t(facet)]->setVisible(entries.size() > 1 || !m_filter.of(facet).isEmpty());
    }
    m_waived->setChecked(m_filter.withWaived);
    m_clear->setVisible(m_filter.isActive());
    rebuildChips();
}

void FindingFilterBar::rebuildChips()
{
    struct Entry
    {
        QString text;
        FindingFacet facet;
        QString value;
    };
    QList<Entry> entries;
    for (const FindingFacet facet : allFindingFacets) {
        for (const FacetValue<QString> &value : m_facets[size_t(facet)]) {
            if (m_filter.of(facet).contains(value.value)) {
                entries.append({tr("%1: %2").arg(m_names[size_t(facet)], value.label), facet, value.value});
            }
        }
    }
    if (std::ranges::equal(entries, m_chips, {}, &Entry::text, [](const Chip *chip) { return chip->text(); })) {
        return; // the same ones: what has the focus keeps it
    }
    for (Chip *chip : std::as_const(m_chips)) {
        m_layout->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // one of them may just have been clicked
    }
    m_chips.clear();
    m_layout->removeWidget(m_clear);
    QWidget *before = m_waived; // in the order of Tab
    for (const Entry &entry : std::as_const(entries)) {
        auto *chip = new Chip(entry.text, this);
        connect(chip, &Chip::removed, this, [this, entry] { toggle(entry.facet, entry.value); });
        m_layout->addWidget(chip);
        chip->show();
        setTabOrder(before, chip);
        before = chip;
        m_chips.append(chip);
    }
    setTabOrder(before, m_clear);
    m_layout->addWidget(m_clear); // behind the chips that it clears
    updateGeometry();
}
