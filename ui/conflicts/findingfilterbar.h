#pragma once

#include "ui/models/findingfilter.h"

#include <QWidget>

class CheckListButton;
class Chip;
class FlowLayout;
class QToolButton;
class SearchEdit;

/// The filters of the findings: words, a menu for each facet, waived ones or not, and a chip for each value chosen. Facets
/// of which there is nothing to choose are not shown.
class FindingFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindingFilterBar(QWidget *parent = nullptr);

    void setFilter(const FindingFilter &filter); ///< without telling
    const FindingFilter &filter() const { return m_filter; }
    void setFacets(const FindingFacets &facets);
    void setWaivedCount(int count);
    SearchEdit *search() const { return m_search; }
    void clear(); ///< all but whether waived ones are listed

signals:
    void filterChanged(const FindingFilter &filter);

private:
    void addFacet(FindingFacet facet, const QString &name);
    void toggle(FindingFacet facet, const QString &value);
    void change(const FindingFilter &filter);
    void refresh();
    void rebuildChips();

    FindingFilter m_filter;
    FindingFacets m_facets;
    FlowLayout *m_layout;
    SearchEdit *m_search;
    PerFindingFacet<CheckListButton *> m_buttons{};
    PerFindingFacet<QString> m_names;
    QToolButton *m_waived;
    QToolButton *m_clear;
    QList<Chip *> m_chips;
};
