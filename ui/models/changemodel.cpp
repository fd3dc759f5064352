#include "ui/models/changemodel.h"

#include "core/planning/newclashes.h"
#include "ui/models/changewords.h"
#include "ui/models/roles.h"

#include <algorithm>

ChangeModel::ChangeModel(QObject *parent) : QAbstractListModel(parent) {}

void ChangeModel::setChanges(OpenChanges changes, const Agenda &agenda, const std::vector<Clash> &clashes,
                             const std::vector<PlannedSession> &planned, const Formatting &formatting)
{
    beginResetModel();
    m_changes = std::move(changes);
    m_formatting = formatting;
    m_clashes.clear();
    m_interests.clear();
    QHash<SessionId, std::optional<Interval>> before;
    QHash<SessionId, QString> titles;
    for (const SessionChange &change : m_changes.diff.changes) {
        if (change.before >= 0 && change.after >= 0 && change.kinds.testAnyFlags(ChangeKind::Time | ChangeKind::Length)) {
            before.insert(change.id, m_changes.before.sessions[size_t(change.before)].interval());
        }
        m_interests.insert(change.id, agenda.value(change.id).interest);
    }
    for (const Clash &clash : newClashes(clashes, before, planned)) {
        const auto say = [&](const SessionId &mine, const SessionId &other) {
            QString &said = m_clashes[mine];
            const QString title = agenda.value(other).snapshot.title;
            said += said.isEmpty() ? tr("Now clashes with “%1” (%2)").arg(title, formatting.length(clash.minutes()))
                                   : tr(", “%1” (%2)").arg(title, formatting.length(clash.minutes()));
        };
        say(clash.first, clash.second);
        say(clash.second, clash.first);
    }
    arrange(agenda);
    endResetModel();
}

ChangeModel::Section ChangeModel::sectionOf(const SessionChange &change, const Agenda &agenda) const
{
    return agenda.contains(change.id)                      ? Section::Mine
           : change.kinds.testFlag(ChangeKind::Removed) ? Section::Withdrawn
           : change.kinds.testFlag(ChangeKind::Added)   ? Section::New
                                                        : Section::Changed;
}

void ChangeModel::arrange(const Agenda &agenda)
{
    m_rows.clear();
    m_mine = 0;
    for (const Section section : {Section::Mine, Section::Withdrawn, Section::Changed, Section::New}) {
        const size_t heading = m_rows.size();
        m_rows.push_back({section, -1, 0});
        for (size_t at = 0; at < m_changes.diff.changes.size(); ++at) {
            if (sectionOf(m_changes.diff.changes[at], agenda) == section) {
                m_rows.push_back({section, int(at), 0});
                ++m_rows[heading].count;
            }
        }
        if (section == Section::Mine) {
            m_mine = m_rows[heading].count;
        }
        if (m_rows[heading].count == 0) {
            m_rows.pop_back();
        }
    }
}

QString ChangeModel::summary() const
{
    if (changeCount() == 0) {
        return {};
    }
    QStringList parts{tr("%n change(s) since you last looked", nullptr, changeCount())};
    if (m_mine > 0) {
        parts += tr("%n in your plan", nullptr, m_mine);
    }
    const int gone = m_changes.diff.count(ChangeKind::Removed);
    const int fresh = m_changes.diff.count(ChangeKind::Added);
    if (gone > 0) {
        parts += tr("%n withdrawn", nullptr, gone);
    }
    if (fresh > 0) {
        parts += tr("%n new", nullptr, fresh);
    }
    return parts.join(QStringLiteral(" · "));
}

const Session &ChangeModel::sessionOf(const SessionChange &change) const
{
    return change.after >= 0 ? m_changes.after.sessions[size_t(change.after)] : m_changes.before.sessions[size_t(change.before)];
}

SessionId ChangeModel::sessionAt(const QModelIndex &index) const
{
    const int change = index.isValid() ? m_rows[size_t(index.row())].change : -1;
    return change < 0 ? SessionId() : m_changes.diff.changes[size_t(change)].id;
}

bool ChangeModel::isInProgramme(const QModelIndex &index) const
{
    const int change = index.isValid() ? m_rows[size_t(index.row())].change : -1;
    return change >= 0 && m_changes.diff.changes[size_t(change)].after >= 0;
}

QModelIndex ChangeModel::indexOf(const SessionId &id) const
{
    const auto row = std::ranges::find_if(
        m_rows, [&](const Row &row) { return row.change >= 0 && m_changes.diff.changes[size_t(row.change)].id == id; });
    return row == m_rows.end() ? QModelIndex() : index(int(row - m_rows.begin()));
}

int ChangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags ChangeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags always = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return m_rows[size_t(index.row())].change < 0 ? always : always | Qt::ItemIsSelectable;
}

QVariant ChangeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows[size_t(index.row())];
    if (role == RowKindRole) {
        return QVariant::fromValue(row.change < 0 ? RowKind::Heading : RowKind::Session);
    }
    return row.change < 0 ? headingData(row, role) : changeData(m_changes.diff.changes[size_t(row.change)], role);
}

QString ChangeModel::titleOf(Section section)
{
    switch (section) {
    case Section::Mine: return tr("In my plan");
    case Section::Withdrawn: return tr("Withdrawn");
    case Section::Changed: return tr("Changed");
    case Section::New: break;
    }
    return tr("New");
}

QVariant ChangeModel::headingData(const Row &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return titleOf(row.section);
    case Qt::AccessibleTextRole: return tr("%1, %n change(s)", nullptr, row.count).arg(titleOf(row.section));
    case CountRole: return row.count;
    default: return {};
    }
}

QVariant ChangeModel::changeData(const SessionChange &change, int role) const
{
    const ChangeWords words(m_changes, m_formatting);
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return sessionOf(change).title;
    case SessionIdRole: return QVariant::fromValue(change.id);
    case ReasonRole: return words.sentence(change);
    case HintRole: return words.kindName(change);
    case ChangeIconRole: return words.icon(change);
    case ClashRole: return m_clashes.value(change.id);
    case InterestRole: return QVariant::fromValue(m_interests.value(change.id));
    case WithdrawnRole: return change.after < 0;
    case Qt::AccessibleTextRole: {
        const QString clash = m_clashes.value(change.id);
        return clash.isEmpty() ? words.spoken(change) : tr("%1. %2").arg(words.spoken(change), clash);
    }
    default: return {};
    }
}
