#include "core/base/result.h"

#include <QTest>

using namespace Qt::StringLiterals;

class ErrorTest : public QObject
{
    Q_OBJECT

private slots:
    void text_data();
    void text();
    void failure_carriesCodeAndPlace();
    void failure_handsAnotherErrorOn();
};

void ErrorTest::text_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("expected");

    QTest::newRow("no place") << "" << 0 << "The disk is full."
                              << "The disk is full.";
    QTest::newRow("a file") << "a.xml" << 0 << "It is empty." << u"“a.xml”: It is empty."_s;
    QTest::newRow("a line") << "a.xml" << 41 << "No room." << u"“a.xml”, line 41: No room."_s;
    QTest::newRow("a line of no file") << "" << 41 << "No room."
                                       << "No room.";
    QTest::newRow("lines are not grouped") << "a.xml" << 123456 << "No room." << u"“a.xml”, line 123456: No room."_s;
    QTest::newRow("a name with a percent sign") << "100%1.xml" << 2 << "50 %2" << u"“100%1.xml”, line 2: 50 %2"_s;
}

void ErrorTest::text()
{
    QFETCH(QString, file);
    QFETCH(int, line);
    QFETCH(QString, message);
    QFETCH(QString, expected);

    QCOMPARE((Error{ErrorCode::Damaged, message, {file, line, 0}}).text(), expected);
}

void ErrorTest::failure_carriesCodeAndPlace()
{
    const Result<int> result = failure(ErrorCode::BadValue, u"Wrong."_s, {u"a.xml"_s, 3, 7});

    QVERIFY(!result);
    QCOMPARE(result.error(), (Error{ErrorCode::BadValue, u"Wrong."_s, {u"a.xml"_s, 3, 7}}));
}

void ErrorTest::failure_handsAnotherErrorOn()
{
    const Result<int> first = failure(ErrorCode::NotFound, u"Not there."_s);
    const Result<QString> second = failure(first.error());

    QCOMPARE(second.error(), first.error());
}

QTEST_GUILESS_MAIN(ErrorTest)
#include "tst_error.moc"
