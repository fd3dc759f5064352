#pragma once

#include "core/model/agenda.h"
#include "core/model/schedule.h"
#include "core/planning/clashes.h"
#include "core/search/searchquery.h"
#include "ui/models/agendamarks.h"
#include "ui/models/programmerows.h"
#include "ui/support/formatting.h"

#include <QAbstractListModel>

/// The programme as one flat list of headings and sessions. Holds row numbers only; texts are made when asked for, so
/// that a new search result of 25,000 rows costs next to nothing. The roles are those of roles.h. Headings cannot be
/// selected.
class ProgrammeModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ProgrammeModel(QObject *parent = nullptr);

    /// Empties the list: rows of the former schedule mean nothing in this one.
    void setSchedule(SchedulePtr schedule, const Formatting &formatting);
    /// @param rows positions in `schedule()->sessions`; shown in this order for `Relevance`, else grouped and sorted
    void setRows(std::vector<int> rows, Grouping grouping);
    /// Tells of the changed sessions only. @param clashes among the picks
    void setAgenda(const Agenda &agenda, const std::vector<Clash> &clashes);
    /// What to mark in titles and speakers; an empty query marks nothing.
    void setMarks(const SearchQuery &query);
    /// Only what is said of times changes: another zone is shown.
    void setFormatting(const Formatting &formatting);
    void updateSession(const SessionId &id);

    const SchedulePtr &schedule() const { return m_schedule; }
    const Formatting &formatting() const { return m_formatting; }
    Grouping grouping() const { return m_grouping; }
    /// Sessions listed, each once, also where it stands under several headings.
    int sessionCount() const { return m_sessionCount; }

    /// The first row of a session; invalid when it is not listed.
    QModelIndex indexOf(const SessionId &id) const;
    /// The first session of a conference day; invalid when none is listed.
    QModelIndex firstIndexOfDay(const QDate &day) const;
    SessionId sessionAt(const QModelIndex &index) const; ///< null on a heading

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    bool isRow(const QModelIndex &index) const;
    QVariant marks(const QString &shown, SearchQuery::Scope field) const;
    QVariant headingData(const ProgrammeRows::Heading &heading, int role) const;
    QVariant sessionData(const Session &session, int role) const;
    QVariant personalData(const Session &session, int role) const;
    QString headingText(const ProgrammeRows::Heading &heading) const;
    QString timeText(std::optional<std::chrono::sys_seconds> instant) const;
    QString dayText(std::optional<std::chrono::sys_seconds> instant) const;
    void tellChanged(std::vector<int> positions);

    SchedulePtr m_schedule;
    Formatting m_formatting;
    Grouping m_grouping = Grouping::Time;
    ProgrammeRows m_rows;
    int m_sessionCount = 0;
    AgendaMarks m_marks;
    SearchQuery m_query;
    std::vector<int> m_speakerRanks; ///< of each speaker by name; filled when first grouped by speaker
    mutable QHash<qint64, QString> m_timeTexts; ///< wall times by instant: a programme has few
    mutable QHash<qint64, QString> m_dayTexts;
};
