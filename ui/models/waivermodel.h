#pragma once

#include "core/model/schedule.h"
#include "core/rules/checkreport.h"

#include <QAbstractTableModel>

#include <memory>

/// What became of a waiver in the last check.
enum class WaiverState {
    Holds,
    MatchesNothing, ///< its finding is gone: it can be taken back
    Expired,        ///< its finding is there, but its last day is over
    NotChecked,     ///< its rule is off or lacks data, or nothing was checked yet
};

/// "holds", "matches nothing" …
QString waiverStateText(WaiverState state);

/// Every accepted finding, by rule. Shows FactKeyRole: the fingerprint.
class WaiverModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { StateColumn, AboutColumn, ReasonColumn, UntilColumn, AuthorColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setWaivers(std::vector<Waiver> waivers);
    /// @param schedule the one that the report is about
    void setReport(const std::shared_ptr<const CheckReport> &report, const SchedulePtr &schedule);

    const Waiver *waiverAt(const QModelIndex &index) const; ///< null when there is no such row
    QModelIndex indexOf(const QString &fingerprint) const;
    WaiverState stateOf(const QString &fingerprint) const { return m_states.value(fingerprint, WaiverState::NotChecked); }
    /// The finding's sentence: as it reads now, else as it read when it was accepted, else its rule.
    QString about(const Waiver &waiver) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString text(const Waiver &waiver, int column) const;

    std::vector<Waiver> m_waivers;
    std::shared_ptr<const CheckReport> m_report;
    SchedulePtr m_schedule;
    QHash<QString, WaiverState> m_states; ///< by fingerprint
    QHash<QString, int> m_findings;       ///< of those that hold: the position of one finding
};
