#pragma once

#include "core/model/companion.h"
#include "core/model/schedule.h"
#include "ui/models/factstablemodel.h"
#include "ui/support/formatting.h"

/// What is known of sessions. The audience is typed, the marks are checked; relations to others are edited elsewhere.
class SessionFactsModel : public FactsTableModel
{
    Q_OBJECT

public:
    enum Column {
        TitleColumn,
        WhenColumn,
        AudienceColumn,
        PlenaryColumn,
        ServiceColumn,
        PinnedColumn,
        RelationsColumn,
        ColumnCount
    };

    using FactsTableModel::FactsTableModel;

    void setSchedule(const SchedulePtr &schedule);
    void setFacts(const QHash<SessionId, SessionFacts> &sessions);
    SessionFacts factsOf(const SessionId &session) const { return m_facts.value(session); }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void sessionEdited(const SessionId &session, const SessionFacts &facts);

protected:
    Cells cellsOf(int column) const override;
    QString headerText(int column, int role) const override;
    bool hasFacts(const Entry &entry) const override { return m_facts.value(SessionId(entry.key)) != SessionFacts(); }
    QVariant cell(const Entry &entry, int column, int role) const override;
    QString searchedText(const Entry &entry) const override;

private:
    const Session *sessionOf(const Entry &entry) const;
    QString relationsText(const SessionFacts &facts) const;

    SchedulePtr m_schedule;
    QHash<SessionId, SessionFacts> m_facts;
    Formatting m_formatting;
};
