#include "ui/models/agendamodel.h"

#include "ui/models/spokentext.h"

#include <algorithm>

using namespace std::chrono;

AgendaModel::AgendaModel(QObject *parent) : QAbstractListModel(parent) {}

void AgendaModel::setAgenda(SchedulePtr schedule, const Agenda &agenda, const Formatting &formatting)
{
    if (!schedule) {
        clear();
        return;
    }
    const std::vector<PlannedSession> planned = plannedSessions(*schedule, agenda);
    const std::vector<Clash> clashes = agendaClashes(planned);
    const std::vector<Gap> gaps = agendaGaps(*schedule, planned, ShortestGap);
    m_pickCount = int(planned.size());
    m_clashCount = int(clashes.size());
    m_marks = AgendaMarks(agenda, clashes);
    m_schedule = std::move(schedule);
    m_agenda = agenda;
    m_formatting = formatting;
    replaceRows(agendaRows(*m_schedule, agenda, planned, clashes, gaps));
}

void AgendaModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_schedule.reset();
    m_pickCount = 0;
    m_clashCount = 0;
    endResetModel();
}

void AgendaModel::replaceRows(std::vector<AgendaRow> rows)
{
    const auto same = [](const AgendaRow &a, const AgendaRow &b) { return a.isSameAs(b); };
    const auto [oldMiddle, newMiddle] =
        std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end(), same);
    const auto [oldTail, newTail] = std::mismatch(m_rows.rbegin(), std::reverse_iterator(oldMiddle), rows.rbegin(),
                                                  std::reverse_iterator(newMiddle), same);
    const int first = int(oldMiddle - m_rows.begin());
    const int removed = int(oldTail.base() - oldMiddle);
    const int inserted = int(newTail.base() - newMiddle);
    if (removed > 0) {
        beginRemoveRows({}, first, first + removed - 1);
        m_rows.erase(oldMiddle, oldTail.base());
        endRemoveRows();
    }
    if (inserted > 0) {
        beginInsertRows({}, first, first + inserted - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else {
        m_rows = std::move(rows);
    }
    if (!m_rows.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1));
    }
}

QModelIndex AgendaModel::indexOf(const SessionId &id) const
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].kind == RowKind::Session && m_rows[row].session == id) {
            return index(int(row));
        }
    }
    return {};
}

SessionId AgendaModel::sessionAt(const QModelIndex &index) const
{
    return isRow(index) ? m_rows[size_t(index.row())].session : SessionId();
}

QDate AgendaModel::dayAt(const QModelIndex &index) const
{
    return isRow(index) ? m_rows[size_t(index.row())].day : QDate();
}

std::optional<Interval> AgendaModel::gapAt(const QModelIndex &index) const
{
    return isRow(index) ? m_rows[size_t(index.row())].gap : std::nullopt;
}

std::optional<Clash> AgendaModel::clashAt(const QModelIndex &index) const
{
    return isRow(index) ? m_rows[size_t(index.row())].clash : std::nullopt;
}

QModelIndex AgendaModel::firstIndexOfDay(const QDate &day) const
{
    const auto heading = std::ranges::find_if(
        m_rows, [&day](const AgendaRow &row) { return row.kind == RowKind::Heading && row.day == day; });
    return heading == m_rows.end() ? QModelIndex() : index(int(heading - m_rows.begin()));
}

bool AgendaModel::isRow(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index);
}

int AgendaModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags AgendaModel::flags(const QModelIndex &index) const
{
    if (!isRow(index)) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags always = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return m_rows[size_t(index.row())].kind == RowKind::Heading ? always : always | Qt::ItemIsSelectable;
}

QVariant AgendaModel::data(const QModelIndex &index, int role) const
{
    if (!isRow(index)) {
        return {};
    }
    const AgendaRow &row = m_rows[size_t(index.row())];
    if (role == RowKindRole) {
        return QVariant::fromValue(row.kind);
    }
    switch (row.kind) {
    case RowKind::Heading: return headingData(row, role);
    case RowKind::Session: return pickData(row, role);
    case RowKind::Gap: return gapData(row, role);
    case RowKind::Clash: return clashData(row, role);
    }
    return {};
}

QVariant AgendaModel::headingData(const AgendaRow &row, int role) const
{
    const QString day = row.day.isValid() ? m_formatting.longDay(row.day) : tr("Without a time");
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return day;
    case Qt::AccessibleTextRole: return tr("%1, %n pick(s)", nullptr, row.count).arg(day);
    case CountRole: return row.count;
    default: return {};
    }
}

QVariant AgendaModel::gapData(const AgendaRow &row, int role) const
{
    const QString from = m_formatting.time(row.gap->start());
    const QString to = m_formatting.time(row.gap->end());
    const QString length = m_formatting.length(floor<minutes>(row.gap->length()));
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return tr("Free %1–%2, %3").arg(from, to, length);
    case Qt::AccessibleTextRole:
        return tr("Free from %1 to %2, %3, %n session(s) fit", nullptr, row.count).arg(from, to, length);
    case StartTextRole: return from;
    case EndTextRole: return to;
    case CountRole: return row.count;
    default: return {};
    }
}

QVariant AgendaModel::clashData(const AgendaRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
    case ClashRole:
    case Qt::AccessibleTextRole:
        return tr("“%1” and “%2” overlap by %n min", nullptr, int(row.clash->minutes().count()))
            .arg(titleOf(row.clash->first), titleOf(row.clash->second));
    case StartTextRole: return m_formatting.time(row.clash->overlap.start());
    case EndTextRole: return m_formatting.time(row.clash->overlap.end());
    default: return {};
    }
}

QString AgendaModel::titleOf(const SessionId &id) const
{
    const Session *session = m_schedule->session(id);
    return session ? session->title : m_agenda.value(id).snapshot.title;
}

/// The session as the programme has it, or as it was when it was last seen there.
Session AgendaModel::sessionOf(const AgendaRow &row) const
{
    if (const Session *session = m_schedule->session(row.session)) {
        return *session;
    }
    const SessionSnapshot snapshot = m_agenda.value(row.session).snapshot;
    Session session;
    session.id = row.session;
    session.title = snapshot.title;
    session.start = snapshot.start;
    session.end = snapshot.end;
    session.withdrawn = true;
    return session;
}

QString AgendaModel::roomsOf(const AgendaRow &row) const
{
    const Session *session = m_schedule->session(row.session);
    return session ? m_schedule->roomNames(*session)
                   : m_agenda.value(row.session).snapshot.rooms.join(QStringLiteral(", "));
}

QString AgendaModel::speakersOf(const AgendaRow &row) const
{
    const Session *session = m_schedule->session(row.session);
    return session ? m_schedule->speakerNames(*session)
                   : m_agenda.value(row.session).snapshot.speakers.join(QStringLiteral(", "));
}

QVariant AgendaModel::pickData(const AgendaRow &row, int role) const
{
    const Session session = sessionOf(row);
    const Track *track = m_schedule->track(session.track);
    const QString clashes = m_marks.clashText(row.session, *m_schedule);
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return session.title;
    case SessionIdRole: return QVariant::fromValue(row.session);
    case StartTextRole: return session.start ? m_formatting.time(*session.start) : QString();
    case EndTextRole:
        return session.end && session.end != session.start ? m_formatting.time(*session.end) : QString();
    case SpeakersRole: return speakersOf(row);
    case RoomsRole: return roomsOf(row);
    case TrackNameRole: return track ? track->name : QString();
    case TrackColorRole: return track && track->color ? QVariant(uint(*track->color)) : QVariant();
    case WhenRole: return m_formatting.dayAndTime(session);
    case WithdrawnRole: return session.withdrawn;
    case InterestRole: return QVariant::fromValue(m_marks.interest(row.session));
    case HasNoteRole: return m_marks.hasNote(row.session);
    case ClashRole: return clashes;
    case Qt::ToolTipRole: return clashes.isEmpty() ? QString() : tr("Clashes with %1").arg(clashes);
    case Qt::AccessibleTextRole:
        return spokenSession(session, m_formatting,
                             {.speakers = speakersOf(row),
                              .rooms = roomsOf(row),
                              .track = track ? track->name : QString(),
                              .interest = m_marks.interest(row.session),
                              .clashes = clashes,
                              .hasNote = m_marks.hasNote(row.session)});
    default: return {};
    }
}
