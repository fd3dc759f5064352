#include "ui/mainwindow/navigationhistory.h"

#include <QTest>

class NavigationHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void atTheBeginning_thereIsNoWayBack();
    void wentBack_forwardReturns();
    void wentElsewhere_forwardIsForgotten();
    void jumpThatLedNowhere_isSkipped();
    void cleared_isForgotten();

private:
    const Location m_list{Place::Programme, SessionId("a"), {}};
    const Location m_speaker{Place::Speakers, SessionId("a"), "ada"};
    const Location m_plan{Place::Plan, SessionId("b"), {}};
};

void NavigationHistoryTest::atTheBeginning_thereIsNoWayBack()
{
    NavigationHistory history;
    QVERIFY(!history.canGoBack(m_list));
    QVERIFY(!history.back(m_list));
    QVERIFY(!history.forward(m_list));
}

void NavigationHistoryTest::wentBack_forwardReturns()
{
    NavigationHistory history;
    history.leave(m_list);
    history.leave(m_speaker);
    QCOMPARE(history.back(m_plan), m_speaker);
    QCOMPARE(history.back(m_speaker), m_list);
    QVERIFY(!history.canGoBack(m_list));
    QCOMPARE(history.forward(m_list), m_speaker);
    QCOMPARE(history.forward(m_speaker), m_plan);
    QVERIFY(!history.canGoForward(m_plan));
}

void NavigationHistoryTest::wentElsewhere_forwardIsForgotten()
{
    NavigationHistory history;
    history.leave(m_list);
    QVERIFY(history.back(m_speaker));
    QVERIFY(history.canGoForward(m_list));
    history.leave(m_list);
    QVERIFY(!history.canGoForward(m_plan));
    QCOMPARE(history.back(m_plan), m_list);
}

void NavigationHistoryTest::jumpThatLedNowhere_isSkipped()
{
    NavigationHistory history;
    history.leave(m_list);
    history.leave(m_speaker);
    history.leave(m_speaker);
    QCOMPARE(history.back(m_speaker), m_list);
}

void NavigationHistoryTest::cleared_isForgotten()
{
    NavigationHistory history;
    history.leave(m_list);
    history.clear();
    QVERIFY(!history.canGoBack(m_plan));
}

QTEST_GUILESS_MAIN(NavigationHistoryTest)
#include "tst_navigationhistory.moc"
