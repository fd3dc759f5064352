#pragma once

#include "core/model/companion.h"
#include "core/model/schedule.h"
#include "ui/models/factstablemodel.h"

#include <QSet>

/// How long the walk from one room to each other room takes. Minutes are typed.
class WalkModel : public FactsTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, MinutesColumn, ColumnCount };
    using Walks = QHash<std::pair<QString, QString>, std::chrono::minutes>;

    static constexpr int MostMinutes = 24 * 60; ///< that a companion document takes

    using FactsTableModel::FactsTableModel;

    void setSchedule(const SchedulePtr &schedule);
    void setWalks(const Walks &walks);
    void setFrom(const QString &room);
    const QString &from() const { return m_from; }
    /// All rooms that can be chosen: the programme's in its order, then others that walks name.
    const QStringList &rooms() const { return m_rooms; }
    bool isInProgramme(const QString &room) const { return m_names.contains(room); }
    /// Between the room that was chosen and another, in whichever direction it is written.
    std::optional<std::chrono::minutes> walkTo(const QString &room) const;
    /// As the facts write it: from, to. The chosen room comes first where nothing is written.
    std::pair<QString, QString> pairTo(const QString &room) const;
    int knownCount() const; ///< of the walks from the chosen room

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void walkEdited(const QString &to, std::optional<std::chrono::minutes> walk);

protected:
    Cells cellsOf(int column) const override;
    QString headerText(int column, int role) const override;
    bool hasFacts(const Entry &entry) const override { return walkTo(entry.key).has_value(); }
    QVariant cell(const Entry &entry, int column, int role) const override;

private:
    void fillEntries();
    void updateStrangers();

    QStringList m_programmeRooms;
    QSet<QString> m_names;
    QStringList m_rooms;
    QString m_from;
    Walks m_walks;
};
