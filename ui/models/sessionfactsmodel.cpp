#include "ui/models/sessionfactsmodel.h"

#include "ui/models/facttexts.h"

void SessionFactsModel::setSchedule(const SchedulePtr &schedule)
{
    m_schedule = schedule;
    std::vector<Entry> entries;
    if (schedule) {
        m_formatting = Formatting(schedule->conference.clock);
        entries.reserve(schedule->sessions.size());
        for (size_t position = 0; position < schedule->sessions.size(); ++position) {
            const Session &session = schedule->sessions[position];
            if (!session.withdrawn) {
                entries.push_back({session.id.value(), session.title, int(position)});
            }
        }
    }
    setProgrammeEntries(std::move(entries));
    setFacts(QHash<SessionId, SessionFacts>(m_facts));
}

void SessionFactsModel::setFacts(const QHash<SessionId, SessionFacts> &sessions)
{
    m_facts = sessions;
    std::vector<Entry> strangers;
    for (auto it = m_facts.cbegin(); it != m_facts.cend(); ++it) {
        const Session *session = m_schedule ? m_schedule->session(it.key()) : nullptr;
        if ((!session || session->withdrawn) && *it != SessionFacts()) {
            strangers.push_back({it.key().value(), session ? session->title : it.key().value()});
        }
    }
    setStrangers(std::move(strangers));
}

const Session *SessionFactsModel::sessionOf(const Entry &entry) const
{
    return m_schedule && entry.position >= 0 ? &m_schedule->sessions[size_t(entry.position)] : nullptr;
}

QString SessionFactsModel::searchedText(const Entry &entry) const
{
    const Session *session = sessionOf(entry);
    if (!session) {
        return entry.name;
    }
    return session->title + u' ' + m_schedule->speakerNames(*session) + u' ' + m_schedule->roomNames(*session);
}

FactsTableModel::Cells SessionFactsModel::cellsOf(int column) const
{
    switch (column) {
    case AudienceColumn: return Cells::Numbers;
    case PlenaryColumn:
    case ServiceColumn:
    case PinnedColumn: return Cells::Marks;
    default: return Cells::Texts;
    }
}

QString SessionFactsModel::headerText(int column, int role) const
{
    const bool isTip = role == Qt::ToolTipRole;
    switch (column) {
    case TitleColumn: return tr("Session");
    case WhenColumn: return tr("When");
    case AudienceColumn: return isTip ? tr("How many people are expected") : tr("Audience");
    case PlenaryColumn: return isTip ? tr("Everybody is meant to come") : tr("Plenary");
    case ServiceColumn:
        return isTip ? tr("A break, the registration: not a talk, perhaps listed once a room") : tr("Service");
    case PinnedColumn: return isTip ? tr("Must not be moved") : tr("Pinned");
    case RelationsColumn: return isTip ? tr("Edited below the table") : tr("Relations and needs");
    default: return {};
    }
}

Qt::ItemFlags SessionFactsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = FactsTableModel::flags(index);
    switch (index.column()) {
    case AudienceColumn: return flags | Qt::ItemIsEditable;
    case PlenaryColumn:
    case ServiceColumn:
    case PinnedColumn: return flags | Qt::ItemIsUserCheckable;
    default: return flags;
    }
}

QString SessionFactsModel::relationsText(const SessionFacts &facts) const
{
    QStringList parts;
    if (!facts.mirrors.isNull()) {
        const Session *mirrored = m_schedule ? m_schedule->session(facts.mirrors) : nullptr;
        parts += tr("mirrors “%1”").arg(mirrored ? mirrored->title : facts.mirrors.value());
    }
    if (!facts.prerequisites.isEmpty()) {
        parts += tr("after %1").arg(QLocale().toString(facts.prerequisites.size()));
    }
    if (!facts.notAgainst.isEmpty()) {
        parts += tr("not against %1").arg(QLocale().toString(facts.notAgainst.size()));
    }
    if (!facts.neededTags.isEmpty()) {
        parts += tr("needs %1").arg(listText(facts.neededTags));
    }
    return parts.join(QStringLiteral(" · "));
}

QVariant SessionFactsModel::cell(const Entry &entry, int column, int role) const
{
    const auto found = m_facts.constFind(SessionId(entry.key));
    const SessionFacts facts = found == m_facts.cend() ? SessionFacts() : *found;
    const bool isText = role == Qt::DisplayRole || role == Qt::EditRole;
    const auto check = [role](bool on) {
        return role == Qt::CheckStateRole ? QVariant(int(on ? Qt::Checked : Qt::Unchecked)) : QVariant();
    };
    switch (column) {
    case WhenColumn: {
        const Session *session = sessionOf(entry);
        return isText && session && session->start ? m_formatting.heading(*session->start) : QVariant();
    }
    case AudienceColumn:
        if (!isText || !facts.expectedAudience) {
            return {};
        }
        return role == Qt::EditRole ? QString::number(*facts.expectedAudience)
                                    : QLocale().toString(*facts.expectedAudience);
    case PlenaryColumn: return check(facts.plenary);
    case ServiceColumn: return check(facts.service);
    case PinnedColumn: return check(facts.pinned);
    case RelationsColumn: return isText || role == Qt::ToolTipRole ? relationsText(facts) : QVariant();
    default: return {};
    }
}

bool SessionFactsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || !checkIndex(index) || (role != Qt::EditRole && role != Qt::CheckStateRole)) {
        return false;
    }
    const SessionId session(keyAt(index));
    const SessionFacts before = factsOf(session);
    SessionFacts facts = before;
    const bool isOn = value.toInt() == Qt::Checked;
    switch (index.column()) {
    case AudienceColumn:
        if (!readNumber(value.toString(), 0, facts.expectedAudience)) {
            return false;
        }
        break;
    case PlenaryColumn: facts.plenary = isOn; break;
    case ServiceColumn: facts.service = isOn; break;
    case PinnedColumn: facts.pinned = isOn; break;
    default: return false;
    }
    if (facts != before) {
        emit sessionEdited(session, facts);
    }
    return true;
}
