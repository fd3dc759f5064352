#include "ui/models/changewords.h"

#include <QCoreApplication>

using namespace std::chrono;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ChangeWords", text);
}

QString orNone(const QString &name)
{
    return name.isEmpty() ? tr("none") : name;
}

} // namespace

const Session *ChangeWords::before(const SessionChange &change) const
{
    return change.before < 0 ? nullptr : &m_changes.before.sessions[size_t(change.before)];
}

const Session *ChangeWords::after(const SessionChange &change) const
{
    return change.after < 0 ? nullptr : &m_changes.after.sessions[size_t(change.after)];
}

QString ChangeWords::when(const Session &session) const
{
    return session.start ? m_formatting.dayAndTime(session) : tr("no time");
}

QString ChangeWords::place(const Session &session, const Schedule &schedule) const
{
    QStringList parts{when(session), schedule.roomNames(session), schedule.speakerNames(session)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString ChangeWords::speakers(const SessionChange &change, const QString &arrow) const
{
    QStringList parts;
    for (const auto &[old, now] : change.speakersRenamed) {
        parts += old + arrow + now;
    }
    if (!change.speakersRemoved.isEmpty() && !change.speakersAdded.isEmpty()) {
        parts += change.speakersRemoved.join(QStringLiteral(", ")) + arrow + change.speakersAdded.join(QStringLiteral(", "));
    } else if (!change.speakersAdded.isEmpty()) {
        parts += tr("with %1").arg(change.speakersAdded.join(QStringLiteral(", ")));
    } else if (!change.speakersRemoved.isEmpty()) {
        parts += tr("without %1").arg(change.speakersRemoved.join(QStringLiteral(", ")));
    }
    return parts.join(QStringLiteral(", "));
}

QStringList ChangeWords::parts(const SessionChange &change, const QString &arrow) const
{
    const Session *old = before(change);
    const Session *now = after(change);
    QStringList parts;
    if (!old || !now) {
        return {now ? place(*now, m_changes.after) : old ? place(*old, m_changes.before) : QString()};
    }
    if (change.kinds.testAnyFlags(ChangeKind::Time | ChangeKind::Length)) {
        const bool isSameStart = old->start == now->start;
        const auto length = [&](const Session &session) {
            const auto known = lengthOf(session);
            return known ? m_formatting.length(*known) : tr("no end");
        };
        parts += isSameStart ? length(*old) + arrow + length(*now) : when(*old) + arrow + when(*now);
    }
    if (change.kinds.testFlag(ChangeKind::Room)) {
        parts += orNone(m_changes.before.roomNames(*old)) + arrow + orNone(m_changes.after.roomNames(*now));
    }
    if (change.kinds.testFlag(ChangeKind::Title)) {
        parts += tr("was “%1”").arg(old->title);
    }
    if (change.kinds.testFlag(ChangeKind::Speakers)) {
        parts += speakers(change, arrow);
    }
    if (change.kinds.testFlag(ChangeKind::Track)) {
        parts += orNone(nameOf(ChangeKind::Track, *old, m_changes.before)) + arrow
                 + orNone(nameOf(ChangeKind::Track, *now, m_changes.after));
    }
    return parts;
}

QString ChangeWords::sentence(const SessionChange &change) const
{
    return parts(change, QStringLiteral(" → ")).join(QStringLiteral(" · "));
}

QString ChangeWords::spoken(const SessionChange &change) const
{
    const Session *now = after(change) ? after(change) : before(change);
    return tr("%1: %2, %3").arg(kindName(change), now ? now->title : QString(), parts(change, tr(" becomes ")).join(QStringLiteral(", ")));
}

QString ChangeWords::kindName(const SessionChange &change) const
{
    const auto has = [&](ChangeKind kind) { return change.kinds.testFlag(kind); };
    if (has(ChangeKind::Removed)) {
        return tr("Withdrawn");
    }
    if (has(ChangeKind::Added)) {
        return tr("New");
    }
    if (has(ChangeKind::Time)) {
        return tr("Moved");
    }
    if (has(ChangeKind::Length)) {
        const Session *old = before(change);
        const Session *now = after(change);
        return lengthOf(*now) && lengthOf(*old) && *lengthOf(*now) < *lengthOf(*old) ? tr("Shortened") : tr("Another length");
    }
    return has(ChangeKind::Room)       ? tr("Another room")
           : has(ChangeKind::Speakers) ? tr("Other speakers")
           : has(ChangeKind::Title)    ? tr("Renamed")
                                       : tr("Another track");
}

QString ChangeWords::icon(const SessionChange &change) const
{
    const auto has = [&](ChangeKind kind) { return change.kinds.testFlag(kind); };
    return has(ChangeKind::Removed)                                   ? QStringLiteral("trash")
           : has(ChangeKind::Added)                                   ? QStringLiteral("add")
           : change.kinds.testAnyFlags(ChangeKind::Time | ChangeKind::Length) ? QStringLiteral("time")
           : has(ChangeKind::Room)                                    ? QStringLiteral("room")
           : has(ChangeKind::Speakers)                                ? QStringLiteral("person")
           : has(ChangeKind::Title)                                   ? QStringLiteral("rename")
                                                                      : QStringLiteral("track");
}
