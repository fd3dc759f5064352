#pragma once

#include "core/model/schedule.h"
#include "ui/support/formatting.h"

#include <QAbstractListModel>

/// The sessions of a programme as one chooses among them: “Opening · Sat 1 Feb 10:00 · Main hall”. Shows SessionIdRole.
class SessionNamesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setSchedule(const SchedulePtr &schedule);
    /// An id that the programme does not have stands for itself.
    QString nameOf(const SessionId &session) const;
    bool isInProgramme(const SessionId &session) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString nameAt(size_t row) const;

    SchedulePtr m_schedule;
    Formatting m_formatting;
    mutable std::vector<QString> m_names; ///< by session; each made when first shown
};
