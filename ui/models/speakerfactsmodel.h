#pragma once

#include "core/model/companion.h"
#include "core/model/schedule.h"
#include "ui/models/factstablemodel.h"
#include "ui/support/formatting.h"

#include <QSet>

/// What is known of people, by name. Roles are typed, the mark is checked; the times are edited elsewhere.
class SpeakerFactsModel : public FactsTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, GroupColumn, RolesColumn, AvailableColumn, ColumnCount };

    using FactsTableModel::FactsTableModel;

    void setSchedule(const SchedulePtr &schedule);
    void setFacts(const QHash<QString, SpeakerFacts> &speakers);
    /// The row's person as the facts name them, or will: by key, by name where they are known by name only.
    QString factsKeyAt(const QModelIndex &index) const;
    SpeakerFacts factsAt(const QModelIndex &index) const { return m_facts.value(factsKeyAt(index)); }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void speakerEdited(const QString &factsKey, const SpeakerFacts &facts);

protected:
    Cells cellsOf(int column) const override;
    QString headerText(int column, int role) const override;
    bool hasFacts(const Entry &entry) const override { return m_facts.value(factsKeyOf(entry)) != SpeakerFacts(); }
    QVariant cell(const Entry &entry, int column, int role) const override;
    QString searchedText(const Entry &entry) const override;

private:
    QString factsKeyOf(const Entry &entry) const;

    SchedulePtr m_schedule;
    QSet<QString> m_names; ///< keys and names of the programme's people
    QHash<QString, SpeakerFacts> m_facts;
    Formatting m_formatting;
};
