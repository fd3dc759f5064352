#include "ui/support/speakeractions.h"

#include "ui/support/icons.h"

#include <QCoreApplication>
#include <QMenu>

namespace {

constexpr int MostSpeakers = 12; ///< a menu with more would not fit a small screen

} // namespace

void addSpeakerActions(QMenu &menu, const Schedule &schedule, const Session &session,
                       const std::function<void(const QString &)> &chosen)
{
    QStringList seen;
    for (const Appearance &appearance : session.speakers) {
        const Speaker *speaker = schedule.speaker(appearance.speaker);
        if (!speaker || seen.contains(speaker->key) || seen.size() == MostSpeakers) {
            continue;
        }
        if (seen.isEmpty()) {
            menu.addSeparator();
        }
        seen += speaker->key;
        const QString name = QString(speaker->name).replace(u'&', QLatin1String("&&"));
        const QString shown = menu.fontMetrics().elidedText(name, Qt::ElideRight, menu.fontMetrics().averageCharWidth() * 40);
        menu.addAction(symbolicIcon(QStringLiteral("person")),
                       QCoreApplication::translate("Speakers", "Speaker: %1").arg(shown),
                       [chosen, key = speaker->key] { chosen(key); });
    }
}
