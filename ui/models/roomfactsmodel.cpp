#include "ui/models/roomfactsmodel.h"

#include "ui/models/facttexts.h"

void RoomFactsModel::setSchedule(const SchedulePtr &schedule)
{
    std::vector<Entry> entries;
    m_names.clear();
    if (schedule) {
        m_formatting = Formatting(schedule->conference.clock);
        for (const Room &room : schedule->rooms) {
            if (!m_names.contains(room.name)) { // facts go by name
                m_names.insert(room.name);
                entries.push_back({room.name, room.name, room.id.value()});
            }
        }
    }
    setProgrammeEntries(std::move(entries));
    setFacts(QHash<QString, RoomFacts>(m_facts));
}

void RoomFactsModel::setFacts(const QHash<QString, RoomFacts> &rooms)
{
    m_facts = rooms;
    std::vector<Entry> strangers;
    for (auto it = m_facts.cbegin(); it != m_facts.cend(); ++it) {
        if (!m_names.contains(it.key()) && *it != RoomFacts()) { // walks alone are no facts about a room
            strangers.push_back({it.key(), it.key()});
        }
    }
    setStrangers(std::move(strangers));
}

FactsTableModel::Cells RoomFactsModel::cellsOf(int column) const
{
    switch (column) {
    case CapacityColumn: return Cells::Numbers;
    case ParallelColumn:
    case StreamedColumn: return Cells::Marks;
    default: return Cells::Texts;
    }
}

QString RoomFactsModel::headerText(int column, int role) const
{
    const bool isTip = role == Qt::ToolTipRole;
    switch (column) {
    case NameColumn: return tr("Room");
    case CapacityColumn: return isTip ? tr("How many people find a place") : tr("Capacity");
    case ParallelColumn: return isTip ? tr("Sessions at the same time are meant: a poster hall, a yard") : tr("Parallel");
    case StreamedColumn: return isTip ? tr("What happens here is sent out or recorded") : tr("Streamed");
    case TagsColumn: return isTip ? tr("What the room has, between commas: projector, step-free") : tr("Tags");
    case AvailableColumn: return isTip ? tr("When the room can be used; empty: always") : tr("Available");
    default: return {};
    }
}

Qt::ItemFlags RoomFactsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = FactsTableModel::flags(index);
    switch (index.column()) {
    case CapacityColumn:
    case TagsColumn: return flags | Qt::ItemIsEditable;
    case ParallelColumn:
    case StreamedColumn: return flags | Qt::ItemIsUserCheckable;
    default: return flags;
    }
}

QVariant RoomFactsModel::cell(const Entry &entry, int column, int role) const
{
    const RoomFacts facts = factsOf(entry.key);
    const bool isText = role == Qt::DisplayRole || role == Qt::EditRole;
    const auto check = [](bool on) { return int(on ? Qt::Checked : Qt::Unchecked); };
    switch (column) {
    case CapacityColumn:
        if (!isText || !facts.capacity) {
            return {};
        }
        return role == Qt::EditRole ? QString::number(*facts.capacity) : QLocale().toString(*facts.capacity);
    case ParallelColumn: return role == Qt::CheckStateRole ? check(facts.parallelAllowed) : QVariant();
    case StreamedColumn: return role == Qt::CheckStateRole ? check(facts.streamed) : QVariant();
    case TagsColumn: return isText || role == Qt::ToolTipRole ? listText(facts.tags) : QVariant();
    case AvailableColumn:
        return isText || role == Qt::ToolTipRole ? windowsText(facts.available, m_formatting) : QVariant();
    default: return {};
    }
}

bool RoomFactsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || !checkIndex(index) || (role != Qt::EditRole && role != Qt::CheckStateRole)) {
        return false;
    }
    const QString room = keyAt(index);
    const RoomFacts before = factsOf(room);
    RoomFacts facts = before;
    switch (index.column()) {
    case CapacityColumn:
        if (!readNumber(value.toString(), 0, facts.capacity)) {
            return false;
        }
        break;
    case ParallelColumn: facts.parallelAllowed = value.toInt() == Qt::Checked; break;
    case StreamedColumn: facts.streamed = value.toInt() == Qt::Checked; break;
    case TagsColumn: facts.tags = listOf(value.toString()); break;
    default: return false;
    }
    if (facts != before) {
        emit roomEdited(room, facts);
    }
    return true;
}
