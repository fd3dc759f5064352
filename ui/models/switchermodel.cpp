#include "ui/models/switchermodel.h"

#include "core/search/markhits.h"
#include "core/search/textfold.h"
#include "ui/models/roles.h"

#include <algorithm>
#include <tuple>

namespace {

constexpr int LastRankOfBeginnings = 1; ///< of `TitleIndex::Match`

} // namespace

/// A match before it is put into words.
struct SwitcherModel::Candidate
{
    SwitcherKind kind;
    int rank;
    int entry; ///< in the index of its kind
};

SwitcherModel::SwitcherModel(QObject *parent) : QAbstractListModel(parent) {}

void SwitcherModel::setProgramme(const SchedulePtr &schedule, const Formatting &formatting)
{
    m_formatting = formatting;
    if (schedule == m_schedule) {
        return;
    }
    m_schedule = schedule;
    m_sessions = TitleIndex();
    m_speakers = TitleIndex();
    m_rooms = TitleIndex();
    if (schedule) {
        for (const Session &session : schedule->sessions) {
            m_sessions.append(session.title);
        }
        for (const Speaker &speaker : schedule->speakers) {
            m_speakers.append(speaker.name);
        }
        for (const Room &room : schedule->rooms) {
            m_rooms.append(room.name);
        }
    }
}

void SwitcherModel::setOthers(const QList<SwitcherItem> &others)
{
    m_others = others;
    m_otherTitles = TitleIndex();
    for (const SwitcherItem &item : others) {
        m_otherTitles.append(item.title);
    }
    fill();
}

void SwitcherModel::setRecent(const QList<SessionId> &recent)
{
    m_recent = recent;
    fill();
}

void SwitcherModel::setTyped(const QString &typed)
{
    m_typed = typed;
    fill();
}

void SwitcherModel::fill()
{
    beginResetModel();
    m_marks = {};
    for (const QByteArray &word : foldPlain(m_typed).split(' ')) {
        if (!word.isEmpty()) {
            SearchQuery::Term term;
            term.folded = word;
            m_marks.terms.push_back(term);
        }
    }
    m_items = m_marks.isEmpty() ? unasked() : answers();
    endResetModel();
}

QList<SwitcherItem> SwitcherModel::unasked() const
{
    QList<SwitcherItem> items;
    for (const SessionId &id : m_recent) {
        if (const int row = m_schedule ? m_schedule->indexOf(id) : -1; row >= 0) {
            items += sessionItem(row);
        }
    }
    for (const SwitcherItem &item : m_others) {
        if (item.kind != SwitcherKind::Conference) {
            items += item;
        }
    }
    return items;
}

void SwitcherModel::addBest(std::vector<Candidate> &candidates, const TitleIndex &index, const QString &typed,
                            SwitcherKind kind)
{
    const std::vector<TitleIndex::Match> found = index.find(typed);
    for (size_t i = 0; i < std::min(found.size(), size_t(MostOfAKind)); ++i) {
        candidates.push_back({kind, found[i].rank, found[i].entry});
    }
}

QList<SwitcherItem> SwitcherModel::answers() const
{
    std::vector<Candidate> candidates;
    for (const TitleIndex::Match &match : m_otherTitles.find(m_typed)) {
        candidates.push_back({m_others[match.entry].kind, match.rank, match.entry});
    }
    addBest(candidates, m_rooms, m_typed, SwitcherKind::Room);
    addBest(candidates, m_speakers, m_typed, SwitcherKind::Speaker);
    addBest(candidates, m_sessions, m_typed, SwitcherKind::Session);
    std::ranges::stable_sort(candidates, {}, [](const Candidate &c) {
        // A command is called by how it begins; words from its middle are more often those of a title.
        const bool isBehind = c.kind == SwitcherKind::Command && c.rank > LastRankOfBeginnings;
        return std::tuple(c.rank, isBehind, c.kind);
    });
    QList<SwitcherItem> items;
    for (const Candidate &candidate : candidates) {
        items += itemOf(candidate);
    }
    return items;
}

SwitcherItem SwitcherModel::itemOf(const Candidate &candidate) const
{
    switch (candidate.kind) {
    case SwitcherKind::Session: return sessionItem(candidate.entry);
    case SwitcherKind::Speaker: return speakerItem(candidate.entry);
    case SwitcherKind::Room: return roomItem(candidate.entry);
    default: return m_others[candidate.entry];
    }
}

SwitcherItem SwitcherModel::sessionItem(int row) const
{
    const Session &session = m_schedule->sessions[size_t(row)];
    QStringList detail{session.withdrawn ? tr("No longer in the programme") : m_formatting.dayAndTime(session),
                       m_schedule->roomNames(session)};
    detail.removeAll(QString());
    return {SwitcherKind::Session, session.id.value(), session.title, detail.join(QStringLiteral(" · ")),
            QStringLiteral("programme")};
}

SwitcherItem SwitcherModel::speakerItem(int speaker) const
{
    const Speaker &who = m_schedule->speakers[speaker];
    QStringList detail{who.role, who.company};
    detail.removeAll(QString());
    return {SwitcherKind::Speaker, who.key, who.name, detail.join(QStringLiteral(", ")), QStringLiteral("person")};
}

SwitcherItem SwitcherModel::roomItem(int room) const
{
    return {SwitcherKind::Room, QString::number(room), m_schedule->rooms[room].name, {}, QStringLiteral("room")};
}

const SwitcherItem *SwitcherModel::itemAt(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) ? &m_items[index.row()] : nullptr;
}

QString SwitcherModel::kindName(SwitcherKind kind)
{
    switch (kind) {
    case SwitcherKind::Place: return tr("Place");
    case SwitcherKind::Command: return tr("Command");
    case SwitcherKind::Conference: return tr("Conference");
    case SwitcherKind::Room: return tr("Room");
    case SwitcherKind::Speaker: return tr("Speaker");
    case SwitcherKind::Session: break;
    }
    return tr("Session");
}

int SwitcherModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant SwitcherModel::data(const QModelIndex &index, int role) const
{
    const SwitcherItem *item = itemAt(index);
    if (!item) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return item->title;
    case TitleMarksRole: return QVariant::fromValue(markHits(item->title, m_marks));
    case Qt::AccessibleTextRole: {
        const QString what = tr("%1: %2").arg(kindName(item->kind), item->title);
        return item->detail.isEmpty() ? what : tr("%1, %2").arg(what, item->detail);
    }
    default: return {};
    }
}
