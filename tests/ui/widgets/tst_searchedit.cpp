#include "ui/sessions/searchhelp.h"
#include "ui/widgets/searchedit.h"

#include <QAction>
#include <QSignalSpy>
#include <QtTest>

class SearchEditTest : public QObject
{
    Q_OBJECT

private slots:
    void eachKey_isTold();
    void escape_clearsThenLeaves();
    void clearButton_showsBesideWordsOnly();
    void down_leavesForResults();
    void help_namesTheOperators();
};

void SearchEditTest::eachKey_isTold()
{
    SearchEdit edit;
    QSignalSpy changed(&edit, &SearchEdit::searchChanged);
    QTest::keyClicks(&edit, "c++");
    QCOMPARE(changed.count(), 3);
    QCOMPARE(changed.last().first().toString(), "c++");
}

void SearchEditTest::escape_clearsThenLeaves()
{
    SearchEdit edit;
    QSignalSpy left(&edit, &SearchEdit::left);
    edit.setText("words");
    QTest::keyClick(&edit, Qt::Key_Escape);
    QCOMPARE(edit.text(), QString());
    QCOMPARE(left.count(), 0);
    QTest::keyClick(&edit, Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void SearchEditTest::clearButton_showsBesideWordsOnly()
{
    SearchEdit edit;
    QAction *clear = edit.actions().last();
    QVERIFY(!clear->isVisible());
    edit.setText("words");
    QVERIFY(clear->isVisible());
    clear->trigger();
    QCOMPARE(edit.text(), QString());
    QVERIFY(!clear->isVisible());
}

void SearchEditTest::down_leavesForResults()
{
    SearchEdit edit;
    QSignalSpy results(&edit, &SearchEdit::leftForResults);
    QTest::keyClick(&edit, Qt::Key_Down);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(results.count(), 2);
}

void SearchEditTest::help_namesTheOperators()
{
    SearchEdit edit;
    describeSessionSearch(edit);
    for (const char *part : {"speaker:", "room:", "track:", "day:", "is:picked"}) {
        QVERIFY2(edit.whatsThis().contains(QLatin1StringView(part)), part);
    }
    QVERIFY(!edit.accessibleName().isEmpty());
}

QTEST_MAIN(SearchEditTest)
#include "tst_searchedit.moc"
