#include "core/search/foldedsession.h"

#include <QTest>

using namespace Qt::StringLiterals;

class FoldedSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void wholeSession_holdsItsFieldsInOrder();
    void bareSession_hasEmptyFields();
    void separatorInATitle_doesNotShiftFields();
    void foreignText_hasNoFields();
};

void FoldedSessionTest::wholeSession_holdsItsFieldsInOrder()
{
    Session session;
    session.title = u"Das Große Ganze"_s;
    session.subtitle = u"Part <1>"_s;
    session.type = u"Talk"_s;
    SessionText text;
    text.abstract = "<p>An abstract.</p>";
    text.description = "More &amp; more";

    const QByteArray record = foldSession(session, text, "ada lovelace", "kernel", "saal 1");

    QCOMPARE(record, QByteArray("\x1e"
                                "das grosse ganze part <1>\x1e"
                                "ada lovelace\x1ekernel talk\x1esaal 1\x1e"
                                "an abstract. more & more"));
    QCOMPARE(foldedField(record, SearchField::Title), QByteArrayView("das grosse ganze part <1>"));
    QCOMPARE(foldedField(record, SearchField::Speakers), QByteArrayView("ada lovelace"));
    QCOMPARE(foldedField(record, SearchField::Track), QByteArrayView("kernel talk"));
    QCOMPARE(foldedField(record, SearchField::Rooms), QByteArrayView("saal 1"));
    QCOMPARE(foldedField(record, SearchField::Texts), QByteArrayView("an abstract. more & more"));
}

void FoldedSessionTest::bareSession_hasEmptyFields()
{
    Session session;
    session.title = u"Opening"_s;

    const QByteArray record = foldSession(session, {}, {}, {}, {});

    QCOMPARE(record, QByteArray("\x1eopening\x1e\x1e\x1e\x1e"));
    QCOMPARE(foldedField(record, SearchField::Texts), QByteArrayView(""));
}

void FoldedSessionTest::separatorInATitle_doesNotShiftFields()
{
    Session session;
    session.title = u"a\u001eb"_s;

    const QByteArray record = foldSession(session, {}, "ada", {}, {});

    QCOMPARE(foldedField(record, SearchField::Title), QByteArrayView("a b"));
    QCOMPARE(foldedField(record, SearchField::Speakers), QByteArrayView("ada"));
}

void FoldedSessionTest::foreignText_hasNoFields()
{
    QVERIFY(foldedField("no leads here", SearchField::Title).isEmpty());
    QVERIFY(foldedField("\x1eonly a title", SearchField::Rooms).isEmpty());
}

QTEST_GUILESS_MAIN(FoldedSessionTest)
#include "tst_foldedsession.moc"
