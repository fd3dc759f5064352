#pragma once

#include "ui/models/findingdetails.h"

#include <QAbstractListModel>

/// The findings of a programme as one flat list of headings and rows. Holds row numbers only; texts are made when asked
/// for, so that 100,000 findings list at once. The roles are those of roles.h. Headings cannot be selected.
class FindingModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit FindingModel(QObject *parent = nullptr);

    /// @param report of this schedule; null: nothing was checked yet, and the list is empty
    void setReport(std::shared_ptr<const CheckReport> report, SchedulePtr schedule);
    void setFilter(const FindingFilter &filter);
    /// Only what is said of times changes: another zone is shown.
    void setFormatting(const Formatting &formatting);

    const std::shared_ptr<const CheckReport> &report() const { return m_report; }
    const SchedulePtr &schedule() const { return m_schedule; } ///< that of the report
    const FindingFilter &filter() const { return m_filter; }
    const FindingFacets &facets() const { return m_facets; }
    int findingCount() const { return m_findingCount; } ///< findings listed

    FindingKey keyAt(const QModelIndex &index) const; ///< kind Heading where there is none
    QModelIndex indexOf(const FindingKey &key) const; ///< invalid when it is not listed
    FindingDetails detailsAt(const QModelIndex &index) const;
    /// What the pane shows also of what is not listed; empty when the report has no such thing.
    FindingDetails details(const FindingKey &key) const;
    /// The sessions of a finding, in order; empty elsewhere.
    QList<SessionId> sessionsAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    bool isRow(const QModelIndex &index) const;
    const FindingRows::Row &row(const QModelIndex &index) const { return m_rows.rows[size_t(index.row())]; }
    void refill();
    QVariant headingData(const FindingGroup &group, int role) const;
    QVariant findingData(int position, int role) const;
    QVariant notCheckedData(const NotChecked &notChecked, int role) const;
    QVariant waiverData(int position, int role) const;
    QString whenText(const Finding &finding) const;
    FindingDetails detailsOf(FindingRowKind kind, int position) const;
    bool isExpired(int waiver) const;

    std::shared_ptr<const CheckReport> m_report;
    SchedulePtr m_schedule;
    std::unique_ptr<FindingFilterer> m_filterer;
    FindingFilter m_filter;
    Formatting m_formatting;
    FindingRows m_rows;
    FindingFacets m_facets;
    int m_findingCount = 0;
};
