#include "ui/models/programmegridmodel.h"

#include "ui/models/sessiontooltip.h"
#include "ui/models/spokentext.h"

#include <algorithm>

using namespace std::chrono;

void ProgrammeGridModel::setSchedule(const SchedulePtr &schedule, const Formatting &formatting)
{
    m_schedule = schedule;
    m_formatting = formatting;
    m_matches.clear();
    m_limited = false;
    m_lit = false;
    m_report.reset();
    m_severities.clear();
    rebuild();
}

void ProgrammeGridModel::setFormatting(const Formatting &formatting)
{
    if (formatting != m_formatting) {
        m_formatting = formatting;
        emit contentChanged();
    }
}

void ProgrammeGridModel::setDay(const QDate &day)
{
    if (day != m_day) {
        m_day = day;
        rebuild();
    }
}

void ProgrammeGridModel::setArrangement(const RoomArrangement &arrangement)
{
    if (arrangement != m_arrangement) {
        m_arrangement = arrangement;
        rebuild();
    }
}

void ProgrammeGridModel::setMatches(const std::vector<int> &rows, bool limited, bool lit)
{
    std::vector<bool> matches;
    if (limited && m_schedule) {
        matches.resize(m_schedule->sessions.size());
        for (const int row : rows) {
            matches[size_t(row)] = true;
        }
    }
    if (matches == m_matches && limited == m_limited && lit == m_lit) {
        return;
    }
    m_matches = std::move(matches);
    m_limited = limited;
    m_lit = lit;
    if (m_hidesOthers) {
        rebuild();
    } else {
        changeMarks();
    }
}

void ProgrammeGridModel::setHidesOthers(bool hides)
{
    if (hides != m_hidesOthers) {
        m_hidesOthers = hides;
        rebuild();
    }
}

void ProgrammeGridModel::setAgenda(const Agenda &agenda, const std::vector<Clash> &clashes)
{
    m_marks = AgendaMarks(agenda, clashes);
    m_clashing.clear();
    for (const Clash &clash : clashes) {
        m_clashing << clash.first << clash.second;
    }
    changeMarks();
}

void ProgrammeGridModel::setFindings(const Report &report)
{
    m_report = report;
    m_severities.clear();
    if (report && m_schedule) {
        m_severities.assign(m_schedule->sessions.size(), Severity::Off);
        for (size_t i = 0; i < report->findings.size(); ++i) {
            const Finding &finding = report->findings[i];
            if (report->isWaived(i) || (finding.severity != Severity::Error && finding.severity != Severity::Warning)) {
                continue;
            }
            for (const qint32 row : finding.sessions) {
                Severity &worst = m_severities[size_t(row)];
                worst = worst == Severity::Error ? worst : finding.severity;
            }
        }
    }
    changeMarks();
}

void ProgrammeGridModel::setNow(sys_seconds now)
{
    if (now != m_now) {
        m_now = now;
        m_itemMarks.clear();
        emit nowChanged();
    }
}

bool ProgrammeGridModel::isShown(const Session &session) const
{
    if (!session.start || session.withdrawn) {
        return false;
    }
    if (!m_day.isValid()) {
        return true;
    }
    const ConferenceClock &clock = m_formatting.clock();
    const QDate first = clock.dayOf(*session.start);
    return first == m_day || (first < m_day && session.interval() && clock.dayOf(*session.end - 1s) >= m_day
                              && session.interval()->length() >= LongItem);
}

void ProgrammeGridModel::rebuild()
{
    m_content = {};
    m_itemMarks.clear();
    m_rows.clear();
    m_withoutTime = 0;
    m_lastEnd = {};
    if (!m_schedule) {
        emit contentChanged();
        return;
    }
    std::vector<GridColumn> columns(size_t(m_schedule->rooms.size()));
    GridColumn noRoom{QString(), tr("No room"), {}, false, {}, seconds(0)};
    for (size_t row = 0; row < m_schedule->sessions.size(); ++row) {
        const Session &session = m_schedule->sessions[row];
        m_withoutTime += session.start || session.withdrawn ? 0 : 1;
        if (!isShown(session) || (m_hidesOthers && m_limited && !m_matches[row])) {
            continue;
        }
        const int item = int(m_rows.size());
        m_rows.push_back(int(row));
        const bool hasBegun = m_day.isValid() && m_formatting.clock().dayOf(*session.start) < m_day;
        m_content.items.push_back({session.id, *session.start, session.end.value_or(*session.start), hasBegun});
        m_lastEnd = std::max(m_lastEnd, m_content.items.back().end);
        for (const RoomId room : session.rooms) {
            columns[size_t(room.value())].items.push_back(item);
        }
        if (session.rooms.isEmpty()) {
            noRoom.items.push_back(item);
        }
    }
    for (const ArrangedRoom &room : m_arrangement.arrange(*m_schedule)) {
        GridColumn &column = columns[size_t(room.id.value())];
        if (!column.items.empty()) {
            column.key = m_schedule->room(room.id)->name;
            column.title = column.key;
            column.group = room.group;
            column.pinned = room.pinned;
            m_content.columns.push_back(std::move(column));
        }
    }
    if (!noRoom.items.empty() && !m_arrangement.hidden.contains(noRoom.key)) {
        m_content.columns.push_back(std::move(noRoom));
    }
    emit contentChanged();
}

std::optional<int> ProgrammeGridModel::wanted() const
{
    if (!m_limited) {
        return std::nullopt;
    }
    return int(std::ranges::count_if(m_rows, [this](int row) { return m_matches.empty() || m_matches[size_t(row)]; }));
}

int ProgrammeGridModel::itemOf(const SessionId &session) const
{
    const int row = m_schedule ? m_schedule->indexOf(session) : -1;
    const auto found = std::ranges::lower_bound(m_rows, row);
    return row >= 0 && found != m_rows.end() && *found == row ? int(found - m_rows.begin()) : -1;
}

void ProgrammeGridModel::changeMarks()
{
    m_itemMarks.clear();
    emit marksChanged();
}

const GridMarks &ProgrammeGridModel::marks(int item) const
{
    if (m_itemMarks.empty()) {
        m_itemMarks.reserve(m_rows.size());
        for (size_t i = 0; i < m_rows.size(); ++i) {
            m_itemMarks.push_back(marksOf(int(i)));
        }
    }
    return m_itemMarks[size_t(item)];
}

GridMarks ProgrammeGridModel::marksOf(int item) const
{
    const Session &session = sessionOf(item);
    const auto row = size_t(m_rows[size_t(item)]);
    GridMarks marks;
    marks.track = session.track.isNull() ? -1 : int(session.track.value());
    marks.interest = m_marks.interest(session.id);
    marks.clashes = m_clashing.contains(session.id);
    marks.finding = m_severities.empty() ? Severity::Off : m_severities[row];
    const bool matches = !m_limited || m_matches.empty() || m_matches[row];
    marks.isDimmed = !matches;
    marks.isLit = m_lit && matches;
    const auto shownNow = now();
    marks.isPast = shownNow && session.end.value_or(*session.start) < *shownNow;
    return marks;
}

GridTexts ProgrammeGridModel::texts(int item) const
{
    const Session &session = sessionOf(item);
    const QString speakers = m_schedule->speakerNames(session);
    const QString time = m_formatting.timeRange(session);
    return {session.title, speakers.isEmpty() ? time : time + QStringLiteral("  ") + speakers};
}

GridTrack ProgrammeGridModel::track(int track) const
{
    const Track *one = track < 0 ? nullptr : m_schedule->track(TrackId(track));
    return one ? GridTrack{one->name, one->color} : GridTrack();
}

QStringList ProgrammeGridModel::findingTexts(int row) const
{
    QStringList texts;
    if (!m_report || m_severities.empty() || m_severities[size_t(row)] == Severity::Off) {
        return texts;
    }
    for (size_t i = 0; i < m_report->findings.size(); ++i) {
        const Finding &finding = m_report->findings[i];
        const bool isLoud = finding.severity == Severity::Error || finding.severity == Severity::Warning;
        if (isLoud && !m_report->isWaived(i) && std::ranges::find(finding.sessions, row) != finding.sessions.end()) {
            texts += sentence(finding, *m_schedule);
        }
    }
    return texts;
}

QString ProgrammeGridModel::toolTip(int item) const
{
    const Session &session = sessionOf(item);
    QStringList further;
    if (const QString clashes = m_marks.clashText(session.id, *m_schedule); !clashes.isEmpty()) {
        further += tr("“%1” clashes with %2").arg(session.title, clashes);
    }
    const QStringList findings = findingTexts(m_rows[size_t(item)]);
    constexpr int Most = 4;
    further += findings.mid(0, Most);
    if (findings.size() > Most) {
        further += tr("and %n more finding(s)", nullptr, int(findings.size()) - Most);
    }
    const Track *track = m_schedule->track(session.track);
    return sessionToolTip(session, m_schedule->roomNames(session), m_schedule->speakerNames(session),
                          track ? track->name : QString(), m_formatting, further);
}

QString ProgrammeGridModel::spoken(int item, int column) const
{
    const Session &session = sessionOf(item);
    SpokenParts parts;
    parts.speakers = m_schedule->speakerNames(session);
    parts.rooms = column >= 0 ? m_content.columns[size_t(column)].title : m_schedule->roomNames(session);
    if (const Track *track = m_schedule->track(session.track)) {
        parts.track = track->name;
    }
    parts.interest = m_marks.interest(session.id);
    parts.clashes = m_marks.clashText(session.id, *m_schedule);
    parts.hasNote = m_marks.hasNote(session.id);
    const QStringList said{spokenSession(session, m_formatting, parts)};
    return (said + findingTexts(m_rows[size_t(item)])).join(QStringLiteral(", "));
}

std::optional<sys_seconds> ProgrammeGridModel::now() const
{
    if (!m_schedule || m_content.items.empty()) {
        return std::nullopt;
    }
    return m_now >= m_content.items.front().start && m_now <= m_lastEnd ? std::optional(m_now) : std::nullopt;
}

QString ProgrammeGridModel::timeText(sys_seconds instant) const
{
    return m_formatting.time(instant);
}

QString ProgrammeGridModel::zoneText(sys_seconds instant) const
{
    return m_formatting.zoneMark(instant);
}

QString ProgrammeGridModel::dayText(sys_seconds instant) const
{
    return m_formatting.shortDay(m_formatting.clock().dayOf(instant));
}
