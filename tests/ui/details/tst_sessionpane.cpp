#include "ui/details/sessionpane.h"

#include "ui/details/noteeditor.h"
#include "ui/details/pickbutton.h"
#include "ui/support/links.h"
#include "ui/support/theme.h"
#include "ui/widgets/textbutton.h"
#include "ui/widgets/textview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono;

Q_DECLARE_METATYPE(Interest)

/// The reading pane by mouse and key.
class SessionPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void fullSession_showsEveryField();
    void bareSession_showsNoEmptyParts();
    void textThatComesLater_joinsWithoutMovingTheHead();
    void sameSessionAgain_keepsScrollAndWidgets();
    void otherSession_startsAtItsBeginning();
    void pickButton_togglesAndOffersLevels();
    void keys_pick_data();
    void keys_pick();
    void keysInTheNote_areText();
    void speaker_isChosen();
    void clash_leadsToTheOtherSession();
    void similarSession_isChosenByKeyboard();
    void links_openOnlySafeAddresses();
    void linkInTheText_isOpened();
    void copying_fillsTheClipboard();
    void marks_standInTitleTextAndSpeakers();
    void tab_reachesEveryControlInOrder();
    void everyControl_hasANameForScreenReaders();
    void narrowPane_cutsNothingOff_data();
    void narrowPane_cutsNothingOff();
    void wideWindow_keepsLinesShort();
    void nothingChosen_saysSo();

private:
    static SessionDetails details();
    TextButton *button(const QString &words) const;
    TextView *view(const QString &name) const;
    QScrollArea *scroll() const { return m_pane->findChild<QScrollArea *>(); }

    std::unique_ptr<SessionPane> m_pane;
    QList<QUrl> m_opened;
};

SessionDetails SessionPaneTest::details()
{
    Speaker ada;
    ada.key = "ada";
    ada.name = "Ada Lovelace";
    ada.role = "Engineer";
    ada.company = "Analytical";
    Speaker alan;
    alan.key = "alan";
    alan.name = "Alan Turing";

    SessionDetails details;
    details.session.id = SessionId("a");
    details.session.title = "Reading <columns>";
    details.session.subtitle = "Without copies";
    details.session.type = "talk";
    details.session.language = "en";
    details.session.recording = Recording::OptedOut;
    details.when = "Sat 1 Feb, 10:00–10:50 (50 min)";
    details.weekday = "Saturday";
    details.rooms = "Main hall";
    details.trackName = "Databases";
    details.speakers = {{ada, {"Ada writes **programs**.", {{"https://ada.example", "Ada's page", LinkKind::Other}}}, {}},
                        {alan, {}, "moderator"}};
    details.text.abstract = "What [Arrow](https://arrow.example) promises.\n\n" + QByteArray("More words. ").repeated(300);
    details.text.description = "How it is done.";
    details.text.address = "https://example.org/talks/a";
    details.text.feedbackAddress = "https://example.org/talks/a/feedback";
    details.text.license = "CC BY";
    details.text.links = {{"https://example.org/a.pdf", "", LinkKind::Slides},
                          {"https://example.org/a.webm", "Recording", LinkKind::Video},
                          {"https://example.org/a.vtt", "", LinkKind::Transcript},
                          {"javascript:evil()", "Evil", LinkKind::Other}};
    details.isTextLoaded = true;
    details.clashes = {{SessionId("b"), "Building a community", "Sat 1 Feb, 10:30–11:00 (30 min)", "K.1.105", {},
                        Interest::Must, {}, minutes(20)}};
    details.similar = {{SessionId("c"), "Parquet", "Sat 1 Feb, 14:00", "H.1302", {"Grace Hopper, Admiral @Navy"},
                        Interest::None, {"columns", "arrow"}, minutes(0)}};
    details.interest = Interest::Maybe;
    details.note = "Ask about alignment";
    return details;
}

void SessionPaneTest::init()
{
    m_pane = std::make_unique<SessionPane>();
    m_pane->resize(440, 700);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    m_pane->activateWindow();
    m_opened.clear();
    setLinkOpener([this](const QUrl &url) {
        m_opened += url;
        return true;
    });
}

void SessionPaneTest::cleanup()
{
    m_pane.reset();
    setLinkOpener({});
}

TextButton *SessionPaneTest::button(const QString &words) const
{
    for (TextButton *button : m_pane->findChildren<TextButton *>()) {
        if (button->isVisibleTo(m_pane.get()) && button->plainText().contains(words)) {
            return button;
        }
    }
    return nullptr;
}

TextView *SessionPaneTest::view(const QString &name) const
{
    for (TextView *view : m_pane->findChildren<TextView *>()) {
        if (view->accessibleName() == name && view->isVisibleTo(m_pane.get())) {
            return view;
        }
    }
    return nullptr;
}

/// All words that are shown.
static QString shownWords(const QWidget &pane)
{
    QStringList words;
    for (const QLabel *label : pane.findChildren<QLabel *>()) {
        words += label->isVisibleTo(&pane) ? label->text() : QString();
    }
    for (const TextButton *button : pane.findChildren<TextButton *>()) {
        words += button->isVisibleTo(&pane) ? button->plainText() : QString();
    }
    for (const TextView *view : pane.findChildren<TextView *>()) {
        words += view->isVisibleTo(&pane) ? view->toPlainText() : QString();
    }
    return words.join('\n');
}

void SessionPaneTest::fullSession_showsEveryField()
{
    m_pane->show(details());

    const QString words = shownWords(*m_pane);
    for (const char *part :
         {"Reading <columns>", "Without copies", "Ada Lovelace, Engineer @Analytical", "Alan Turing, moderator",
          "Sat 1 Feb, 10:00–10:50 (50 min)", "Main hall", "Databases", "talk", "en", "Not recorded", "Slides", "Recording",
          "Transcript", "Feedback", "Session page", "Clashes with “Building a community”", "20 min at the same time",
          "K.1.105", "What Arrow promises.", "How it is done.", "About the speakers", "Ada writes programs.",
          "Find Ada Lovelace at", "Ada's page", "Similar sessions", "Parquet", "H.1302", "Grace Hopper, Admiral @Navy",
          "Shared words: columns, arrow", "CC BY"}) {
        QVERIFY2(words.contains(QString::fromUtf8(part)), part);
    }
    QVERIFY(!words.contains("Evil"));
    QVERIFY(!words.contains("No longer in the programme"));
    QCOMPARE(m_pane->findChild<NoteEditor *>()->toPlainText(), "Ask about alignment");
    QCOMPARE(m_pane->findChild<PickButton *>()->interest(), Interest::Maybe);
}

void SessionPaneTest::bareSession_showsNoEmptyParts()
{
    m_pane->show(details());
    SessionDetails bare;
    bare.session.id = SessionId("z");
    bare.session.title = "Lunch";
    bare.when = "Not scheduled yet";
    bare.text.abstract = "None";
    bare.text.license = "tbd";
    bare.isTextLoaded = true;

    m_pane->show(bare);

    QString words = shownWords(*m_pane);
    words.remove("Nothing to read yet").remove("Choose a session, and all that is known of it stands here.");
    QCOMPARE(words.split('\n', Qt::SkipEmptyParts), (QStringList{"Not scheduled yet", "Lunch"}));

    bare.session.withdrawn = true;
    m_pane->show(bare);
    QVERIFY(shownWords(*m_pane).contains("No longer in the programme"));
}

void SessionPaneTest::textThatComesLater_joinsWithoutMovingTheHead()
{
    SessionDetails first = details();
    first.isTextLoaded = false;
    m_pane->show(first);
    QTest::qWait(1);
    QVERIFY(!view("Abstract"));
    QVERIFY(!button("Parquet"));
    const TextView *title = view("Title");
    const QRect before(title->mapTo(m_pane.get(), QPoint()), title->size());
    const TextButton *speaker = button("Ada Lovelace");

    m_pane->show(details());
    QTest::qWait(1);

    QVERIFY(view("Abstract"));
    QVERIFY(button("Parquet"));
    QCOMPARE(QRect(title->mapTo(m_pane.get(), QPoint()), title->size()), before);
    QCOMPARE(button("Ada Lovelace"), speaker);
}

void SessionPaneTest::sameSessionAgain_keepsScrollAndWidgets()
{
    m_pane->show(details());
    QTest::qWait(1);
    scroll()->verticalScrollBar()->setValue(20);
    const TextButton *clash = button("Clashes");
    SessionDetails picked = details();
    picked.interest = Interest::Must;
    QWidget *link = button("Slides");
    link->setFocus();

    m_pane->show(picked);
    QTest::qWait(1);

    QCOMPARE(button("Slides"), link);
    QVERIFY(link->hasFocus());

    QCOMPARE(scroll()->verticalScrollBar()->value(), 20);
    QCOMPARE(button("Clashes"), clash);
}

void SessionPaneTest::otherSession_startsAtItsBeginning()
{
    m_pane->show(details());
    QTest::qWait(1);
    scroll()->verticalScrollBar()->setValue(200);
    SessionDetails other = details();
    other.session.id = SessionId("other");

    m_pane->show(other);

    QCOMPARE(scroll()->verticalScrollBar()->value(), 0);
}

void SessionPaneTest::pickButton_togglesAndOffersLevels()
{
    m_pane->show(details());
    QSignalSpy requests(m_pane.get(), &SessionPane::interestRequested);
    auto *pick = m_pane->findChild<PickButton *>();
    QCOMPARE(pick->text(), "Maybe");

    QTest::mouseClick(pick, Qt::LeftButton, Qt::NoModifier, QPoint(10, pick->height() / 2));
    QCOMPARE(requests.takeFirst().at(1).value<Interest>(), Interest::None);

    SessionDetails dropped = details();
    dropped.interest = Interest::None;
    m_pane->show(dropped);
    QTest::keyClick(pick, Qt::Key_Space);
    const QVariantList request = requests.takeFirst();
    QCOMPARE(request.at(0).value<SessionId>(), SessionId("a"));
    QCOMPARE(request.at(1).value<Interest>(), Interest::Must);

    emit pick->menu()->aboutToShow();
    QCOMPARE(pick->menu()->actions().size(), 4);
    QVERIFY(pick->menu()->actions().at(3)->isChecked());
    pick->menu()->actions().at(2)->trigger();
    QCOMPARE(requests.takeFirst().at(1).value<Interest>(), Interest::Fallback);
}

void SessionPaneTest::keys_pick_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Interest>("expected");
    QTest::newRow("1") << Qt::Key_1 << Interest::Must;
    QTest::newRow("2") << Qt::Key_2 << Interest::Maybe;
    QTest::newRow("3") << Qt::Key_3 << Interest::Fallback;
    QTest::newRow("0") << Qt::Key_0 << Interest::None;
    QTest::newRow("S drops what is picked") << Qt::Key_S << Interest::None;
}

void SessionPaneTest::keys_pick()
{
    QFETCH(Qt::Key, key);
    QFETCH(Interest, expected);
    m_pane->show(details());
    QSignalSpy requests(m_pane.get(), &SessionPane::interestRequested);

    for (QWidget *place : std::initializer_list<QWidget *>{scroll(), button("Ada Lovelace"), view("Abstract")}) {
        place->setFocus();
        QTest::keyClick(place, key);
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests.takeFirst().at(1).value<Interest>(), expected);
    }
}

void SessionPaneTest::keysInTheNote_areText()
{
    m_pane->show(details());
    QSignalSpy requests(m_pane.get(), &SessionPane::interestRequested);
    m_pane->editNote();
    auto *note = m_pane->findChild<NoteEditor *>();
    note->selectAll();

    QTest::keyClicks(note, "123 Ss");

    QCOMPARE(note->toPlainText(), "123 Ss");
    QVERIFY(requests.isEmpty());
}

void SessionPaneTest::speaker_isChosen()
{
    m_pane->show(details());
    QSignalSpy chosen(m_pane.get(), &SessionPane::speakerChosen);

    QTest::mouseClick(button("Alan Turing"), Qt::LeftButton);

    QCOMPARE(chosen.value(0).value(0).toString(), "alan");
}

void SessionPaneTest::clash_leadsToTheOtherSession()
{
    m_pane->show(details());
    connect(m_pane.get(), &SessionPane::sessionChosen, m_pane.get(), [this](const SessionId &id) {
        SessionDetails other;
        other.session.id = id;
        other.session.title = "Building a community";
        other.isTextLoaded = true;
        m_pane->show(other); // the button that was pressed goes away under the mouse
    });

    QTest::mouseClick(button("Clashes with"), Qt::LeftButton);
    QTest::qWait(1);

    QCOMPARE(m_pane->session(), SessionId("b"));
    QVERIFY(!button("Clashes with"));
}

void SessionPaneTest::similarSession_isChosenByKeyboard()
{
    m_pane->show(details());
    QSignalSpy chosen(m_pane.get(), &SessionPane::sessionChosen);
    TextButton *similar = button("Parquet");
    similar->setFocus();

    QTest::keyClick(similar, Qt::Key_Space);
    QTest::keyClick(similar, Qt::Key_Return);

    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.value(0).value(0).value<SessionId>(), SessionId("c"));
}

void SessionPaneTest::links_openOnlySafeAddresses()
{
    m_pane->show(details());
    for (const char *words : {"Slides", "Recording", "Transcript", "Feedback", "Session page", "Ada's page"}) {
        TextButton *link = button(words);
        QVERIFY2(link, words);
        QTest::mouseClick(link, Qt::LeftButton);
    }

    QCOMPARE(m_opened, (QList<QUrl>{QUrl("https://example.org/a.pdf"), QUrl("https://example.org/a.webm"),
                                    QUrl("https://example.org/a.vtt"), QUrl("https://example.org/talks/a/feedback"),
                                    QUrl("https://example.org/talks/a"), QUrl("https://ada.example")}));
}

void SessionPaneTest::linkInTheText_isOpened()
{
    m_pane->show(details());
    TextView *abstract = view("Abstract");
    abstract->setFocus();
    QTest::keyClick(abstract, Qt::Key_Tab);
    QCOMPARE(abstract->textCursor().selectedText(), "Arrow");

    QTest::keyClick(abstract, Qt::Key_Return);

    QCOMPARE(m_opened, QList<QUrl>{QUrl("https://arrow.example")});
}

void SessionPaneTest::copying_fillsTheClipboard()
{
    m_pane->show(details());
    QSignalSpy copied(m_pane.get(), &SessionPane::copied);
    QClipboard *clipboard = QApplication::clipboard();

    m_pane->copyTitle();
    QCOMPARE(clipboard->text(), "Reading <columns>");
    m_pane->copyLink();
    QCOMPARE(clipboard->text(), "https://example.org/talks/a");
    m_pane->copyText();
    QVERIFY(clipboard->text().startsWith("Reading <columns>\nWithout copies\nAda Lovelace, Engineer @Analytical\n"));
    QVERIFY(clipboard->text().contains("What Arrow promises."));
    QCOMPARE(copied.size(), 3);

    m_pane->showNothing();
    m_pane->copyTitle();
    QCOMPARE(copied.size(), 3);
}

void SessionPaneTest::marks_standInTitleTextAndSpeakers()
{
    m_pane->show(details());
    m_pane->setMarks(SearchQuery::parse(u"arrow columns"));

    QCOMPARE(view("Abstract")->extraSelections().size(), 1);
    QCOMPARE(view("Abstract")->extraSelections().first().cursor.selectedText(), "Arrow");
    QCOMPARE(view("Title")->extraSelections().size(), 1);

    applyTheme(*qApp, Theme::Dark); // texts are laid out anew
    QTest::qWait(1);
    QCOMPARE(view("Abstract")->extraSelections().size(), 1);
    QCOMPARE(view("Abstract")->extraSelections().first().format.background().color(), hitBackground(qApp->palette()));
    applyTheme(*qApp, Theme::Light);

    m_pane->setMarks({});
    QVERIFY(view("Abstract")->extraSelections().isEmpty());
}

void SessionPaneTest::tab_reachesEveryControlInOrder()
{
    m_pane->show(details());
    QTest::qWait(1);
    auto *pick = m_pane->findChild<PickButton *>();
    pick->setFocus(Qt::TabFocusReason);
    QStringList visited;
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        QVERIFY(now);
        if (now == pick) {
            break;
        }
        visited += now->accessibleName();
    }
    qsizetype last = -1;
    for (const char *name : {"Title", "Ada Lovelace, Engineer @Analytical", "Clashes with", "Slides", "My note", "Abstract",
                             "About Ada Lovelace", "Parquet"}) {
        const auto isIt = [&](const QString &visitedName) { return visitedName.startsWith(QLatin1String(name)); };
        const qsizetype at = std::find_if(visited.begin(), visited.end(), isIt) - visited.begin();
        QVERIFY2(at < visited.size(), name);
        QVERIFY2(at > last, name);
        last = at;
    }
}

void SessionPaneTest::everyControl_hasANameForScreenReaders()
{
    m_pane->show(details());

    int controls = 0;
    for (QWidget *widget : m_pane->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(m_pane.get())) {
            continue;
        }
        ++controls;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(accessible);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        if (qobject_cast<TextButton *>(widget)) {
            QVERIFY(accessible->actionInterface());
            QVERIFY(accessible->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
        }
    }
    QVERIFY(controls > 12);
}

void SessionPaneTest::narrowPane_cutsNothingOff_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("fontFactor");
    QTest::newRow("narrow") << 280 << 1.0;
    QTest::newRow("wide") << 900 << 1.0;
    QTest::newRow("twice the font") << 480 << 2.0;
}

void SessionPaneTest::narrowPane_cutsNothingOff()
{
    QFETCH(int, width);
    QFETCH(double, fontFactor);
    QFont font = m_pane->font();
    font.setPointSizeF(font.pointSizeF() * fontFactor);
    m_pane->setFont(font);
    m_pane->resize(width, 600);
    SessionDetails session = details();
    session.session.title = QString("Donaudampfschifffahrtsgesellschaft").repeated(3);
    m_pane->show(session);
    QTest::qWait(1);

    const QWidget *page = scroll()->widget();
    QVERIFY(page->width() <= scroll()->viewport()->width());
    for (const QWidget *widget : page->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(page) || widget->parentWidget()->inherits("QAbstractScrollArea")) {
            continue;
        }
        const QRect place(widget->mapTo(page, QPoint()), widget->size());
        QVERIFY2(page->rect().contains(place), widget->metaObject()->className());
        if (widget->hasHeightForWidth()) {
            QVERIFY2(widget->height() >= widget->heightForWidth(widget->width()), widget->metaObject()->className());
        }
    }
}

void SessionPaneTest::wideWindow_keepsLinesShort()
{
    m_pane->resize(1600, 600);
    m_pane->show(details());
    QTest::qWait(1);

    const TextView *abstract = view("Abstract");
    QVERIFY(abstract->width() < abstract->fontMetrics().averageCharWidth() * 80);
}

void SessionPaneTest::nothingChosen_saysSo()
{
    QVERIFY(shownWords(*m_pane).contains("Nothing to read yet"));
    m_pane->show(details());
    QVERIFY(!m_pane->session().isNull());

    m_pane->showNothing();

    QVERIFY(m_pane->session().isNull());
    QVERIFY(shownWords(*m_pane).contains("Nothing to read yet"));
}

QTEST_MAIN(SessionPaneTest)
#include "tst_sessionpane.moc"
