#pragma once

#include "core/workspace/programmecheck.h"
#include "core/workspace/workspace.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/topbar.h"
#include "ui/models/roles.h"
#include "ui/sessions/sessionlistview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/searchedit.h"

#include <QTemporaryDir>
#include <QTest>

inline constexpr int Patience = 15000; // milliseconds; a machine may be busy

/// A window on a data folder of its own, as a person has it open.
struct OpenWindow
{
    explicit OpenWindow(const QString &data) : workspace(*StoreFolder::open(data)), check(workspace.folder(), clock), window(workspace, check, clock)
    {
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        workspace.start();
    }

    SessionListView &list() { return *window.findChild<SessionListView *>(); }
    SearchEdit &search() { return *window.findChild<TopBar *>()->search(); }
    QString message() { return window.findChild<MessageBar *>()->text(); }
    bool isOpen(const QString &title) { return workspace.schedule() && workspace.schedule()->conference.name() == title; }

    QModelIndex row(const QString &title)
    {
        const QAbstractItemModel *model = list().model();
        for (int i = 0; i < model->rowCount(); ++i) {
            if (model->index(i, 0).data(TitleRole).toString() == title) {
                return model->index(i, 0);
            }
        }
        return {};
    }
    void choose(const QString &title) { list().setCurrentIndex(row(title)); }
    void press(Qt::Key key, const QString &title)
    {
        choose(title);
        QTest::keyClick(&list(), key);
    }

    SystemClock clock;
    Workspace workspace;
    ProgrammeCheck check;
    MainWindow window;
};

inline const QString sampleTitle = QStringLiteral("Harbour Days 2027");

/// A file of one room and one day.
inline QString scheduleWith(const QString &sessions, const QString &zone = QStringLiteral("Europe/Berlin"))
{
    return QStringLiteral("<?xml version='1.0'?><schedule><version>1</version><conference><acronym>tiny</acronym>"
                          "<title>Tiny Days</title><start>2027-05-01</start><end>2027-05-01</end>%1</conference>"
                          "<day index='1' date='2027-05-01'><room name='Hall'>%2</room></day></schedule>")
        .arg(zone.isEmpty() ? QString() : QStringLiteral("<time_zone_name>%1</time_zone_name>").arg(zone), sessions);
}

inline QString sessionXml(int id, const QString &title, const QString &start, const QString &length)
{
    return QStringLiteral("<event id='%1' guid='00000000-0000-4000-8000-00000000000%1'><start>%3</start>"
                          "<duration>%4</duration><title>%2</title></event>")
        .arg(QString::number(id), title, start, length);
}

/// Returns the path.
inline QString writeFile(const QTemporaryDir &folder, const QString &name, const QString &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content.toUtf8()) < 0) {
        qFatal("the test cannot write its file");
    }
    return file.fileName();
}
