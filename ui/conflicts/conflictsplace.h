#pragma once

#include "core/rules/ruleset.h"
#include "ui/models/findingfilter.h"

#include <QWidget>

class EmptyState;
class FindingFilterBar;
class FindingListView;
class FindingModel;
class MenuButton;
class QActionGroup;
class QLabel;
class QPushButton;
class QToolButton;
class TextLabel;

/// The Conflicts place: what the check comes to in a line, the profile, filters, and the findings. Says what was looked
/// at where nothing was found.
class ConflictsPlace : public QWidget
{
    Q_OBJECT

public:
    /// @param model outlives this; filtered from here
    explicit ConflictsPlace(FindingModel &model, QWidget *parent = nullptr);

    /// Without telling.
    void setRuleSet(const RuleSet &ruleSet);
    /// Why the companion cannot be read or changed, a sentence; empty: it can.
    void setProblem(const QString &problem);
    void setChecking(bool checking);
    void setFilter(const FindingFilter &filter);
    void clearFilters();
    FindingListView *list() const { return m_list; }
    FindingFilterBar *filters() const { return m_filters; }

signals:
    void profileChosen(Profile profile);
    void factsRequested();

private:
    void addProfiles();
    void update();
    void summarize();
    void describeNothing();
    int checkedRules() const;

    FindingModel &m_model;
    QLabel *m_summary;
    MenuButton *m_profile;
    QToolButton *m_facts;
    QActionGroup *m_profiles;
    FindingFilterBar *m_filters;
    FindingListView *m_list;
    EmptyState *m_empty;
    QPushButton *m_clear;
    TextLabel *m_problem;
    RuleSet m_ruleSet;
    bool m_isChecking = false;
};
