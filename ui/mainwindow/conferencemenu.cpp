#include "ui/mainwindow/conferencemenu.h"

#include "ui/support/icons.h"

#include <QActionGroup>

ConferenceMenu::ConferenceMenu(QWidget *parent) : QMenu(parent)
{
    setObjectName("conferences");
    setAccessibleName(tr("Conferences"));
    setToolTipsVisible(true);
}

QString ConferenceMenu::when(const Conference &conference) const
{
    return conference.firstDay.isValid() ? locale().toString(conference.firstDay, tr("d MMM yyyy")) : tr("no date");
}

void ConferenceMenu::setConferences(const std::vector<ConferenceSummary> &conferences, ConferenceId current)
{
    clear();
    auto *group = new QActionGroup(this);
    for (const ConferenceSummary &summary : conferences) {
        const Conference &conference = summary.conference;
        QString name = conference.name();
        name.replace('&', QStringLiteral("&&"));
        auto *action = addAction(tr("%1 (%2, %n session(s))", nullptr, summary.sessions).arg(name, when(conference)));
        action->setCheckable(true);
        action->setChecked(conference.id == current);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = conference.id] { emit openRequested(id); });
    }
    addSeparator();
    addAction(symbolicIcon("open"), tr("Open schedule file …"), this, &ConferenceMenu::fileRequested);
    addAction(symbolicIcon("sample"), tr("Open the sample conference"), this, &ConferenceMenu::sampleRequested);
    if (!current.isNull()) {
        addSeparator();
        addAction(symbolicIcon("rename"), tr("Rename …"), this, &ConferenceMenu::renameRequested);
        addAction(symbolicIcon("trash"), tr("Remove …"), this, &ConferenceMenu::removeRequested);
        addAction(symbolicIcon("info"), tr("Remarks of the last import …"), this, &ConferenceMenu::remarksRequested);
    }
}
