#pragma once

#include "core/search/facets.h"
#include "core/search/searchquery.h"
#include "ui/models/programmemodel.h"

#include <QObject>
#include <QTimer>

class Workspace;

/// Which sessions of the open programme are listed: the words typed, the filters, the day, the grouping. Keeps a
/// `ProgrammeModel` filled.
class ProgrammeBrowser : public QObject
{
    Q_OBJECT

public:
    explicit ProgrammeBrowser(Workspace &workspace, QObject *parent = nullptr);

    ProgrammeModel *model() { return &m_model; }
    const SearchQuery &query() const { return m_query; }
    const SessionFilter &filter() const { return m_filter; }
    Grouping grouping() const { return m_grouping; }
    const std::optional<Interval> &gap() const { return m_gap; }
    const Formatting &formatting() const { return m_formatting; }
    /// What words and filters leave of all days, as positions in the schedule. Meaningful when `isLimited`.
    std::vector<int> matches() const;
    bool isLimited() const; ///< something but the day limits
    int shown() const { return m_model.sessionCount(); }
    int total() const;
    /// Counts for the filter menus, under the words and the other filters.
    Facets facets() const;

    void setFormatting(const Formatting &formatting);
    /// Words typed into the search field. Results span all days: the day comes back when the words are gone.
    void setQuery(const QString &typed);
    /// @param filter all but its day, which `setDay` rules
    void setFilter(const SessionFilter &filter);
    void setDay(const QDate &day);
    /// Lists only what runs wholly within it; nothing: no such limit. Not kept over a restart.
    void setGap(const std::optional<Interval> &gap);
    void setGrouping(Grouping grouping);
    /// All of it at once, as it was remembered.
    void restore(const SessionFilter &filter, Grouping grouping);

signals:
    void listed();      ///< the rows are new
    void facetsStale(); ///< a moment later, once for a burst of changes: counts and days may differ
    void dayChanged(const QDate &day);

private:
    void takeSchedule();
    void takeAgenda();
    void refresh();
    void dropUnknownDay();
    bool dependsOnAgenda() const;
    bool fitsGap(int row) const;
    std::vector<int> candidates() const; ///< what words and gap leave

    Workspace &m_workspace;
    ProgrammeModel m_model;
    Formatting m_formatting;
    SearchQuery m_query;
    SessionFilter m_filter;
    QDate m_dayBeforeSearch;
    std::optional<Interval> m_gap;
    Grouping m_grouping = Grouping::Time;
    ConferenceId m_conference;
    QTimer m_stale;
};
