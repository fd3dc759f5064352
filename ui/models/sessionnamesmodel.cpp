#include "ui/models/sessionnamesmodel.h"

#include "ui/models/roles.h"

void SessionNamesModel::setSchedule(const SchedulePtr &schedule)
{
    beginResetModel();
    m_schedule = schedule;
    m_formatting = schedule ? Formatting(schedule->conference.clock) : Formatting();
    m_names.clear();
    m_names.resize(schedule ? schedule->sessions.size() : 0);
    endResetModel();
}

QString SessionNamesModel::nameAt(size_t row) const
{
    QString &name = m_names[row];
    if (name.isEmpty()) {
        const Session &session = m_schedule->sessions[row];
        QStringList parts{session.title};
        if (session.start) {
            parts += m_formatting.heading(*session.start);
        }
        if (!session.rooms.isEmpty()) {
            parts += m_schedule->roomNames(session);
        }
        name = parts.join(QStringLiteral(" · "));
    }
    return name;
}

QString SessionNamesModel::nameOf(const SessionId &session) const
{
    const int row = m_schedule ? m_schedule->indexOf(session) : -1;
    if (row < 0) {
        return tr("%1 (not in the programme)").arg(session.value());
    }
    return isInProgramme(session) ? nameAt(size_t(row)) : tr("%1 (not in the programme)").arg(nameAt(size_t(row)));
}

bool SessionNamesModel::isInProgramme(const SessionId &session) const
{
    const Session *found = m_schedule ? m_schedule->session(session) : nullptr;
    return found && !found->withdrawn;
}

int SessionNamesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_names.size());
}

QVariant SessionNamesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index)) {
        return {};
    }
    const size_t row = size_t(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return nameAt(row);
    case SessionIdRole: return QVariant::fromValue(m_schedule->sessions[row].id);
    default: return {};
    }
}
