#include "ui/mainwindow/programmebrowser.h"

#include "core/workspace/workspace.h"
#include "ui/mainwindow/browsingstate.h"

#include <numeric>

ProgrammeBrowser::ProgrammeBrowser(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    m_stale.setSingleShot(true);
    m_stale.setInterval(30);
    connect(&m_stale, &QTimer::timeout, this, &ProgrammeBrowser::facetsStale);
    connect(&workspace, &Workspace::scheduleChanged, this, &ProgrammeBrowser::takeSchedule);
    connect(&workspace, &Workspace::searchReady, this, [this] {
        if (!m_query.isEmpty()) {
            refresh();
        }
    });
    connect(&workspace.agenda(), &AgendaEditor::changed, this, &ProgrammeBrowser::takeAgenda);
    connect(&workspace.agenda(), &AgendaEditor::reset, this, &ProgrammeBrowser::takeAgenda);
}

int ProgrammeBrowser::total() const
{
    return m_workspace.schedule() ? int(m_workspace.schedule()->sessions.size()) : 0;
}

void ProgrammeBrowser::setFormatting(const Formatting &formatting)
{
    m_formatting = formatting;
    m_model.setFormatting(formatting);
}

void ProgrammeBrowser::takeSchedule()
{
    const SchedulePtr &schedule = m_workspace.schedule();
    const ConferenceId conference = schedule ? schedule->conference.id : ConferenceId();
    if (conference != m_conference) {
        m_conference = conference;
        m_filter = {};
        m_dayBeforeSearch = {};
        m_grouping = Grouping::Time;
        m_gap = {};
        emit dayChanged({});
    } else if (schedule && m_model.schedule()) {
        m_filter = carriedOver(m_filter, *m_model.schedule(), *schedule); // ids are positions in the old lists
        dropUnknownDay();
    }
    m_model.setSchedule(schedule, m_formatting);
    m_model.setAgenda(m_workspace.agenda().agenda(), m_workspace.agenda().clashes());
    refresh();
}

void ProgrammeBrowser::takeAgenda()
{
    m_model.setAgenda(m_workspace.agenda().agenda(), m_workspace.agenda().clashes());
    if (dependsOnAgenda()) {
        refresh();
    } else {
        m_stale.start();
    }
}

bool ProgrammeBrowser::dependsOnAgenda() const
{
    return !m_filter.interests.isEmpty()
        || std::ranges::any_of(m_query.terms, [](const SearchQuery::Term &t) { return t.scope == SearchQuery::Scope::Is; });
}

std::vector<int> ProgrammeBrowser::candidates() const
{
    std::vector<int> rows;
    if (!m_query.isEmpty() && m_workspace.searcher()) {
        const auto hits = m_workspace.searcher()->search(m_query, m_workspace.agenda().agenda());
        rows.resize(hits.size());
        std::ranges::transform(hits, rows.begin(), &SearchHit::row);
    } else {
        rows.resize(static_cast<size_t>(total()));
        std::iota(rows.begin(), rows.end(), 0);
    }
    if (m_gap) {
        std::erase_if(rows, [this](int row) { return !fitsGap(row); });
    }
    return rows;
}

void ProgrammeBrowser::refresh()
{
    std::vector<int> rows = candidates();
    if (!m_filter.isEmpty() && m_workspace.filterer()) {
        rows = m_workspace.filterer()->apply(m_filter, rows, m_workspace.agenda().agenda());
    }
    m_model.setMarks(m_query);
    m_model.setRows(std::move(rows), m_query.isEmpty() ? m_grouping : Grouping::Relevance);
    m_stale.start();
    emit listed();
}

bool ProgrammeBrowser::isLimited() const
{
    SessionFilter filter = m_filter;
    filter.day = {};
    return !filter.isEmpty() || !m_query.isEmpty() || m_gap;
}

std::vector<int> ProgrammeBrowser::matches() const
{
    if (!isLimited() || !m_workspace.filterer()) {
        return {};
    }
    SessionFilter filter = m_filter;
    filter.day = {};
    return m_workspace.filterer()->apply(filter, candidates(), m_workspace.agenda().agenda());
}

Facets ProgrammeBrowser::facets() const
{
    if (!m_workspace.filterer()) {
        return {};
    }
    return m_workspace.filterer()->facets(m_filter, candidates(), m_workspace.agenda().agenda());
}

void ProgrammeBrowser::setQuery(const QString &typed)
{
    const SearchQuery query = SearchQuery::parse(typed);
    if (query == m_query) {
        return;
    }
    const bool begins = m_query.isEmpty();
    m_query = query;
    if (begins && m_filter.day.isValid()) {
        m_dayBeforeSearch = std::exchange(m_filter.day, {});
        emit dayChanged({});
    } else if (m_query.isEmpty() && m_dayBeforeSearch.isValid()) {
        m_filter.day = std::exchange(m_dayBeforeSearch, {});
        emit dayChanged(m_filter.day);
    }
    refresh();
}

void ProgrammeBrowser::setFilter(const SessionFilter &filter)
{
    const QDate day = m_filter.day;
    m_filter = filter;
    m_filter.day = day;
    refresh();
}

void ProgrammeBrowser::setDay(const QDate &day)
{
    m_dayBeforeSearch = {};
    if (m_filter.day != day) {
        m_filter.day = day;
        refresh();
    }
}

void ProgrammeBrowser::setGap(const std::optional<Interval> &gap)
{
    if (gap != m_gap) {
        m_gap = gap;
        refresh();
    }
}

bool ProgrammeBrowser::fitsGap(int row) const
{
    const Session &session = m_workspace.schedule()->sessions[size_t(row)];
    const auto interval = session.interval();
    return interval && !session.withdrawn && interval->start() >= m_gap->start() && interval->end() <= m_gap->end();
}

void ProgrammeBrowser::setGrouping(Grouping grouping)
{
    m_grouping = grouping;
    refresh();
}

void ProgrammeBrowser::restore(const SessionFilter &filter, Grouping grouping)
{
    m_filter = filter;
    m_grouping = grouping;
    dropUnknownDay();
    emit dayChanged(m_filter.day);
    refresh();
}

void ProgrammeBrowser::dropUnknownDay()
{
    const std::vector<QDate> days = m_workspace.filterer() ? m_workspace.filterer()->days() : std::vector<QDate>();
    if (m_filter.day.isValid() && std::ranges::find(days, m_filter.day) == days.end()) {
        m_filter.day = {};
        emit dayChanged({});
    }
}
