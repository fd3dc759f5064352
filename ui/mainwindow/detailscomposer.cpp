#include "ui/mainwindow/detailscomposer.h"

#include "core/workspace/workspace.h"

using namespace std::chrono;

namespace {

constexpr int MostSimilar = 5;

QString withRole(const Speaker &speaker)
{
    QString text = speaker.name;
    if (!speaker.role.isEmpty()) {
        text += QStringLiteral(", ") + speaker.role;
    }
    if (!speaker.company.isEmpty()) {
        text += QStringLiteral(" @") + speaker.company;
    }
    return text;
}

} // namespace

DetailsComposer::DetailsComposer(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::sessionTextLoaded, this, &DetailsComposer::takeText);
    connect(&workspace, &Workspace::speakerTextLoaded, this, &DetailsComposer::takeSpeakerText);
    connect(&workspace, &Workspace::similarReady, this, [this] {
        findSimilar();
        emit changed();
    });
    m_load.setSingleShot(true);
    m_load.setInterval(0);
    connect(&m_load, &QTimer::timeout, this, &DetailsComposer::loadTexts);
    connect(&workspace.agenda(), &AgendaEditor::changed, this, &DetailsComposer::changed);
    connect(&workspace.agenda(), &AgendaEditor::reset, this, &DetailsComposer::changed);
}

void DetailsComposer::setFormatting(const Formatting &formatting)
{
    m_formatting = formatting;
    emit changed();
}

void DetailsComposer::setSession(const SessionId &session)
{
    m_session = session;
    m_text.reset();
    m_speakerTexts.clear();
    findSimilar();
    m_load.start(); // what is known already is painted first, and of sessions passed by in a hurry only the last is read
    emit changed();
}

void DetailsComposer::loadTexts()
{
    const SchedulePtr &schedule = m_workspace.schedule();
    if (!schedule || m_session.isNull()) {
        return;
    }
    if (const Session *found = schedule->session(m_session)) {
        for (const Appearance &appearance : found->speakers) {
            if (const Speaker *speaker = schedule->speaker(appearance.speaker)) {
                m_workspace.loadSpeakerText(speaker->key);
            }
        }
    }
    m_workspace.loadSessionText(m_session); // last, so that its answer completes the picture
}

void DetailsComposer::takeText(const SessionId &session, const SessionText &text)
{
    if (session == m_session) {
        m_text = text;
        emit changed();
    }
}

void DetailsComposer::takeSpeakerText(const QString &key, const SpeakerText &text)
{
    m_speakerTexts.insert(key, text);
}

std::optional<Session> DetailsComposer::knownSession() const
{
    const SchedulePtr &schedule = m_workspace.schedule();
    if (!schedule || m_session.isNull()) {
        return std::nullopt;
    }
    if (const Session *found = schedule->session(m_session)) {
        return *found;
    }
    const AgendaEntry entry = m_workspace.agenda().entry(m_session);
    if (entry.isEmpty()) {
        return std::nullopt;
    }
    Session lost; // only the plan still knows it
    lost.id = m_session;
    lost.title = entry.snapshot.title;
    lost.start = entry.snapshot.start;
    lost.end = entry.snapshot.end;
    lost.withdrawn = true;
    return lost;
}

std::optional<SessionDetails> DetailsComposer::details() const
{
    const auto session = knownSession();
    if (!session) {
        return std::nullopt;
    }
    const Schedule &schedule = *m_workspace.schedule();
    const AgendaEntry entry = m_workspace.agenda().entry(m_session);
    SessionDetails details;
    details.session = *session;
    details.when = m_formatting.dayAndTime(*session);
    details.weekday = session->start ? m_formatting.weekday(*session->start) : QString();
    details.rooms = schedule.session(m_session) ? schedule.roomNames(*session) : entry.snapshot.rooms.join(", ");
    if (const Track *track = schedule.track(session->track)) {
        details.trackName = track->name;
        details.trackColor = track->color;
    }
    details.textFormat = schedule.conference.textFormat;
    details.isTextLoaded = m_text.has_value();
    details.text = m_text.value_or(SessionText{});
    for (const Appearance &appearance : session->speakers) {
        if (const Speaker *speaker = schedule.speaker(appearance.speaker)) {
            details.speakers.push_back({*speaker, m_speakerTexts.value(speaker->key), appearance.part});
        }
    }
    details.interest = entry.interest;
    details.note = entry.note;
    addClashes(details);
    for (const SimilarSession &similar : m_similar) {
        details.similar.push_back(related(schedule.sessions[size_t(similar.row)]));
        details.similar.back().words = similar.words;
    }
    return details;
}

RelatedSession DetailsComposer::related(const Session &session) const
{
    const Schedule &schedule = *m_workspace.schedule();
    RelatedSession related;
    related.id = session.id;
    related.title = session.title;
    related.when = m_formatting.dayAndTime(session);
    related.rooms = schedule.roomNames(session);
    for (const Appearance &appearance : session.speakers) {
        if (const Speaker *speaker = schedule.speaker(appearance.speaker)) {
            related.speakers += withRole(*speaker);
        }
    }
    related.interest = m_workspace.agenda().entry(session.id).interest;
    return related;
}

void DetailsComposer::addClashes(SessionDetails &details) const
{
    const Schedule &schedule = *m_workspace.schedule();
    for (const Clash &clash : clashesWith(details.session, m_workspace.agenda().planned())) {
        const Session *other = schedule.session(clash.first == m_session ? clash.second : clash.first);
        if (other) {
            details.clashes.push_back(related(*other));
            details.clashes.back().overlap = clash.minutes();
        }
    }
}

void DetailsComposer::findSimilar()
{
    m_similar.clear();
    const int row = m_workspace.schedule() ? m_workspace.schedule()->indexOf(m_session) : -1;
    if (m_workspace.similar() && row >= 0) {
        m_similar = m_workspace.similar()->nearest(row, MostSimilar);
    }
}
