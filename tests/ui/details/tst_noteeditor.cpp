#include "ui/details/noteeditor.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

/// A note is never lost, whatever happens while it is typed.
class NoteEditorTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void pauseInTyping_saves();
    void leavingTheEditor_savesAtOnce();
    void turningToAnotherSession_savesForTheFormerOne();
    void hiding_saves();
    void endOfTheEditor_saves();
    void savedNoteComingBack_doesNotDisturbTyping();
    void undoElsewhere_isShown();
    void nothingTyped_savesNothing();
    void longNote_growsTheEditor();

private:
    void type(const QString &text);
    QStringList saved() const;

    std::unique_ptr<QWidget> m_window;
    NoteEditor *m_note = nullptr;
    QLineEdit *m_other = nullptr;
    std::unique_ptr<QSignalSpy> m_saves;
};

void NoteEditorTest::init()
{
    m_saves.reset();
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_note = new NoteEditor(m_window.get());
    m_other = new QLineEdit(m_window.get());
    column->addWidget(m_note);
    column->addWidget(m_other);
    column->addStretch();
    m_saves = std::make_unique<QSignalSpy>(m_note, &NoteEditor::noteChanged);
    m_note->setNote(SessionId("a"), "old");
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_note->setFocus();
    m_note->moveCursor(QTextCursor::End);
}

void NoteEditorTest::type(const QString &text)
{
    QTest::keyClicks(m_note, text);
}

/// "session=note" of every save.
QStringList NoteEditorTest::saved() const
{
    QStringList result;
    for (const QVariantList &save : *m_saves) {
        result += save.at(0).value<SessionId>().value() + "=" + save.at(1).toString();
    }
    return result;
}

void NoteEditorTest::pauseInTyping_saves()
{
    type(" and");
    type(" new");
    QVERIFY(saved().isEmpty());

    QTRY_COMPARE(saved(), QStringList{"a=old and new"});
}

void NoteEditorTest::leavingTheEditor_savesAtOnce()
{
    type("!");
    m_other->setFocus();

    QCOMPARE(saved(), QStringList{"a=old!"});
}

void NoteEditorTest::turningToAnotherSession_savesForTheFormerOne()
{
    type("!");
    m_note->setNote(SessionId("b"), "other");

    QCOMPARE(saved(), QStringList{"a=old!"});
    QCOMPARE(m_note->toPlainText(), "other");

    QTest::qWait(500);
    QCOMPARE(saved().size(), 1);
}

void NoteEditorTest::hiding_saves()
{
    type("!");
    m_window->hide();

    QCOMPARE(saved(), QStringList{"a=old!"});
}

void NoteEditorTest::endOfTheEditor_saves()
{
    QStringList heard;
    connect(m_note, &NoteEditor::noteChanged, qApp,
            [&heard](const SessionId &id, const QString &note) { heard += id.value() + "=" + note; });
    type("!");

    delete m_note;

    QCOMPARE(heard, QStringList{"a=old!"});
}

void NoteEditorTest::savedNoteComingBack_doesNotDisturbTyping()
{
    type(" 1");
    m_note->flush();
    type("2");

    m_note->setNote(SessionId("a"), "old 1"); // what was saved a moment ago, told by whoever stored it

    QCOMPARE(m_note->toPlainText(), "old 12");
    QTRY_COMPARE(saved(), (QStringList{"a=old 1", "a=old 12"}));
}

void NoteEditorTest::undoElsewhere_isShown()
{
    type("!");
    m_note->flush();

    m_note->setNote(SessionId("a"), "old");

    QCOMPARE(m_note->toPlainText(), "old");
    QTest::qWait(450);
    QCOMPARE(saved().size(), 1);
}

void NoteEditorTest::nothingTyped_savesNothing()
{
    m_other->setFocus();
    m_note->setNote(SessionId("b"), {});
    m_window->hide();

    QVERIFY(saved().isEmpty());
}

void NoteEditorTest::longNote_growsTheEditor()
{
    const int before = m_note->height();
    m_note->setNote(SessionId("b"), "one\ntwo\nthree\nfour");
    QTest::qWait(1);
    const int grown = m_note->height();
    QVERIFY(grown >= before + 3 * m_note->fontMetrics().height());

    m_note->setNote(SessionId("c"), QString("line\n").repeated(100));
    QTest::qWait(1);
    QVERIFY(m_note->height() < 20 * m_note->fontMetrics().lineSpacing());
}

QTEST_MAIN(NoteEditorTest)
#include "tst_noteeditor.moc"
