#include "ui/support/speakeractions.h"

#include "ui/support/icons.h"

#include <QCoreApplication>
#include <QMenu>

namespace {

constexpr int MostSpeakers = 12; ///< a menu with more would not fit a small screen

QList<const Speaker *> speakersOf(const Schedule &schedule, const QList<SessionId> &sessions)
{
    QList<const Speaker *> speakers;
    for (const SessionId &id : sessions) {
        const Session *session = schedule.session(id);
        if (!session) {
            continue;
        }
        for (const Appearance &appearance : session->speakers) {
            const Speaker *speaker = schedule.speaker(appearance.speaker);
            if (speaker && !speakers.contains(speaker)) {
                speakers += speaker;
            }
        }
    }
    return speakers;
}

} // namespace

void addSpeakerActions(QMenu &menu, const Schedule &schedule, const QList<SessionId> &sessions,
                       const std::function<void(const QString &)> &chosen)
{
    const QList<const Speaker *> speakers = speakersOf(schedule, sessions);
    if (!speakers.isEmpty()) {
        menu.addSeparator();
    }
    for (const Speaker *speaker : speakers.mid(0, MostSpeakers)) {
        const QString name = QString(speaker->name).replace(u'&', QLatin1String("&&"));
        const QString shown = menu.fontMetrics().elidedText(name, Qt::ElideRight, menu.fontMetrics().averageCharWidth() * 40);
        menu.addAction(symbolicIcon(QStringLiteral("person")),
                       QCoreApplication::translate("Speakers", "Speaker: %1").arg(shown),
                       [chosen, key = speaker->key] { chosen(key); });
    }
}
