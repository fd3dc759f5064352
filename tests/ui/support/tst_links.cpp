#include "ui/support/dialogs.h"
#include "ui/support/links.h"

#include <QTest>

/// Which addresses are opened, and what a person is told of the others.
class LinksTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void address_isSafeOrNot_data();
    void address_isSafeOrNot();
    void safeAddress_isOpened();
    void unsafeAddress_isToldAndNotOpened();
    void addressThatNothingOpens_isTold();
    void question_isAnsweredByTheHandler();

private:
    QList<QUrl> m_opened;
    QStringList m_told;
};

void LinksTest::init()
{
    m_opened.clear();
    m_told.clear();
    setLinkOpener([this](const QUrl &url) {
        m_opened += url;
        return url.host() != "nobody.example";
    });
    setQuestionHandler([this](const Question &question) {
        m_told += question.text;
        return 0;
    });
}

void LinksTest::address_isSafeOrNot_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("safe");
    for (const char *address : {"https://example.org", "http://example.org/a?b#c", "HTTPS://EXAMPLE.ORG", " https://a.b ",
                                "mailto:ada@example.org", "https://ja.example/日本"}) {
        QTest::newRow(address) << QString::fromUtf8(address) << true;
    }
    for (const char *address : {"", "example.org", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x",
                                "ftp://example.org", "https:", "https://", "http:///etc/passwd", "mailto:", "//example.org",
                                "qrc:/icons/star.svg", "smb://host/x", "steam://run/1"}) {
        QTest::newRow(address) << QString::fromUtf8(address) << false;
    }
}

void LinksTest::address_isSafeOrNot()
{
    QFETCH(QString, address);
    QFETCH(bool, safe);

    QCOMPARE(isSafeAddress(address), safe);
    QCOMPARE(openLink(nullptr, address), safe);
    QCOMPARE(m_opened.size(), safe ? 1 : 0);
    QCOMPARE(m_told.size(), safe ? 0 : 1);
}

void LinksTest::safeAddress_isOpened()
{
    QVERIFY(openLink(nullptr, "https://example.org/a%20b"));

    QCOMPARE(m_opened, QList<QUrl>{QUrl("https://example.org/a%20b")});
}

void LinksTest::unsafeAddress_isToldAndNotOpened()
{
    QVERIFY(!openLink(nullptr, "file:///etc/passwd"));

    QVERIFY(m_opened.isEmpty());
    QVERIFY(m_told.value(0).contains("file:///etc/passwd"));
}

void LinksTest::addressThatNothingOpens_isTold()
{
    QVERIFY(!openLink(nullptr, "https://nobody.example"));

    QVERIFY(m_told.value(0).contains("nobody.example"));
}

void LinksTest::question_isAnsweredByTheHandler()
{
    setQuestionHandler([](const Question &question) { return int(question.buttons.size()) - 1; });
    Question question;
    question.buttons = {{"Yes", QMessageBox::YesRole}, {"No", QMessageBox::NoRole}};

    QCOMPARE(ask(nullptr, question), 1);
}

QTEST_MAIN(LinksTest)
#include "tst_links.moc"
