#pragma once

#include "core/model/companion.h"
#include "core/model/schedule.h"
#include "ui/models/factstablemodel.h"
#include "ui/support/formatting.h"

/// What is known of rooms. Capacity and tags are typed, the marks are checked; the times are edited elsewhere.
class RoomFactsModel : public FactsTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, CapacityColumn, ParallelColumn, StreamedColumn, TagsColumn, AvailableColumn, ColumnCount };

    using FactsTableModel::FactsTableModel;

    void setSchedule(const SchedulePtr &schedule);
    void setFacts(const QHash<QString, RoomFacts> &rooms);
    RoomFacts factsOf(const QString &room) const { return m_facts.value(room); }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    /// A person changed something. The model shows it when it comes back with `setFacts`.
    void roomEdited(const QString &room, const RoomFacts &facts);

protected:
    Cells cellsOf(int column) const override;
    QString headerText(int column, int role) const override;
    bool hasFacts(const Entry &entry) const override { return m_facts.value(entry.key) != RoomFacts(); }
    QVariant cell(const Entry &entry, int column, int role) const override;

private:
    QSet<QString> m_names;
    QHash<QString, RoomFacts> m_facts;
    Formatting m_formatting;
};
