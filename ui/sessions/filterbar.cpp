#include "ui/sessions/filterbar.h"

#include "ui/support/icons.h"
#include "ui/widgets/checklistbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/menubutton.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>

#include <algorithm>

namespace {

/// "English" for "en"; as written where it is no code.
QString languageName(const QString &written)
{
    const QLocale::Language language = QLocale::codeToLanguage(written.section(u'-', 0, 0).section(u'_', 0, 0));
    return language == QLocale::AnyLanguage || language == QLocale::C ? written : QLocale::languageToString(language);
}

} // namespace

FilterBar::FilterBar(QWidget *parent) : QWidget(parent), m_layout(new FlowLayout(this))
{
    const int space = fontMetrics().height() / 3;
    m_layout->setContentsMargins(space, 0, space, space);
    m_layout->setSpacing(space);
    addFacet(m_tracks, tr("Track"), &SessionFilter::tracks);
    addFacet(m_rooms, tr("Room"), &SessionFilter::rooms);
    addFacet(m_types, tr("Type"), &SessionFilter::types);
    addFacet(m_languages, tr("Language"), &SessionFilter::languages);
    addFacet(m_interests, tr("My picks"), &SessionFilter::interests);
    addGroupingMenu();
    addClearButton();
    refresh();
}

template<class Value>
void FilterBar::addFacet(Facet<Value> &facet, const QString &name, QSet<Value> SessionFilter::*chosen)
{
    facet.name = name;
    facet.chosen = chosen;
    facet.button = new CheckListButton(name, this);
    facet.button->setToolTip(tr("Filter by: %1").arg(name));
    facet.button->setAccessibleName(tr("Filter by: %1").arg(name));
    m_layout->addWidget(facet.button);
    connect(facet.button, &CheckListButton::entryToggled, this,
            [this, &facet](int entry) { toggle(facet, facet.values[size_t(entry)].value); });
}

void FilterBar::addGroupingMenu()
{
    m_grouping = new MenuButton(this);
    m_grouping->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_grouping);
    m_groupings = new QActionGroup(this);
    const std::pair<Grouping, QString> choices[] = {{Grouping::Time, tr("Group by time")},
                                                    {Grouping::Track, tr("Group by track")},
                                                    {Grouping::Room, tr("Group by room")},
                                                    {Grouping::Speaker, tr("Group by speaker")}};
    for (const auto &[grouping, text] : choices) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(QVariant::fromValue(grouping));
        m_groupings->addAction(action);
    }
    m_grouping->setMenu(menu);
    m_layout->addWidget(m_grouping);
    setGrouping(Grouping::Time);
    connect(m_groupings, &QActionGroup::triggered, this, [this](const QAction *action) {
        const auto grouping = action->data().value<Grouping>();
        setGrouping(grouping);
        emit groupingChanged(grouping);
    });
}

void FilterBar::hideGrouping()
{
    m_grouping->hide();
}

void FilterBar::addClearButton()
{
    m_clear = new QToolButton(this);
    m_clear->setText(tr("Clear filters"));
    m_clear->setIcon(symbolicIcon("clear"));
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::StrongFocus);
    m_clear->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    m_clear->setToolTip(tr("Clear filters (%1)").arg(m_clear->shortcut().toString(QKeySequence::NativeText)));
    connect(m_clear, &QToolButton::clicked, this, [this] {
        clear();
        emit clearRequested();
    });
    m_layout->addWidget(m_clear);
}

void FilterBar::setGrouping(Grouping grouping)
{
    for (QAction *action : m_groupings->actions()) {
        if (action->data().value<Grouping>() == grouping) {
            action->setChecked(true);
            m_grouping->setText(action->text());
            m_grouping->updateGeometry();
        }
    }
}

void FilterBar::setSearching(bool searching)
{
    m_grouping->setEnabled(!searching);
    m_grouping->setToolTip(searching ? tr("What is found stands in order of relevance") : QString());
}

void FilterBar::setFacets(const Facets &facets)
{
    m_tracks.values = facets.tracks;
    m_rooms.values = facets.rooms;
    m_types.values = facets.types;
    m_languages.values = facets.languages;
    m_interests.values = facets.interests;
    for (FacetValue<QString> &language : m_languages.values) {
        if (!language.value.isEmpty()) {
            language.label = languageName(language.value);
        }
    }
    refresh();
}

void FilterBar::setFilter(const SessionFilter &filter)
{
    m_filter = filter;
    refresh();
}

void FilterBar::setFurtherCondition(const QString &text)
{
    if (text != m_further) {
        m_further = text;
        rebuildChips();
    }
}

void FilterBar::clear()
{
    if (!m_further.isEmpty()) {
        emit furtherConditionRemoved();
    }
    SessionFilter cleared;
    cleared.day = m_filter.day;
    if (cleared != m_filter) {
        m_filter = cleared;
        refresh();
        emit filterChanged(m_filter);
    }
}

template<class Value>
void FilterBar::toggle(Facet<Value> &facet, const Value &value)
{
    QSet<Value> &chosen = m_filter.*facet.chosen;
    if (!chosen.remove(value)) {
        chosen.insert(value);
    }
    refresh();
    emit filterChanged(m_filter);
}

template<class Value>
void FilterBar::fill(Facet<Value> &facet)
{
    const QSet<Value> &chosen = m_filter.*facet.chosen;
    QList<CheckListEntry> entries;
    for (const FacetValue<Value> &value : facet.values) {
        entries.append({value.label, value.count, chosen.contains(value.value), tr("%n session(s)", nullptr, value.count)});
    }
    facet.button->setEntries(entries);
    facet.button->setVisible(facet.values.size() > 1 || !chosen.isEmpty());
}

template<class Value>
void FilterBar::collectChips(Facet<Value> &facet, QList<ChipEntry> &entries)
{
    for (const FacetValue<Value> &value : facet.values) {
        if ((m_filter.*facet.chosen).contains(value.value)) {
            entries.append({tr("%1: %2").arg(facet.name, value.label),
                            [this, &facet, chosen = value.value] { toggle(facet, chosen); }});
        }
    }
}

void FilterBar::refresh()
{
    fill(m_tracks);
    fill(m_rooms);
    fill(m_types);
    fill(m_languages);
    fill(m_interests);
    rebuildChips();
}

void FilterBar::rebuildChips()
{
    QList<ChipEntry> entries;
    if (!m_further.isEmpty()) {
        entries.append({m_further, [this] { emit furtherConditionRemoved(); }});
    }
    collectChips(m_tracks, entries);
    collectChips(m_rooms, entries);
    collectChips(m_types, entries);
    collectChips(m_languages, entries);
    collectChips(m_interests, entries);
    m_clear->setVisible(!entries.isEmpty());
    if (std::ranges::equal(entries, m_chips, {}, &ChipEntry::text, [](const Chip *chip) { return chip->text(); })) {
        return; // the same ones: what has the focus keeps it
    }
    for (Chip *chip : std::as_const(m_chips)) {
        m_layout->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // one of them may just have been clicked
    }
    m_chips.clear();
    m_layout->removeWidget(m_clear);
    QWidget *before = m_grouping; // in the order of Tab
    for (const ChipEntry &entry : std::as_const(entries)) {
        auto *chip = new Chip(entry.text, this);
        connect(chip, &Chip::removed, this, entry.remove);
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
