#include "ui/models/speakerfactsmodel.h"

#include "ui/models/facttexts.h"
#include "ui/models/speakerorder.h"

void SpeakerFactsModel::setSchedule(const SchedulePtr &schedule)
{
    m_schedule = schedule;
    m_names.clear();
    std::vector<Entry> entries;
    if (schedule) {
        m_formatting = Formatting(schedule->conference.clock);
        for (const SpeakerId id : speakersByName(*schedule)) {
            const Speaker &speaker = schedule->speakers[id.value()];
            m_names << speaker.key << speaker.name;
            entries.push_back({speaker.key.isEmpty() ? speaker.name : speaker.key, speaker.name, id.value()});
        }
    }
    setProgrammeEntries(std::move(entries));
    setFacts(QHash<QString, SpeakerFacts>(m_facts));
}

void SpeakerFactsModel::setFacts(const QHash<QString, SpeakerFacts> &speakers)
{
    m_facts = speakers;
    std::vector<Entry> strangers;
    for (auto it = m_facts.cbegin(); it != m_facts.cend(); ++it) {
        if (!m_names.contains(it.key()) && *it != SpeakerFacts()) {
            strangers.push_back({it.key(), it.key()});
        }
    }
    setStrangers(std::move(strangers));
}

QString SpeakerFactsModel::factsKeyAt(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) ? factsKeyOf(entryAt(index)) : QString();
}

QString SpeakerFactsModel::factsKeyOf(const Entry &entry) const
{
    return !m_facts.contains(entry.key) && m_facts.contains(entry.name) ? entry.name : entry.key;
}

QString SpeakerFactsModel::searchedText(const Entry &entry) const
{
    const Speaker *speaker = m_schedule ? m_schedule->speaker(SpeakerId(entry.position)) : nullptr;
    return speaker ? speaker->name + u' ' + speaker->role + u' ' + speaker->company : entry.name;
}

FactsTableModel::Cells SpeakerFactsModel::cellsOf(int column) const
{
    return column == GroupColumn ? Cells::Marks : Cells::Texts;
}

QString SpeakerFactsModel::headerText(int column, int role) const
{
    const bool isTip = role == Qt::ToolTipRole;
    switch (column) {
    case NameColumn: return tr("Speaker");
    case GroupColumn: return isTip ? tr("Several people under one name: can be in two places") : tr("Group");
    case RolesColumn:
        return isTip ? tr("Parts in which this person need not be there, between commas: coordinator")
                     : tr("Roles that do not bind");
    case AvailableColumn: return isTip ? tr("When the person can be there; empty: always") : tr("Available");
    default: return {};
    }
}

Qt::ItemFlags SpeakerFactsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = FactsTableModel::flags(index);
    switch (index.column()) {
    case GroupColumn: return flags | Qt::ItemIsUserCheckable;
    case RolesColumn: return flags | Qt::ItemIsEditable;
    default: return flags;
    }
}

QVariant SpeakerFactsModel::cell(const Entry &entry, int column, int role) const
{
    const auto found = m_facts.constFind(factsKeyOf(entry));
    const SpeakerFacts facts = found == m_facts.cend() ? SpeakerFacts() : *found;
    const bool isText = role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::ToolTipRole;
    switch (column) {
    case GroupColumn:
        return role == Qt::CheckStateRole ? QVariant(int(facts.isGroup ? Qt::Checked : Qt::Unchecked)) : QVariant();
    case RolesColumn: return isText ? listText(facts.looseRoles) : QVariant();
    case AvailableColumn: return isText ? windowsText(facts.available, m_formatting) : QVariant();
    default: return {};
    }
}

bool SpeakerFactsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || !checkIndex(index)) {
        return false;
    }
    SpeakerFacts facts = factsAt(index);
    const SpeakerFacts before = facts;
    if (index.column() == GroupColumn && role == Qt::CheckStateRole) {
        facts.isGroup = value.toInt() == Qt::Checked;
    } else if (index.column() == RolesColumn && role == Qt::EditRole) {
        facts.looseRoles = listOf(value.toString());
    } else {
        return false;
    }
    if (facts != before) {
        emit speakerEdited(factsKeyAt(index), facts);
    }
    return true;
}
