#pragma once

#include "core/model/agenda.h"
#include "core/model/schedule.h"
#include "core/planning/clashes.h"
#include "ui/models/agendamarks.h"
#include "ui/models/agendarows.h"
#include "ui/support/formatting.h"

#include <QAbstractListModel>

/// My plan as a list: days, picks, clashes between them and free stretches, in order of time; picks without a time
/// last. The roles are those of roles.h; day headings cannot be selected.
class AgendaModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit AgendaModel(QObject *parent = nullptr);

    /// Works out the rows anew and tells of those that differ, so that selection and scroll stay. Without a schedule
    /// the list is empty.
    void setAgenda(SchedulePtr schedule, const Agenda &agenda, const Formatting &formatting);

    int pickCount() const { return m_pickCount; }
    int clashCount() const { return m_clashCount; }

    QModelIndex indexOf(const SessionId &id) const; ///< invalid when not picked
    SessionId sessionAt(const QModelIndex &index) const; ///< null on all but sessions
    QDate dayAt(const QModelIndex &index) const; ///< of a heading; invalid on others and above picks without a time
    const SchedulePtr &schedule() const { return m_schedule; }
    std::optional<Interval> gapAt(const QModelIndex &index) const;
    std::optional<Clash> clashAt(const QModelIndex &index) const;
    QModelIndex firstIndexOfDay(const QDate &day) const; ///< its heading

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    bool isRow(const QModelIndex &index) const;
    void clear();
    void replaceRows(std::vector<AgendaRow> rows);
    QVariant headingData(const AgendaRow &row, int role) const;
    QVariant pickData(const AgendaRow &row, int role) const;
    QVariant gapData(const AgendaRow &row, int role) const;
    QVariant clashData(const AgendaRow &row, int role) const;
    Session sessionOf(const AgendaRow &row) const;
    QString roomsOf(const AgendaRow &row) const;
    QString speakersOf(const AgendaRow &row) const;
    QString titleOf(const SessionId &id) const;

    SchedulePtr m_schedule;
    Agenda m_agenda;
    AgendaMarks m_marks;
    Formatting m_formatting;
    std::vector<AgendaRow> m_rows;
    int m_pickCount = 0;
    int m_clashCount = 0;
};
