#include "ui/conflicts/findingpane.h"

#include "ui/conflicts/findingsigns.h"
#include "ui/conflicts/sidecards.h"
#include "ui/conflicts/timebar.h"
#include "ui/conflicts/waivereditor.h"
#include "ui/models/findingwords.h"
#include "ui/support/icons.h"
#include "ui/support/taborder.h"
#include "ui/support/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/textbutton.h"
#include "ui/widgets/textview.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace {

constexpr int LineLength = 78; ///< average characters, the widest that reads well

QToolButton *stripButton(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(symbolicIcon(icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setIconSize(QSize(1, 1) * parent->fontMetrics().height());
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

/// The sentence with the titles in it standing out.
QString sentenceHtml(const FindingDetails &details)
{
    QString html;
    qsizetype done = 0;
    for (const TextRange &title : details.titles) {
        html += details.sentence.mid(done, title.start - done).toHtmlEscaped();
        html += QStringLiteral("<b>") + details.sentence.mid(title.start, title.length).toHtmlEscaped() + QStringLiteral("</b>");
        done = title.start + title.length;
    }
    html += details.sentence.mid(done).toHtmlEscaped();
    const QString joined = QStringLiteral("\u2060–\u2060"); // "10:30–11:00" is no place for a line to end
    return QStringLiteral("<p>%1</p>").arg(html.replace(QChar(0x2013), joined));
}

} // namespace

FindingPane::FindingPane(QWidget *parent) : QFrame(parent), m_stack(new QStackedLayout(this)), m_scroll(new QScrollArea)
{
    setAccessibleName(tr("Finding"));
    auto *empty = new EmptyState(QStringLiteral("conflicts"), tr("No finding chosen"),
                                 tr("Choose one, and both sides of it stand here, with what can be done."), this);
    auto *reading = new QWidget(this);
    auto *column = new QVBoxLayout(reading);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeStrip());
    m_scroll->setWidget(makePage());
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(NoFrame);
    m_scroll->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // lines stay broken as they are from one to the next
    m_scroll->setAccessibleName(tr("All about the finding"));
    column->addWidget(m_scroll, 1);
    m_stack->addWidget(empty);
    m_stack->addWidget(reading);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    passFocusTo(this, m_scroll);
    adaptFonts();
}

void FindingPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier && m_timetable->isVisibleTo(this) && m_timetable->isEnabled()) {
        emit timetableRequested(m_details.sessions());
    } else {
        QFrame::keyPressEvent(event);
    }
}

QWidget *FindingPane::makeStrip()
{
    auto *strip = new QWidget(this);
    m_back = stripButton(QStringLiteral("back"), tr("Back to the list (Esc)"), strip);
    m_back->hide();
    m_waive = new QPushButton(symbolicIcon(QStringLiteral("check")), tr("Waive …"), strip);
    m_waive->setToolTip(tr("Accept this finding, with a reason (W)"));
    m_takeBack = new QPushButton(symbolicIcon(QStringLiteral("undo")), tr("Take back the waiver"), strip);
    m_copy = stripButton(QStringLiteral("copy"), tr("Copy"), strip);
    m_timetable = stripButton(QStringLiteral("timetable"), tr("Show in the timetable (T)"), strip);
    connect(m_timetable, &QToolButton::clicked, this, [this] { emit timetableRequested(m_details.sessions()); });
    auto *menu = new QMenu(m_copy);
    menu->addAction(tr("Copy sentence"), this, [this] { copy(m_details.sentence, tr("Sentence copied")); });
    menu->addAction(tr("Copy fingerprint"), this, [this] {
        copy(m_details.waiver ? m_details.waiver->fingerprint : m_details.proposal.fingerprint, tr("Fingerprint copied"));
    });
    connect(m_copy, &QToolButton::clicked, menu,
            [menu, this] { menu->popup(m_copy->mapToGlobal(QPoint(0, m_copy->height()))); });
    connect(m_back, &QToolButton::clicked, this, &FindingPane::backRequested);
    connect(m_waive, &QPushButton::clicked, this, &FindingPane::startWaiver);
    connect(m_takeBack, &QPushButton::clicked, this, [this] { emit waiverRemoved(m_details.waiver->fingerprint); });

    auto *row = new QHBoxLayout(strip);
    const int gap = fontMetrics().height() / 2;
    row->setContentsMargins(gap + TextInset, gap, gap, gap / 2);
    row->addWidget(m_back);
    row->addWidget(m_waive);
    row->addWidget(m_takeBack);
    row->addStretch(1);
    row->addWidget(m_timetable);
    row->addWidget(m_copy);
    return strip;
}

QWidget *FindingPane::makePage()
{
    m_page = new QWidget;
    m_kind = new TextLabel(m_page);
    m_sentence = new TextView(tr("What was found"), m_page);
    m_waiver = new TextLabel(m_page);
    m_editorPlace = new QWidget(m_page);
    m_editor = new WaiverEditor(m_editorPlace);
    m_hint = new TextLabel({{tr("The schedule file would have to say this."), TextRun::Style::Quiet}}, {}, m_page);
    m_bar = new TimeBar(m_page);
    m_cards = new SideCards(m_page);
    m_factsTitle = new SectionTitle(tr("What was compared"), m_page);
    m_facts = new QWidget(m_page);
    m_ruleTitle = new SectionTitle(tr("About this rule"), m_page);
    m_explanation = new TextLabel(m_page);
    m_enterable = new QVBoxLayout;
    const int gap = fontMetrics().height() / 2;
    m_enterable->setContentsMargins(TextInset, 0, TextInset, 0);
    m_enterable->setSpacing(gap / 2);
    auto *editorLayout = new QVBoxLayout(m_editorPlace);
    editorLayout->setContentsMargins(TextInset, 0, TextInset, gap);
    editorLayout->addWidget(m_editor);
    m_editorPlace->hide();
    auto *barLayout = new QVBoxLayout; // the bar begins where the words do
    barLayout->setContentsMargins(TextInset, gap / 2, TextInset, gap / 2);
    barLayout->addWidget(m_bar);

    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(gap, gap / 2, gap, 3 * gap);
    column->setSpacing(gap);
    column->addWidget(m_kind);
    column->addWidget(m_sentence);
    column->addWidget(m_hint);
    column->addWidget(m_waiver);
    column->addWidget(m_editorPlace);
    column->addLayout(barLayout);
    column->addWidget(m_cards);
    column->addWidget(m_factsTitle);
    column->addWidget(m_facts);
    column->addLayout(m_enterable);
    column->addWidget(m_ruleTitle);
    column->addWidget(m_explanation);
    column->addStretch(1);

    connect(m_cards, &SideCards::sessionChosen, this, &FindingPane::sessionChosen);
    connect(m_editor, &WaiverEditor::left, this, &FindingPane::leaveWaiver);
    connect(m_editor, &WaiverEditor::accepted, this, [this](const Waiver &waiver) {
        m_author = waiver.author;
        leaveWaiver();
        emit waived(waiver);
    });
    return m_page;
}

void FindingPane::show(const FindingDetails &details)
{
    const bool isOther = details.key != m_details.key;
    m_details = details;
    if (details.isEmpty()) {
        leaveWaiver();
        m_stack->setCurrentIndex(0);
        return;
    }
    setUpdatesEnabled(false);
    if (isOther) {
        leaveWaiver();
        m_scroll->verticalScrollBar()->setValue(0);
    }
    showHead();
    showWaiver();
    m_bar->setDetails(details);
    m_cards->setSides(details.sides);
    showFacts();
    showEnterable();
    updateActions();
    m_stack->setCurrentIndex(1);
    followLayoutWithTab(m_page);
    setUpdatesEnabled(true);
}

void FindingPane::showHead()
{
    const FindingSign sign = findingSign(m_details.key.kind, m_details.severity);
    QStringList words{sign.name, m_details.ruleTitle};
    words.removeAll(QString());
    m_kind->setRuns({{words.join(QStringLiteral(" · ")), TextRun::Style::Strong}}, {sign.icon, sign.color, std::nullopt});
    m_sentence->setText(sentenceHtml(m_details));
    m_explanation->setRuns({{m_details.explanation, TextRun::Style::Plain}});
    m_explanation->setVisible(!m_details.explanation.isEmpty());
    m_ruleTitle->setVisible(!m_details.explanation.isEmpty());
    m_hint->setVisible(m_details.isForFile);
}

void FindingPane::showWaiver()
{
    m_waiver->setVisible(m_details.waiver.has_value());
    if (!m_details.waiver) {
        return;
    }
    const Waiver &waiver = *m_details.waiver;
    const Formatting formatting;
    QStringList origin{waiver.author};
    if (waiver.date.isValid()) {
        origin += formatting.longDay(waiver.date);
    }
    origin.removeAll(QString());
    QStringList lines;
    if (!origin.isEmpty()) {
        lines += origin.join(QStringLiteral(", "));
    }
    if (waiver.until.isValid()) {
        lines += m_details.isExpired ? tr("It held until %1.").arg(formatting.longDay(waiver.until))
                                     : tr("It holds until %1.").arg(formatting.longDay(waiver.until));
    }
    QList<TextRun> runs{{tr("Waived: %1").arg(waiver.reason), TextRun::Style::Plain}};
    if (!lines.isEmpty()) {
        runs += {u'\n' + lines.join(u'\n'), TextRun::Style::Quiet};
    }
    m_waiver->setRuns(runs, {QStringLiteral("check"), secondaryText, std::nullopt});
}

void FindingPane::showFacts()
{
    delete m_facts->layout();
    qDeleteAll(m_facts->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    auto *form = new QFormLayout(m_facts);
    form->setContentsMargins(TextInset, 0, TextInset, 0);
    form->setHorizontalSpacing(fontMetrics().height());
    form->setVerticalSpacing(fontMetrics().height() / 4);
    for (const FindingFact &fact : m_details.facts) {
        auto *label = new QLabel(fact.label, m_facts);
        auto *value = new QLabel(fact.value, m_facts);
        for (QLabel *text : {label, value}) {
            text->setTextFormat(Qt::PlainText);
            text->setWordWrap(text == value);
        }
        QPalette quiet = palette();
        quiet.setColor(QPalette::WindowText, secondaryText(palette()));
        label->setPalette(quiet);
        value->setAccessibleName(tr("%1: %2").arg(fact.label, fact.value));
        form->addRow(label, value);
    }
    m_facts->setVisible(!m_details.facts.empty());
    m_factsTitle->setVisible(!m_details.facts.empty());
}

void FindingPane::showEnterable()
{
    for (QPushButton *button : std::exchange(m_enterButtons, {})) {
        button->hide();
        button->deleteLater(); // it may be the one that was just pressed
    }
    const bool isMissing = m_details.key.kind == FindingRowKind::NotChecked;
    for (const EnterableFacts &facts : m_details.enterable) {
        const QString words = isMissing ? tr("Enter %1 …") : tr("Change %1 …");
        auto *button = new QPushButton(words.arg(needText(facts.need)), m_page);
        button->setDefault(isMissing);
        button->setEnabled(m_isEditable);
        connect(button, &QPushButton::clicked, this, [this, facts] { emit factsRequested(facts.need, facts.party); });
        m_enterable->addWidget(button, 0, Qt::AlignLeft);
        button->show(); // at once, not when the layout gets to it
        m_enterButtons += button;
    }
}

void FindingPane::updateActions()
{
    const bool isFinding = m_details.key.kind == FindingRowKind::Finding;
    m_waive->setVisible(isFinding && !m_details.waiver);
    m_waive->setEnabled(m_isEditable && m_editorPlace->isHidden());
    m_takeBack->setVisible(m_details.waiver.has_value());
    m_takeBack->setText(isFinding ? tr("Take back the waiver") : tr("Remove the waiver"));
    m_takeBack->setEnabled(m_isEditable);
    m_timetable->setVisible(!m_details.sides.empty());
    m_copy->setVisible(m_details.key.kind != FindingRowKind::NotChecked);
}

void FindingPane::setEditable(bool editable)
{
    m_isEditable = editable;
    for (QPushButton *button : std::as_const(m_enterButtons)) {
        button->setEnabled(editable);
    }
    updateActions();
}

void FindingPane::startWaiver()
{
    if (m_details.key.kind == FindingRowKind::Finding && !m_details.waiver && m_isEditable && m_editorPlace->isHidden()) {
        m_editorPlace->show();
        m_scroll->verticalScrollBar()->setValue(0);
        m_editor->start(m_details.proposal, m_author, m_today);
        updateActions();
    }
}

bool FindingPane::leaveWaiver()
{
    if (m_editorPlace->isHidden()) {
        return false;
    }
    const bool hadFocus = m_editorPlace->isAncestorOf(QApplication::focusWidget());
    m_editorPlace->hide();
    updateActions();
    if (hadFocus) {
        m_scroll->setFocus(Qt::OtherFocusReason);
    }
    return true;
}

void FindingPane::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void FindingPane::copy(const QString &text, const QString &what)
{
    QApplication::clipboard()->setText(text);
    emit copied(what);
}

QSize FindingPane::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 58, fontMetrics().height() * 40};
}

void FindingPane::adaptFonts()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_sentence->setFont(large);
    m_page->setMaximumWidth(fontMetrics().averageCharWidth() * LineLength);
}

void FindingPane::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        adaptFonts();
    }
}
