#include "tests/ui/mainwindow/openwindow.h"
#include "ui/changes/changelistview.h"
#include "ui/changes/changesplace.h"
#include "ui/mainwindow/placebar.h"

#include <QLabel>
#include <QToolButton>

/// What an update changed, from its import until the person takes notice.
class WindowChangesTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void update_isToldWithMySessionsFirst()
    {
        OpenWindow open(m_folder->path());
        updateWith(open, "Ropes", sessionXml(1, "Ropes", "14:00", "00:30") + sessionXml(3, "Lamps", "12:00", "00:30"));
        open.window.showPlace(Place::Changes);
        QCOMPARE(titles(open), (QStringList{"In my plan", "Ropes", "Withdrawn", "Tides", "New", "Lamps"}));
        const QModelIndex mine = changes(open).model()->index(1, 0);
        QVERIFY2(mine.data(ReasonRole).toString().contains(u'→'), qPrintable(mine.data(ReasonRole).toString()));
        QVERIFY(mine.data(Qt::AccessibleTextRole).toString().startsWith("Moved: Ropes"));
        const QString said = placeButton(open);
        QVERIFY2(said.startsWith("Changes, 3 change") && said.endsWith("1 in your plan"), qPrintable(said));
    }

    void notice_isTakenByKeyAndComesBackByUndo()
    {
        OpenWindow open(m_folder->path());
        updateWith(open, "Ropes", sessionXml(1, "Ropes", "14:00", "00:30") + sessionXml(3, "Lamps", "12:00", "00:30"));
        open.window.showPlace(Place::Changes);
        QVERIFY(changes(open).showSession(idOf(1)));
        QTest::keyClick(&changes(open), Qt::Key_A);
        QCOMPARE(titles(open), (QStringList{"Withdrawn", "Tides", "New", "Lamps"}));
        QVERIFY(!changes(open).currentSession().isNull()); // the next one
        QTest::keyClick(&open.window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(titles(open).size(), 6);
    }

    void allNoticed_staysSoAfterARestart()
    {
        {
            OpenWindow open(m_folder->path());
            updateWith(open, "Ropes", sessionXml(1, "Ropes", "14:00", "00:30"));
            open.window.showPlace(Place::Changes);
            for (QToolButton *button : open.window.findChild<ChangesPlace *>()->findChildren<QToolButton *>()) {
                button->click();
            }
            QCOMPARE(titles(open), QStringList());
            open.window.close();
        }
        OpenWindow again(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(again.isOpen("Tiny Days"), Patience);
        QCOMPARE(again.workspace.changes().count(), 0);
    }

    void unnoticed_waitsOverARestartAndFurtherUpdates()
    {
        {
            OpenWindow open(m_folder->path());
            updateWith(open, "Ropes", sessionXml(1, "Ropes", "14:00", "00:30"));
            open.window.close();
        }
        OpenWindow again(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(again.isOpen("Tiny Days"), Patience);
        QCOMPARE(again.workspace.changes().count(), 2);
        import(again, sessionXml(1, "Ropes", "16:00", "00:30"));
        QTRY_COMPARE_WITH_TIMEOUT(again.workspace.schedule()->sessions.front().start->time_since_epoch().count() % 86400, 14 * 3600, Patience);
        QCOMPARE(again.workspace.changes().count(), 2);
        const auto *moved = again.workspace.changes().change(idOf(1));
        QVERIFY(moved && moved->before);
        QCOMPARE(moved->before->start->time_since_epoch().count() % 86400, 8 * 3600); // 10:00 in Berlin
    }

    void move_thatMakesAClash_saysSo()
    {
        OpenWindow open(m_folder->path());
        import(open, sessionXml(1, "Ropes", "10:00", "00:30") + sessionXml(2, "Tides", "11:00", "00:30"));
        QTRY_VERIFY_WITH_TIMEOUT(open.isOpen("Tiny Days"), Patience);
        open.press(Qt::Key_1, "Ropes");
        open.press(Qt::Key_1, "Tides");
        import(open, sessionXml(1, "Ropes", "10:50", "00:30") + sessionXml(2, "Tides", "11:00", "00:30"));
        QTRY_COMPARE_WITH_TIMEOUT(open.workspace.changes().count(), 1, Patience);
        open.window.showPlace(Place::Changes);
        QCOMPARE(changes(open).model()->index(1, 0).data(ClashRole).toString(), QStringLiteral("Now clashes with “Tides” (20 min)"));
    }

    void nothingChanged_saysWhatWouldStandHere()
    {
        OpenWindow open(m_folder->path());
        import(open, sessionXml(1, "Ropes", "10:00", "00:30"));
        QTRY_VERIFY_WITH_TIMEOUT(open.isOpen("Tiny Days"), Patience);
        open.window.showPlace(Place::Changes);
        QStringList texts;
        for (const QLabel *label : open.window.findChild<ChangesPlace *>()->findChildren<QLabel *>()) {
            texts += label->isVisible() ? label->text() : QString();
        }
        QVERIFY2(texts.contains("Nothing has changed"), qPrintable(texts.join(u'|')));
    }

private:
    static SessionId idOf(int number) { return SessionId(QStringLiteral("00000000-0000-4000-8000-00000000000%1").arg(number)); }
    static ChangeListView &changes(OpenWindow &open) { return *open.window.findChild<ChangeListView *>(); }

    void import(OpenWindow &open, const QString &sessions)
    {
        open.window.importFile(writeFile(*m_folder, QStringLiteral("tiny%1.xml").arg(++m_files), scheduleWith(sessions)));
    }

    /// Two sessions, one of them picked, and then another version.
    void updateWith(OpenWindow &open, const QString &picked, const QString &sessions)
    {
        import(open, sessionXml(1, "Ropes", "10:00", "00:30") + sessionXml(2, "Tides", "11:00", "00:30"));
        QTRY_VERIFY_WITH_TIMEOUT(open.isOpen("Tiny Days"), Patience);
        open.press(Qt::Key_1, picked);
        import(open, sessions);
        QTRY_VERIFY_WITH_TIMEOUT(open.workspace.changes().count() > 0, Patience);
    }

    static QStringList titles(OpenWindow &open)
    {
        QStringList titles;
        const QAbstractItemModel *model = changes(open).model();
        for (int row = 0; row < model->rowCount(); ++row) {
            titles += model->index(row, 0).data(TitleRole).toString();
        }
        return titles;
    }

    /// What a screen reader says of the place's button.
    static QString placeButton(OpenWindow &open)
    {
        for (const QToolButton *button : open.window.findChild<PlaceBar *>()->findChildren<QToolButton *>()) {
            if (button->accessibleName().startsWith("Changes")) {
                return button->accessibleName();
            }
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_files = 0;
};

QTEST_MAIN(WindowChangesTest)
#include "tst_windowchanges.moc"
