#include "ui/models/programmemodel.h"

#include "core/search/markhits.h"
#include "ui/models/roles.h"
#include "ui/models/speakerorder.h"
#include "ui/models/spokentext.h"

#include <QDateTime>

#include <algorithm>

using namespace std::chrono;

ProgrammeModel::ProgrammeModel(QObject *parent) : QAbstractListModel(parent) {}

void ProgrammeModel::setSchedule(SchedulePtr schedule, const Formatting &formatting)
{
    beginResetModel();
    m_schedule = std::move(schedule);
    m_formatting = formatting;
    m_timeTexts.clear();
    m_dayTexts.clear();
    m_speakerRanks.clear();
    m_rows = {};
    m_sessionCount = 0;
    endResetModel();
}

void ProgrammeModel::setRows(std::vector<int> rows, Grouping grouping)
{
    Q_ASSERT(m_schedule || rows.empty());
    beginResetModel();
    m_grouping = grouping;
    m_sessionCount = int(rows.size());
    if (m_schedule) {
        if (grouping == Grouping::Speaker && m_speakerRanks.empty()) {
            m_speakerRanks.resize(size_t(m_schedule->speakers.size()));
            int rank = 0;
            for (const SpeakerId speaker : speakersByName(*m_schedule)) {
                m_speakerRanks[size_t(speaker.value())] = rank++;
            }
        }
        m_rows = groupRows(*m_schedule, std::move(rows), grouping, m_speakerRanks);
    }
    endResetModel();
}

void ProgrammeModel::setAgenda(const Agenda &agenda, const std::vector<Clash> &clashes)
{
    AgendaMarks marks(agenda, clashes);
    std::swap(m_marks, marks);
    std::vector<int> positions;
    for (const SessionId &id : AgendaMarks::differences(marks, m_marks)) {
        if (const int position = m_schedule ? m_schedule->indexOf(id) : -1; position >= 0) {
            positions.push_back(position);
        }
    }
    tellChanged(std::move(positions));
}

void ProgrammeModel::updateSession(const SessionId &id)
{
    if (const int position = m_schedule ? m_schedule->indexOf(id) : -1; position >= 0) {
        tellChanged({position});
    }
}

void ProgrammeModel::tellChanged(std::vector<int> positions)
{
    if (positions.empty()) {
        return;
    }
    std::ranges::sort(positions);
    for (size_t row = 0; row < m_rows.rows.size(); ++row) {
        if (std::ranges::binary_search(positions, m_rows.rows[row])) {
            const QModelIndex changed = index(int(row));
            emit dataChanged(changed, changed);
        }
    }
}

void ProgrammeModel::setMarks(const SearchQuery &query)
{
    if (query == m_query) {
        return;
    }
    m_query = query;
    if (!m_rows.rows.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1), {TitleMarksRole, SpeakersMarksRole});
    }
}

void ProgrammeModel::setFormatting(const Formatting &formatting)
{
    m_formatting = formatting;
    m_timeTexts.clear();
    m_dayTexts.clear();
    if (!m_rows.rows.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1));
    }
}

QModelIndex ProgrammeModel::indexOf(const SessionId &id) const
{
    const int position = m_schedule ? m_schedule->indexOf(id) : -1;
    const auto found = std::ranges::find(m_rows.rows, position);
    return position < 0 || found == m_rows.rows.end() ? QModelIndex()
                                                      : index(int(std::distance(m_rows.rows.begin(), found)));
}

QModelIndex ProgrammeModel::firstIndexOfDay(const QDate &day) const
{
    const ConferenceClock &clock = m_formatting.clock();
    std::optional<sys_seconds> rejected; // many sessions start at once
    for (size_t row = 0; row < m_rows.rows.size(); ++row) {
        if (m_rows.isHeading(int(row))) {
            continue;
        }
        const auto &start = m_schedule->sessions[size_t(m_rows.rows[row])].start;
        if (!start || start == rejected) {
            continue;
        }
        if (clock.dayOf(*start) == day) {
            return index(int(row));
        }
        rejected = start;
    }
    return {};
}

SessionId ProgrammeModel::sessionAt(const QModelIndex &index) const
{
    if (!isRow(index) || m_rows.isHeading(index.row())) {
        return {};
    }
    return m_schedule->sessions[size_t(m_rows.rows[size_t(index.row())])].id;
}

bool ProgrammeModel::isRow(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index);
}

int ProgrammeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.rows.size());
}

Qt::ItemFlags ProgrammeModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags always = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (!isRow(index)) {
        return Qt::NoItemFlags;
    }
    return m_rows.isHeading(index.row()) ? always : always | Qt::ItemIsSelectable;
}

QVariant ProgrammeModel::data(const QModelIndex &index, int role) const
{
    if (!isRow(index)) {
        return {};
    }
    if (m_rows.isHeading(index.row())) {
        return headingData(m_rows.heading(index.row()), role);
    }
    return sessionData(m_schedule->sessions[size_t(m_rows.rows[size_t(index.row())])], role);
}

QString ProgrammeModel::headingText(const ProgrammeRows::Heading &heading) const
{
    const bool isNamed = heading.position >= 0;
    switch (m_grouping) {
    case Grouping::Track: return isNamed ? m_schedule->tracks[heading.position].name : tr("Without a track");
    case Grouping::Room: return isNamed ? m_schedule->rooms[heading.position].name : tr("Without a room");
    case Grouping::Speaker: return isNamed ? m_schedule->speakers[heading.position].name : tr("Without a speaker");
    default: return heading.start ? m_formatting.heading(*heading.start) : tr("Without a time");
    }
}

QVariant ProgrammeModel::headingData(const ProgrammeRows::Heading &heading, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return headingText(heading);
    case Qt::AccessibleTextRole: return tr("%1, %n session(s)", nullptr, heading.count).arg(headingText(heading));
    case RowKindRole: return QVariant::fromValue(RowKind::Heading);
    case CountRole: return heading.count;
    default: return {};
    }
}

QString ProgrammeModel::timeText(std::optional<sys_seconds> instant) const
{
    if (!instant) {
        return {};
    }
    QString &text = m_timeTexts[instant->time_since_epoch().count()];
    if (text.isNull()) {
        text = m_formatting.time(*instant);
    }
    return text;
}

QString ProgrammeModel::dayText(std::optional<sys_seconds> instant) const
{
    if (!instant) {
        return {};
    }
    QString &text = m_dayTexts[instant->time_since_epoch().count()];
    if (text.isNull()) {
        const QDateTime local = QDateTime::fromSecsSinceEpoch(instant->time_since_epoch().count(), m_formatting.shownZone());
        text = m_formatting.shortDay(local.date());
    }
    return text;
}

QVariant ProgrammeModel::marks(const QString &shown, SearchQuery::Scope field) const
{
    return m_query.isEmpty() ? QVariant() : QVariant::fromValue(markHits(shown, m_query, field));
}

QVariant ProgrammeModel::sessionData(const Session &session, int role) const
{
    const Track *track = m_schedule->track(session.track);
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return session.title;
    case SessionIdRole: return QVariant::fromValue(session.id);
    case RowKindRole: return QVariant::fromValue(RowKind::Session);
    case StartTextRole: return timeText(session.start);
    case EndTextRole: return timeText(session.end != session.start ? session.end : std::nullopt);
    case SpeakersRole: return m_schedule->speakerNames(session);
    case RoomsRole: return m_schedule->roomNames(session);
    case TrackNameRole: return track ? track->name : QString();
    case TrackColorRole: return track && track->color ? QVariant(uint(*track->color)) : QVariant();
    case WithdrawnRole: return session.withdrawn;
    case DayTextRole: return dayText(session.start);
    case WhenRole: return m_formatting.dayAndTime(session);
    case TitleMarksRole: return marks(session.title, SearchQuery::Scope::Title);
    case SpeakersMarksRole:
        return m_query.isEmpty() ? QVariant() : marks(m_schedule->speakerNames(session), SearchQuery::Scope::Speaker);
    default: return personalData(session, role);
    }
}

QVariant ProgrammeModel::personalData(const Session &session, int role) const
{
    switch (role) {
    case InterestRole: return QVariant::fromValue(m_marks.interest(session.id));
    case HasNoteRole: return m_marks.hasNote(session.id);
    case ClashRole: return m_marks.clashText(session.id, *m_schedule);
    case Qt::AccessibleTextRole:
        return spokenSession(session, m_formatting,
                             {.speakers = m_schedule->speakerNames(session),
                              .rooms = m_schedule->roomNames(session),
                              .track = sessionData(session, TrackNameRole).toString(),
                              .interest = m_marks.interest(session.id),
                              .clashes = m_marks.clashText(session.id, *m_schedule),
                              .hasNote = m_marks.hasNote(session.id)});
    case Qt::ToolTipRole: {
        QStringList lines{session.title, m_schedule->speakerNames(session), m_formatting.dayAndTime(session),
                          m_schedule->roomNames(session)};
        if (const QString clashes = m_marks.clashText(session.id, *m_schedule); !clashes.isEmpty()) {
            lines += tr("Clashes with %1").arg(clashes);
        }
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    default: return {};
    }
}
