#pragma once

#include "core/search/facets.h"
#include "ui/models/programmerows.h"

#include <QWidget>

#include <functional>

class CheckListButton;
class Chip;
class FlowLayout;
class MenuButton;
class QActionGroup;
class QToolButton;

/// The filters of the programme: a menu for each facet, a chip for each value chosen, and how the list is grouped.
/// Facets of which there is nothing to choose are not shown.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// Counts for the menus, and their lines.
    void setFacets(const Facets &facets);
    void setFilter(const SessionFilter &filter); ///< without telling
    const SessionFilter &filter() const { return m_filter; }
    /// A condition that no menu offers, as a chip among the others; empty: none.
    void setFurtherCondition(const QString &text);
    void setGrouping(Grouping grouping); ///< without telling
    /// Where the place has an order of its own, grouping is not offered at all.
    void hideGrouping();
    /// Search results have an order of their own: grouping cannot be chosen then.
    void setSearching(bool searching);

public slots:
    void clear(); ///< all but the day, which is chosen elsewhere

signals:
    void filterChanged(const SessionFilter &filter);
    void furtherConditionRemoved();
    void groupingChanged(Grouping grouping); ///< by a person
    void clearRequested(); ///< a person cleared the filters by the button or its key; `filterChanged` came before

private:
    template<class Value>
    struct Facet
    {
        QString name;
        CheckListButton *button = nullptr;
        QSet<Value> SessionFilter::*chosen = nullptr;
        std::vector<FacetValue<Value>> values;
    };

    struct ChipEntry
    {
        QString text;
        std::function<void()> remove;
    };

    template<class Value>
    void addFacet(Facet<Value> &facet, const QString &name, QSet<Value> SessionFilter::*chosen);
    template<class Value>
    void fill(Facet<Value> &facet);
    template<class Value>
    void toggle(Facet<Value> &facet, const Value &value);
    template<class Value>
    void collectChips(Facet<Value> &facet, QList<ChipEntry> &entries);
    void addGroupingMenu();
    void addClearButton();
    void refresh();
    void rebuildChips();

    SessionFilter m_filter;
    QString m_further;
    FlowLayout *m_layout;
    Facet<TrackId> m_tracks;
    Facet<RoomId> m_rooms;
    Facet<QString> m_types;
    Facet<QString> m_languages;
    Facet<Interest> m_interests;
    MenuButton *m_grouping = nullptr;
    QActionGroup *m_groupings = nullptr;
    QToolButton *m_clear = nullptr;
    QList<Chip *> m_chips;
};
