#include "ui/models/nowmodel.h"

#include <algorithm>

NowModel::NowModel(QObject *parent) : QAbstractListModel(parent) {}

void NowModel::setBoard(SchedulePtr schedule, NowBoard board, AgendaMarks marks, const Formatting &formatting)
{
    emit aboutToUpdate();
    if (schedule != m_schedule) { // rows name sessions by their position in it
        clear();
    }
    m_schedule = std::move(schedule);
    m_board = std::move(board);
    m_marks = std::move(marks);
    m_formatting = formatting;
    if (m_schedule) {
        std::vector<NowRow> rows = nowRows(*m_schedule, m_board);
        removeAllBut(rows);
        insertMissing(rows);
        m_rows = std::move(rows);
    }
    if (!m_rows.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1));
    }
    emit updated();
}

void NowModel::clear()
{
    if (!m_rows.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_rows.clear();
        endRemoveRows();
    }
}

/// Rows that are gone, and those that now stand in another order.
void NowModel::removeAllBut(const std::vector<NowRow> &rows)
{
    std::vector<bool> stays;
    auto from = rows.begin();
    for (const NowRow &row : m_rows) {
        const auto found = std::find_if(from, rows.end(), [&row](const NowRow &other) { return row.isSameAs(other); });
        stays.push_back(found != rows.end());
        from = found == rows.end() ? from : std::next(found);
    }
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (stays[size_t(last)]) {
            continue;
        }
        int first = last;
        while (first > 0 && !stays[size_t(first - 1)]) {
            --first;
        }
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

/// @param rows hold those that are there, in the same order
void NowModel::insertMissing(const std::vector<NowRow> &rows)
{
    for (size_t first = 0; first < rows.size(); ++first) {
        const auto isThere = [&](size_t row) { return first < m_rows.size() && m_rows[first].isSameAs(rows[row]); };
        size_t end = first;
        while (end < rows.size() && !isThere(end)) {
            ++end;
        }
        if (end > first) {
            beginInsertRows({}, int(first), int(end) - 1);
            m_rows.insert(m_rows.begin() + qsizetype(first), rows.begin() + qsizetype(first), rows.begin() + qsizetype(end));
            endInsertRows();
            first = end - 1;
        }
    }
}

QString NowModel::headline() const
{
    return m_schedule ? words().headline() : QString();
}

QString NowModel::summary() const
{
    return m_schedule ? words().summary(m_board) : QString();
}

bool NowModel::isRow(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index);
}

SessionId NowModel::sessionAt(const QModelIndex &index) const
{
    const int session = isRow(index) ? m_rows[size_t(index.row())].session : -1;
    return session < 0 ? SessionId() : m_schedule->sessions[size_t(session)].id;
}

QModelIndex NowModel::indexOf(const SessionId &id) const
{
    const int session = m_schedule ? m_schedule->indexOf(id) : -1;
    const auto row = std::ranges::find(m_rows, session, &NowRow::session);
    return session < 0 || row == m_rows.end() ? QModelIndex() : index(int(row - m_rows.begin()));
}

int NowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags NowModel::flags(const QModelIndex &index) const
{
    if (!isRow(index)) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags always = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return m_rows[size_t(index.row())].kind == RowKind::Heading ? always : always | Qt::ItemIsSelectable;
}

QVariant NowModel::data(const QModelIndex &index, int role) const
{
    if (!isRow(index)) {
        return {};
    }
    const NowRow &row = m_rows[size_t(index.row())];
    if (role == RowKindRole) {
        return QVariant::fromValue(row.kind);
    }
    switch (row.kind) {
    case RowKind::Heading: return headingData(row, role);
    case RowKind::Session: return sessionData(row, role);
    default: return quietData(role);
    }
}

QVariant NowModel::headingData(const NowRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
    case Qt::AccessibleTextRole: return words().heading(row.section);
    default: return {};
    }
}

QVariant NowModel::quietData(int role) const
{
    const int count = int(m_board.quiet.size());
    const QString title = count == 1 ? tr("1 room") : tr("%n rooms", nullptr, count);
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return title;
    case RoomsRole: return words().quietRooms(m_board);
    case Qt::ToolTipRole: return words().quietRooms(m_board).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return tr("Nothing more today in %1: %2").arg(title, words().quietRooms(m_board));
    default: return {};
    }
}

QVariant NowModel::sessionData(const NowRow &row, int role) const
{
    const Session &session = m_schedule->sessions[size_t(row.session)];
    const Track *track = m_schedule->track(session.track);
    const QString clashes = role == ClashRole || role == Qt::ToolTipRole ? m_marks.clashText(session.id, *m_schedule) : QString();
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return session.title;
    case SessionIdRole: return QVariant::fromValue(session.id);
    case StartTextRole: return m_formatting.time(*session.start);
    case EndTextRole: return session.interval() ? m_formatting.time(*session.end) : QString();
    case SpeakersRole: return m_schedule->speakerNames(session);
    case RoomsRole: return row.section.kind == NowSection::Kind::Room ? QString() : m_schedule->roomNames(session);
    case TrackNameRole: return track ? track->name : QString();
    case TrackColorRole: return track && track->color ? QVariant(uint(*track->color)) : QVariant();
    case WhenRole: return m_formatting.dayAndTime(session);
    case WithdrawnRole: return false;
    case InterestRole: return QVariant::fromValue(m_marks.interest(session.id));
    case HasNoteRole: return m_marks.hasNote(session.id);
    case ClashRole: return clashes;
    case RunningRole: return row.isRunning;
    case RemainingRole: return words().remaining(row);
    case ProgressRole: return row.progress ? QVariant(*row.progress) : QVariant();
    case HintRole: return row.leave ? words().leave(*row.leave) : QString();
    case Qt::ToolTipRole: return clashes.isEmpty() ? QString() : tr("Clashes with %1").arg(clashes).toHtmlEscaped();
    case Qt::AccessibleTextRole: return words().spoken(row, spokenParts(session));
    default: return {};
    }
}

SpokenParts NowModel::spokenParts(const Session &session) const
{
    const Track *track = m_schedule->track(session.track);
    SpokenParts parts;
    parts.speakers = m_schedule->speakerNames(session);
    parts.rooms = m_schedule->roomNames(session);
    parts.track = track ? track->name : QString();
    parts.interest = m_marks.interest(session.id);
    parts.clashes = m_marks.clashText(session.id, *m_schedule);
    parts.hasNote = m_marks.hasNote(session.id);
    return parts;
}
