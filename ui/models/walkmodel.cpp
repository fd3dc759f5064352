#include "ui/models/walkmodel.h"

#include "ui/models/facttexts.h"

#include <algorithm>

void WalkModel::setSchedule(const SchedulePtr &schedule)
{
    m_programmeRooms.clear();
    m_names.clear();
    if (schedule) {
        for (const Room &room : schedule->rooms) {
            if (!m_names.contains(room.name)) {
                m_names.insert(room.name);
                m_programmeRooms += room.name;
            }
        }
    }
    fillEntries();
}

void WalkModel::setFrom(const QString &room)
{
    if (room != m_from) {
        m_from = room;
        fillEntries();
    }
}

void WalkModel::fillEntries()
{
    std::vector<Entry> entries;
    for (qsizetype position = 0; position < m_programmeRooms.size(); ++position) {
        if (m_programmeRooms[position] != m_from) {
            entries.push_back({m_programmeRooms[position], m_programmeRooms[position], int(position)});
        }
    }
    setProgrammeEntries(std::move(entries));
    updateStrangers();
}

void WalkModel::setWalks(const Walks &walks)
{
    m_walks = walks;
    updateStrangers();
}

void WalkModel::updateStrangers()
{
    QStringList strangers;
    for (auto it = m_walks.cbegin(); it != m_walks.cend(); ++it) {
        for (const QString &room : {it.key().first, it.key().second}) {
            if (!m_names.contains(room) && !strangers.contains(room)) {
                strangers += room;
            }
        }
    }
    strangers.sort(Qt::CaseInsensitive);
    m_rooms = m_programmeRooms + strangers;
    std::vector<Entry> entries;
    for (const QString &room : strangers) {
        if (room != m_from && (walkTo(room) || !m_names.contains(m_from))) {
            entries.push_back({room, room});
        }
    }
    setStrangers(std::move(entries));
}

std::pair<QString, QString> WalkModel::pairTo(const QString &room) const
{
    const std::pair<QString, QString> back{room, m_from};
    return m_walks.contains(back) ? back : std::pair(m_from, room);
}

std::optional<std::chrono::minutes> WalkModel::walkTo(const QString &room) const
{
    const auto found = m_walks.constFind(pairTo(room));
    return found == m_walks.cend() ? std::nullopt : std::optional(*found);
}

int WalkModel::knownCount() const
{
    return int(std::ranges::count_if(m_rooms, [this](const QString &room) { return walkTo(room).has_value(); }));
}

FactsTableModel::Cells WalkModel::cellsOf(int column) const
{
    return column == MinutesColumn ? Cells::Numbers : Cells::Texts;
}

QString WalkModel::headerText(int column, int) const
{
    return column == NameColumn ? tr("To the room") : tr("Minutes");
}

Qt::ItemFlags WalkModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = FactsTableModel::flags(index);
    return index.column() == MinutesColumn ? flags | Qt::ItemIsEditable : flags;
}

QVariant WalkModel::cell(const Entry &entry, int column, int role) const
{
    if (column != MinutesColumn) {
        return {};
    }
    const auto walk = walkTo(entry.key);
    if (!walk) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: return QLocale().toString(qlonglong(walk->count()));
    case Qt::EditRole: return QString::number(walk->count());
    default: return {};
    }
}

bool WalkModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    std::optional<int> minutes;
    const bool isMinutes = index.isValid() && checkIndex(index) && index.column() == MinutesColumn;
    if (role != Qt::EditRole || !isMinutes || !readNumber(value.toString(), 0, minutes) ||
        minutes.value_or(0) > MostMinutes) {
        return false;
    }
    const auto walk = minutes ? std::optional(std::chrono::minutes(*minutes)) : std::nullopt;
    if (walk != walkTo(keyAt(index))) {
        emit walkEdited(keyAt(index), walk);
    }
    return true;
}
