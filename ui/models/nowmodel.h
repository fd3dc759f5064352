#pragma once

#include "core/model/agenda.h"
#include "ui/models/agendamarks.h"
#include "ui/models/nowrows.h"
#include "ui/models/nowwords.h"
#include "ui/support/formatting.h"

#include <QAbstractListModel>

/// What is on, as a list under headings. The roles are those of roles.h; headings cannot be selected. Changes are told
/// row by row, so that selection and scroll stay while the clock moves on.
class NowModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit NowModel(QObject *parent = nullptr);

    /// @param schedule null: the list is empty
    void setBoard(SchedulePtr schedule, NowBoard board, AgendaMarks marks, const Formatting &formatting);

    const NowBoard &board() const { return m_board; }
    QString headline() const;
    QString summary() const;

    SessionId sessionAt(const QModelIndex &index) const; ///< null on all but sessions
    /// Where it first stands; invalid when it does not.
    QModelIndex indexOf(const SessionId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void aboutToUpdate();
    void updated(); ///< after all rows have come, gone and changed

private:
    bool isRow(const QModelIndex &index) const;
    void clear();
    void removeAllBut(const std::vector<NowRow> &rows);
    void insertMissing(const std::vector<NowRow> &rows);
    NowWords words() const { return NowWords(*m_schedule, m_formatting, m_board.now); }
    QVariant headingData(const NowRow &row, int role) const;
    QVariant quietData(int role) const;
    QVariant sessionData(const NowRow &row, int role) const;
    SpokenParts spokenParts(const Session &session) const;

    SchedulePtr m_schedule;
    NowBoard m_board;
    AgendaMarks m_marks;
    Formatting m_formatting;
    std::vector<NowRow> m_rows;
};
