#include "core/workspace/agendaeditor.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr auto FlushAfter = 500ms; // of rest

} // namespace

AgendaEditor::AgendaEditor(const StoreFolder &folder, QObject *parent) : QObject(parent), m_store(folder)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(FlushAfter);
    connect(&m_flush, &QTimer::timeout, this, [this] {
        m_store.ask(
            this, [](AgendaStore &store) { return store.flush(); },
            [this](const Result<void> &flushed) {
                if (!flushed) {
                    emit failed(flushed.error());
                }
            });
    });
}

int AgendaEditor::picked() const
{
    return int(m_planned.size());
}

void AgendaEditor::setSchedule(const SchedulePtr &schedule)
{
    const bool same = schedule && m_schedule && schedule->conference.uid == m_schedule->conference.uid;
    m_schedule = schedule;
    if (same) {
        recompute();
        emit reset();
        return;
    }
    m_agenda.clear();
    m_loaded = false;
    recompute();
    emit reset();
    reload();
}

void AgendaEditor::reload()
{
    if (!m_schedule) {
        return;
    }
    const QString uid = m_schedule->conference.uid;
    m_store.ask(
        this, [uid](AgendaStore &store) { return store.agenda(uid); },
        [this, uid](Result<Agenda> agenda) {
            if (!agenda) {
                emit failed(agenda.error());
            } else if (m_schedule && m_schedule->conference.uid == uid && m_writesUnderWay == 0) {
                take(std::move(*agenda));
            }
        });
}

void AgendaEditor::take(Agenda agenda)
{
    if (!m_loaded) {
        m_loaded = true;
        m_agenda = std::move(agenda);
        recompute();
        emit reset();
        return;
    }
    QSet<SessionId> different;
    const auto compare = [&different](const Agenda &one, const Agenda &other) {
        for (auto it = one.begin(); it != one.end(); ++it) {
            if (other.value(it.key()) != it.value()) {
                different.insert(it.key());
            }
        }
    };
    compare(agenda, m_agenda);
    compare(m_agenda, agenda);
    if (different.isEmpty()) {
        return;
    }
    different += clashing();
    m_agenda = std::move(agenda);
    recompute();
    emit changed(different + clashing());
}

std::optional<SessionSnapshot> AgendaEditor::snapshotOf(const SessionId &session) const
{
    if (!m_schedule) {
        return std::nullopt;
    }
    const Session *found = m_schedule->session(session);
    if (!found) {
        const auto known = m_agenda.constFind(session);
        return known == m_agenda.constEnd() ? std::nullopt : std::optional(known->snapshot);
    }
    SessionSnapshot snapshot{found->title, found->start, found->end, {}, {}};
    for (const RoomId id : found->rooms) {
        if (const Room *room = m_schedule->room(id)) {
            snapshot.rooms += room->name;
        }
    }
    for (const Appearance &appearance : found->speakers) {
        if (const Speaker *speaker = m_schedule->speaker(appearance.speaker)) {
            snapshot.speakers += speaker->name;
        }
    }
    return snapshot;
}

std::optional<AgendaEdit> AgendaEditor::interestEdit(const SessionId &session, Interest interest) const
{
    const Interest before = entry(session).interest;
    const auto snapshot = snapshotOf(session);
    if (!snapshot || before == interest) {
        return std::nullopt;
    }
    return AgendaEdit{m_schedule->conference.uid, session, *snapshot, AgendaEdit::InterestChange{before, interest}};
}

std::optional<AgendaEdit> AgendaEditor::noteEdit(const SessionId &session, const QString &note) const
{
    const QString before = entry(session).note;
    const auto snapshot = snapshotOf(session);
    if (!snapshot || before == note) {
        return std::nullopt;
    }
    return AgendaEdit{m_schedule->conference.uid, session, *snapshot, AgendaEdit::NoteChange{before, note}};
}

void AgendaEditor::apply(const AgendaEdit &edit)
{
    if (m_schedule && m_schedule->conference.uid == edit.conferenceUid) {
        QSet<SessionId> touched = clashing();
        const AgendaEntry entry = edit.applied(m_agenda.value(edit.session));
        if (entry.isEmpty()) {
            m_agenda.remove(edit.session);
        } else {
            m_agenda.insert(edit.session, entry);
        }
        recompute();
        touched += clashing();
        touched.insert(edit.session);
        emit changed(touched);
    }
    ++m_writesUnderWay;
    m_store.ask(
        this,
        [edit](AgendaStore &store) {
            return store.update(edit.conferenceUid, edit.session,
                                [&edit](const AgendaEntry &entry) { return edit.applied(entry); });
        },
        [this](const Result<void> &written) {
            --m_writesUnderWay;
            if (written) {
                m_flush.start();
                emit stored();
            } else {
                emit failed(written.error());
                reload(); // the screen must not show what the file does not hold
            }
        });
}

void AgendaEditor::acknowledge(const QString &conferenceUid, const QHash<SessionId, qint64> &revisions)
{
    m_store.ask(
        this, [conferenceUid, revisions](AgendaStore &store) { return store.acknowledge(conferenceUid, revisions); },
        [this](const Result<void> &written) {
            if (written) {
                m_flush.start();
            } else {
                emit failed(written.error());
            }
        });
}

void AgendaEditor::checkForForeignChanges()
{
    m_store.ask(
        this, [](AgendaStore &store) -> Result<qint64> { return store.dataVersion(); },
        [this](const Result<qint64> &version) {
            if (version && *version != m_seenVersion) {
                const bool first = m_seenVersion < 0;
                m_seenVersion = *version;
                if (!first) {
                    reload();
                }
            }
        });
}

void AgendaEditor::recompute()
{
    if (!m_schedule) {
        m_planned.clear();
        m_clashes.clear();
        return;
    }
    m_planned = plannedSessions(*m_schedule, m_agenda);
    m_clashes = agendaClashes(m_planned);
}

QSet<SessionId> AgendaEditor::clashing() const
{
    QSet<SessionId> sessions;
    for (const Clash &clash : m_clashes) {
        sessions.insert(clash.first);
        sessions.insert(clash.second);
    }
    return sessions;
}
