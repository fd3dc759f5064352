#include "ui/widgets/messagebar.h"

#include "ui/widgets/emptystate.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

/// What is said without standing in the way.
class MessageBarTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void message_isShownAndSpoken();
    void newMessage_replacesTheFormer();
    void action_runsAfterTheMessageIsClosed();
    void closing_isTold();
    void wordsFromAFile_areNoMarkup();
    void emptyState_saysItsPartsAndLeadsOut();
    void emptyState_fitsANarrowPlace();

private:
    std::unique_ptr<QWidget> m_window;
    MessageBar *m_bar = nullptr;
};

void MessageBarTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(500, 200);
    auto *column = new QVBoxLayout(m_window.get());
    m_bar = new MessageBar(m_window.get());
    column->addWidget(m_bar);
    column->addStretch();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void MessageBarTest::message_isShownAndSpoken()
{
    QVERIFY(!m_bar->isVisible());
    QVERIFY(m_bar->text().isEmpty());

    m_bar->say(MessageBar::Kind::Error, "The file is gone.");

    QVERIFY(m_bar->isVisible());
    QCOMPARE(m_bar->text(), "The file is gone.");
    QCOMPARE(m_bar->accessibleName(), "Error: The file is gone.");
}

void MessageBarTest::newMessage_replacesTheFormer()
{
    m_bar->say(MessageBar::Kind::Info, "One", {{"Do", [] {}}, {"Don't", [] {}}});
    m_bar->say(MessageBar::Kind::Warning, "Two", {{"Other", [] {}}});

    QCOMPARE(m_bar->text(), "Two");
    QCoreApplication::processEvents(); // what joins a layout is shown with the next events
    QStringList buttons;
    for (const QPushButton *button : m_bar->findChildren<QPushButton *>()) {
        buttons += button->isVisible() ? button->text() : QString();
    }
    buttons.removeAll(QString());
    QCOMPARE(buttons, QStringList{"Other"});
}

void MessageBarTest::action_runsAfterTheMessageIsClosed()
{
    bool wasVisible = true;
    m_bar->say(MessageBar::Kind::Info, "Removed.", {{"Undo", [&] {
                   wasVisible = m_bar->isVisible();
                   m_bar->say(MessageBar::Kind::Info, "It is back."); // the next message from within
               }}});

    QTest::mouseClick(m_bar->findChild<QPushButton *>(), Qt::LeftButton);

    QVERIFY(!wasVisible);
    QCOMPARE(m_bar->text(), "It is back.");
}

void MessageBarTest::closing_isTold()
{
    QSignalSpy dismissed(m_bar, &MessageBar::dismissed);
    m_bar->say(MessageBar::Kind::Info, "One");

    QTest::mouseClick(m_bar->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(!m_bar->isVisible());
    QCOMPARE(dismissed.size(), 1);

    m_bar->say(MessageBar::Kind::Info, "Two");
    QTest::keyClick(m_bar, Qt::Key_Escape);
    QVERIFY(!m_bar->isVisible());
    QCOMPARE(dismissed.size(), 2);

    m_bar->dismiss();
    QCOMPARE(dismissed.size(), 2);
}

void MessageBarTest::wordsFromAFile_areNoMarkup()
{
    m_bar->say(MessageBar::Kind::Info, "<b>bold</b>");

    for (const QLabel *label : m_bar->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void MessageBarTest::emptyState_saysItsPartsAndLeadsOut()
{
    EmptyState state("search", "Nothing found", "Try fewer words.");
    QPushButton *clear = state.addButton("Clear filters");
    QPushButton *other = state.addButton("Clear search", "clear");
    state.show();

    QCOMPARE(state.accessibleName(), "Nothing found");
    QCOMPARE(state.accessibleDescription(), "Try fewer words.");
    QVERIFY(clear->isDefault());
    QVERIFY(!other->isDefault());
    QVERIFY(!other->icon().isNull());

    state.setTexts("error", "Failed", {});
    QStringList shown;
    for (const QLabel *label : state.findChildren<QLabel *>()) {
        shown += label->isVisible() ? label->text() : QString();
    }
    shown.removeAll(QString());
    QCOMPARE(shown, QStringList{"Failed"});
}

void MessageBarTest::emptyState_fitsANarrowPlace()
{
    EmptyState state("search", "A headline that is rather long for a narrow place",
                     "A sentence that explains at some length why there is nothing to be seen here at the moment.");
    state.addButton("Way out");
    state.resize(260, 420);
    state.show();
    QVERIFY(QTest::qWaitForWindowExposed(&state));

    QCOMPARE(state.width(), 260);
    for (const QLabel *label : state.findChildren<QLabel *>()) {
        QVERIFY(state.rect().contains(label->geometry()));
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
    }
}

QTEST_MAIN(MessageBarTest)
#include "tst_messagebar.moc"
