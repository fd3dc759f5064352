#include "ui/companion/factsdialog.h"

#include "ui/companion/conferencepage.h"
#include "ui/companion/favouritespage.h"
#include "ui/companion/letundothrough.h"
#include "ui/companion/roomspage.h"
#include "ui/companion/rulespage.h"
#include "ui/companion/sessionspage.h"
#include "ui/companion/speakerspage.h"
#include "ui/companion/waiverspage.h"
#include "ui/companion/walkingpage.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

FactsDialog::FactsDialog(QWidget *parent)
    : QDialog(parent), m_where(new QLabel), m_copy(new QPushButton(tr("Save a copy …"))),
      m_remark(new QLabel), m_wrong(new QLabel),
      m_list(new QListWidget), m_stack(new QStackedWidget), m_undo(new QPushButton(tr("&Undo")))
{
    setWindowTitle(tr("Facts about the programme"));
    setModal(false);
    m_list->setAccessibleName(tr("Pages"));
    addPages();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_undo, QDialogButtonBox::ResetRole);
    m_undo->setIcon(symbolicIcon("undo"));
    m_undo->setToolTip(tr("Take the last change back (%1)").arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
    for (QPushButton *button : {m_undo, m_copy, buttons->button(QDialogButtonBox::Close)}) {
        button->setAutoDefault(false);
    }

    auto *body = new QHBoxLayout;
    body->setSpacing(fontMetrics().height());
    body->addWidget(m_list);
    body->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(fontMetrics().height() * 2 / 3);
    layout->addLayout(makeHead());
    layout->addWidget(m_wrong);
    layout->addLayout(body, 1);
    layout->addWidget(buttons);
    adaptToFont();
    const QSize wanted(fontMetrics().averageCharWidth() * 160, fontMetrics().height() * 42);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));

    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_stack->setCurrentIndex(row);
        refreshCurrent();
    });
    connect(m_copy, &QPushButton::clicked, this, &FactsDialog::saveCopyRequested);
    connect(m_undo, &QPushButton::clicked, this, &FactsDialog::undoRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &FactsDialog::undoRequested);
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, this, &FactsDialog::redoRequested);
    m_list->setCurrentRow(0);
    letUndoThrough(this);
    setDocumentError({});
    setTabOrder(m_undo, buttons->button(QDialogButtonBox::Close)); // the box leaves its own out of the ring
}

FactsDialog::~FactsDialog()
{
    hide(); // fields that lose the focus later would find no state to show
}

QLayout *FactsDialog::makeHead()
{
    for (QLabel *label : {m_where, m_remark, m_wrong}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *head = new QHBoxLayout;
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_where);
    texts->addWidget(m_remark);
    head->addLayout(texts, 1);
    head->addWidget(m_copy, 0, Qt::AlignTop);
    return head;
}

void FactsDialog::addPages()
{
    auto *favourites = new FavouritesPage(m_state);
    connect(favourites, &FavouritesPage::fileChosen, this, &FactsDialog::favouritesFileChosen);
    addPage(FactsPage::Rooms, QStringLiteral("room"), new RoomsPage(m_state));
    addPage(FactsPage::Walking, QStringLiteral("time"), new WalkingPage(m_state));
    addPage(FactsPage::Speakers, QStringLiteral("speakers"), new SpeakersPage(m_state));
    addPage(FactsPage::Sessions, QStringLiteral("programme"), new SessionsPage(m_state));
    addPage(FactsPage::Conference, QStringLiteral("now"), new ConferencePage(m_state));
    addPage(FactsPage::Favourites, QStringLiteral("star"), favourites);
    addPage(FactsPage::Rules, QStringLiteral("settings"), new RulesPage(m_state));
    addPage(FactsPage::Waivers, QStringLiteral("check"), new WaiversPage(m_state));
}

void FactsDialog::addPage(FactsPage page, const QString &iconName, FactsEditor *editor)
{
    m_pages.insert(page, editor);
    m_stale.insert(page, StaleSchedule | StaleFacts | StaleReport);
    m_stack->addWidget(editor);
    auto *item = new QListWidgetItem(symbolicIcon(iconName), pageName(page), m_list);
    item->setData(Qt::UserRole, int(page));
    connect(editor, &FactsEditor::edited, this, &FactsDialog::edited);
}

void FactsDialog::setSchedule(const SchedulePtr &schedule)
{
    m_state.schedule = schedule;
    m_state.formatting = schedule ? Formatting(schedule->conference.clock) : Formatting();
    m_state.report.reset(); // it was about another version
    makeStale(StaleSchedule | StaleFacts | StaleReport);
    setDocumentError(m_error);
}

void FactsDialog::setDocument(const CompanionDocument &document, const Companion &facts, const QString &path,
                              bool isBeside)
{
    m_state.document = document;
    m_state.facts = facts;
    m_path = path;
    m_isBeside = isBeside;
    sayWhere();
    makeStale(StaleFacts);
}

void FactsDialog::setDocumentError(const std::optional<Error> &error)
{
    m_error = error;
    m_wrong->setVisible(error.has_value());
    m_wrong->setText(error ? tr("The facts cannot be edited, so that nothing in their file is lost. %1").arg(error->text())
                           : QString());
    m_stack->setEnabled(!error && m_state.schedule);
    m_copy->setEnabled(!error && m_state.schedule);
    m_undo->setEnabled(!error && m_state.schedule);
}

void FactsDialog::setReport(const std::shared_ptr<const CheckReport> &report)
{
    m_state.report = report;
    makeStale(StaleReport);
}

void FactsDialog::sayWhere()
{
    const QString path = QDir::toNativeSeparators(m_path);
    if (m_path.isEmpty()) {
        m_where->clear();
    } else if (m_isBeside) {
        m_where->setText(tr("Kept beside the schedule: %1").arg(path));
    } else {
        m_where->setText(tr("Kept in Lectern’s data folder; the command line does not see it: %1").arg(path));
    }
    const QStringList unknown = m_state.document.unknownKeys();
    m_remark->setVisible(!unknown.isEmpty());
    m_remark->setText(tr("Not understood in the file, but kept: %1").arg(unknown.mid(0, 3).join(QStringLiteral("; "))));
    m_remark->setToolTip(unknown.join('\n').toHtmlEscaped());
}

void FactsDialog::makeStale(int what)
{
    for (int &stale : m_stale) {
        stale |= what;
    }
    refreshCurrent();
}

void FactsDialog::refreshCurrent()
{
    const FactsPage current = currentPage();
    FactsEditor *editor = m_pages.value(current);
    const int stale = std::exchange(m_stale[current], Nothing);
    if (stale & StaleSchedule) {
        editor->showSchedule();
    }
    if (stale & StaleReport) {
        editor->showReport();
    }
    if (stale & StaleFacts) {
        editor->showFacts();
    }
}

FactsPage FactsDialog::currentPage() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? FactsPage(item->data(Qt::UserRole).toInt()) : FactsPage::Rooms;
}

void FactsDialog::showPage(FactsPage page, const QString &party)
{
    m_list->setCurrentRow(m_stack->indexOf(m_pages.value(page)));
    if (!party.isEmpty()) {
        m_pages.value(page)->showParty(party);
        m_pages.value(page)->setFocus();
    }
}

void FactsDialog::hideEvent(QHideEvent *event)
{
    if (QWidget *field = focusWidget()) {
        field->clearFocus(); // what was typed counts
    }
    QDialog::hideEvent(event);
}

void FactsDialog::adaptToFont()
{
    const int em = fontMetrics().height();
    m_list->setIconSize({em, em});
    m_list->setSpacing(em / 8);
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + 2 * em);
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, clashColor(warning));
    m_wrong->setPalette(warning);
    QPalette remark = palette();
    remark.setColor(QPalette::WindowText, warningColor(remark));
    m_remark->setPalette(remark);
}

void FactsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        adaptToFont();
    }
}
