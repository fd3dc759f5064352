#include "tests/ui/mainwindow/openwindow.h"
#include "ui/companion/factsdialog.h"
#include "ui/importing/remarksdialog.h"
#include "ui/importing/zonedialog.h"
#include "ui/mainwindow/places.h"
#include "ui/mainwindow/switchercontroller.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/printing/printplandialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/switcher/quickswitcher.h"
#include "ui/widgets/checklistbutton.h"
#include "ui/widgets/checklistpopup.h"
#include "ui/widgets/groupedlistview.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QToolButton>

/// Everything that takes the keyboard says what it is, and Tab leads through all of it and back: in every place, dialog
/// and popup of the window with the sample conference open. (How well text stands out: tst_theme.)
class AccessibilityTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_open.reset(); }

    void place_isNamedAndWalkedByTab_data();
    void place_isNamedAndWalkedByTab();
    void narrowWindow_isNamedAndWalkedByTab_data() { place_isNamedAndWalkedByTab_data(); }
    void narrowWindow_isNamedAndWalkedByTab();
    void dialog_isNamedAndWalkedByTab_data();
    void dialog_isNamedAndWalkedByTab();
    void quickSwitcher_isNamedAndKeepsTheKeyboard();
    void factsPage_isNamedAndWalkedByTab_data();
    void factsPage_isNamedAndWalkedByTab();
    void checkList_isNamedAndWalkedByTab();
    void menuEntries_haveNames();
    void firstStart_isNamedAndWalkedByTab();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OpenWindow> m_open;
};

namespace {

constexpr int MostSteps = 1500; // each link of a text is a step of its own

QString described(const QWidget *widget)
{
    QString way = QString::fromLatin1(widget->metaObject()->className());
    for (const QWidget *above = widget->parentWidget(); above && !above->isWindow(); above = above->parentWidget()) {
        way.prepend(QString::fromLatin1(above->metaObject()->className()) + " > ");
    }
    return way;
}

/// The editor inside of a box takes what the box is named by.
bool isPartOfAControl(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return parent && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox"));
}

/// Those that can have the keyboard now.
QList<QWidget *> controls(const QWidget &window)
{
    QList<QWidget *> found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isHere = widget->window() == &window && widget->isVisible() && widget->isEnabled();
        if (isHere && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy() && !isPartOfAControl(widget)) {
            found += widget;
        }
    }
    return found;
}

QStringList nameless(const QWidget &window)
{
    QStringList wrong;
    for (QWidget *widget : controls(window)) {
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        // The name of a box is what is chosen in it; what it is for comes from elsewhere.
        const bool isBox = qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget);
        const bool isLabelled = !widget->accessibleName().isEmpty() || (spoken && !spoken->relations(QAccessible::Label).empty());
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty() || (isBox && !isLabelled)) {
            wrong += described(widget) + " has no name";
        }
    }
    return wrong;
}

/// The control that has the keyboard, also where a part of it has.
QWidget *focused()
{
    QWidget *widget = QApplication::focusWidget();
    return widget && isPartOfAControl(widget) ? widget->parentWidget() : widget;
}

/// Of buttons that exclude each other Tab goes to the chosen one; the arrow keys lead to the others.
bool isBehindItsGroup(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && !button->isChecked()
           && (button->autoExclusive() || (button->group() && button->group()->exclusive() && button->isCheckable()));
}

/// What Tab does not reach, and where it does not go on.
QStringList unreached(QWidget &window)
{
    QList<QWidget *> wanted;
    for (QWidget *widget : controls(window)) {
        if (widget->focusPolicy() & Qt::TabFocus && !isBehindItsGroup(widget)) {
            wanted += widget;
        }
    }
    if (wanted.isEmpty()) {
        return {};
    }
    window.activateWindow();
    if (!QTest::qWaitFor([&window] { return QApplication::activeWindow() == &window; })) {
        return {"the window does not become active"};
    }
    wanted.first()->setFocus(Qt::TabFocusReason);
    const QWidget *first = focused();
    if (!first) {
        return {"the window does not have the keyboard"};
    }
    QSet<const QWidget *> reached{first};
    int steps = 0;
    do {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached += focused();
    } while (focused() && focused() != first && ++steps < MostSteps);
    QStringList wrong;
    if (focused() != first) {
        wrong += "Tab ends in " + (focused() ? described(focused()) : QStringLiteral("nothing"));
    }
    for (const QWidget *widget : wanted) {
        if (!reached.contains(widget)) {
            wrong += "Tab does not reach " + described(widget) + " “"
                     + QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))->text(QAccessible::Name) + "”";
        }
    }
    return wrong;
}

/// Empty when all is well.
QString complaints(QWidget &window)
{
    return (nameless(window) + unreached(window)).join('\n');
}

} // namespace

void AccessibilityTest::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_open = std::make_unique<OpenWindow>(m_folder->path());
    m_open->window.importFile(MainWindow::samplePath());
    QTRY_VERIFY_WITH_TIMEOUT(m_open->isOpen(sampleTitle) && m_open->workspace.similar() && m_open->check.report()
                                 && !m_open->check.isChecking(),
                             Patience);
    for (const int row : {0, 1, 2}) { // something to plan, clash and undo
        QTest::keyClick(&m_open->list(), Qt::Key_1);
        m_open->list().setCurrentIndex(m_open->list().model()->index(row, 0));
    }
    QVERIFY(QTest::qWaitForWindowActive(&m_open->window));
}

void AccessibilityTest::place_isNamedAndWalkedByTab_data()
{
    QTest::addColumn<Place>("place");
    for (const PlaceInfo &info : allPlaces()) {
        QTest::newRow(info.id) << info.place;
    }
}

void AccessibilityTest::place_isNamedAndWalkedByTab()
{
    QFETCH(Place, place);
    m_open->window.resize(1280, 800);
    m_open->window.showPlace(place);
    QCoreApplication::processEvents(); // the pane fills
    const QString wrong = complaints(m_open->window);
    QVERIFY2(wrong.isEmpty(), qPrintable('\n' + wrong));
}

void AccessibilityTest::narrowWindow_isNamedAndWalkedByTab()
{
    QFETCH(Place, place);
    m_open->window.resize(720, 560);
    m_open->window.showPlace(place);
    QCoreApplication::processEvents();
    const QString wrong = complaints(m_open->window);
    QVERIFY2(wrong.isEmpty(), qPrintable('\n' + wrong));
}

void AccessibilityTest::dialog_isNamedAndWalkedByTab_data()
{
    QTest::addColumn<std::function<QDialog *(QWidget *)>>("make");
    using Make = std::function<QDialog *(QWidget *)>;
    QTest::newRow("settings") << Make([this](QWidget *window) {
        m_open->workspace.settings().setShownZone({ShownZone::Choice::Fixed, QTimeZone("Asia/Tokyo")});
        return new SettingsDialog(m_open->workspace.settings(), QTimeZone("Asia/Tokyo"), window);
    });
    QTest::newRow("zone of a file") << Make([](QWidget *window) {
        return new ZoneDialog(ZoneDialog::Purpose::Import, "Tiny Days", QTimeZone("Asia/Tokyo"), window);
    });
    QTest::newRow("zone to show") << Make([](QWidget *window) {
        return new ZoneDialog(ZoneDialog::Purpose::Show, {}, QTimeZone("Asia/Tokyo"), window);
    });
    QTest::newRow("remarks") << Make([](QWidget *window) {
        return new RemarksDialog("Tiny Days", {{3, "A session has no room."}, {0, "There are no tracks."}}, window);
    });
    QTest::newRow("my plan on paper") << Make([](QWidget *window) {
        window->activateWindow();
        if (QTest::qWaitForWindowActive(window)) {
            QTest::keyClick(window, Qt::Key_P, Qt::ControlModifier);
        }
        return window->findChild<PrintPlanDialog *>();
    });
    QTest::newRow("keys") << Make([this](QWidget *window) {
        m_open->window.findChild<WindowActions *>()->shortcuts->trigger();
        for (QDialog *dialog : window->findChildren<QDialog *>()) {
            if (dialog->isVisible()) {
                return dialog;
            }
        }
        return static_cast<QDialog *>(nullptr);
    });
}

void AccessibilityTest::dialog_isNamedAndWalkedByTab()
{
    QFETCH(std::function<QDialog *(QWidget *)>, make);
    const std::unique_ptr<QDialog> dialog(make(&m_open->window));
    QVERIFY(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    const QString wrong = complaints(*dialog);
    QVERIFY2(wrong.isEmpty(), qPrintable('\n' + wrong));
    QVERIFY(!dialog->windowTitle().isEmpty());
}

void AccessibilityTest::quickSwitcher_isNamedAndKeepsTheKeyboard()
{
    m_open->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_open->window));
    QTest::keyClick(&m_open->window, Qt::Key_K, Qt::ControlModifier);
    QuickSwitcher *panel = m_open->window.findChild<SwitcherController *>()->panel();
    QVERIFY(panel && panel->isVisible());
    QVERIFY(!panel->accessibleName().isEmpty());
    QVERIFY(!controls(*panel).isEmpty());
    const QString wrong = nameless(*panel).join('\n');
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(panel->edit()));
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) { // rows are chosen by the arrow keys
        QTest::keyClick(panel->edit(), key);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(panel->edit()));
    }
    const QAbstractItemModel *rows = panel->list()->model();
    QVERIFY(rows->rowCount() > 0);
    for (int row = 0; row < rows->rowCount(); ++row) {
        QVERIFY(!rows->index(row, 0).data(Qt::AccessibleTextRole).toString().isEmpty());
    }
    QTest::keyClick(panel->edit(), Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
}

void AccessibilityTest::factsPage_isNamedAndWalkedByTab_data()
{
    QTest::addColumn<FactsPage>("page");
    for (const FactsPage page : allFactsPages) {
        QTest::newRow(qPrintable(pageName(page))) << page;
    }
}

void AccessibilityTest::factsPage_isNamedAndWalkedByTab()
{
    QFETCH(FactsPage, page);
    if (page == allFactsPages.front()) {
        m_open->window.findChild<WindowActions *>()->facts->trigger();
    }
    auto *dialog = m_open->window.findChild<FactsDialog *>();
    QVERIFY(dialog);
    dialog->showPage(page);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    const QString wrong = complaints(*dialog);
    if (page == allFactsPages.back()) {
        dialog->hide();
    }
    QVERIFY2(wrong.isEmpty(), qPrintable('\n' + wrong));
}

void AccessibilityTest::checkList_isNamedAndWalkedByTab()
{
    m_open->window.resize(1280, 800);
    m_open->window.showPlace(Place::Programme);
    int opened = 0;
    for (CheckListButton *button : m_open->window.findChildren<CheckListButton *>()) {
        if (!button->isVisible() || button->entries().isEmpty()) {
            continue;
        }
        button->openPopup();
        QVERIFY(button->popup()->isVisible());
        const QStringList wrong = nameless(*button->popup());
        button->popup()->hide();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
        ++opened;
    }
    QVERIFY(opened >= 2);
}

void AccessibilityTest::menuEntries_haveNames()
{
    int entries = 0;
    for (QMenu *menu : m_open->window.findChildren<QMenu *>()) {
        emit menu->aboutToShow(); // some are filled then
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator()) {
                QVERIFY(!action->text().trimmed().isEmpty());
                ++entries;
            }
        }
    }
    QVERIFY(entries > 10);
}

void AccessibilityTest::firstStart_isNamedAndWalkedByTab()
{
    QTemporaryDir folder;
    OpenWindow empty(folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(empty.workspace.hasListedConferences(), Patience);
    QVERIFY(QTest::qWaitForWindowActive(&empty.window));
    const QString wrong = complaints(empty.window);
    QVERIFY2(wrong.isEmpty(), qPrintable('\n' + wrong));
}

QTEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"
