#include "ui/details/sessionpane.h"

#include "ui/details/aboutspeakers.h"
#include "ui/details/linkrow.h"
#include "ui/details/noteeditor.h"
#include "ui/details/pickbutton.h"
#include "ui/details/relatedlist.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/details/sessioncopy.h"
#include "ui/details/sessionheader.h"
#include "ui/support/hitmarks.h"
#include "ui/support/icons.h"
#include "ui/support/links.h"
#include "ui/support/pickactions.h"
#include "ui/support/richtext.h"
#include "ui/support/taborder.h"
#include "ui/support/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/textbutton.h"
#include "ui/widgets/textview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

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

} // namespace

SessionPane::SessionPane(QWidget *parent)
    : QFrame(parent), m_stack(new QStackedLayout(this)), m_scroll(new QScrollArea)
{
    setAccessibleName(tr("Session"));
    auto *empty = new EmptyState(QStringLiteral("programme"), tr("Nothing to read yet"),
                                 tr("Choose a session, and all that is known of it stands here."), this);
    auto *reading = new QWidget(this);
    makeCopyActions();
    auto *column = new QVBoxLayout(reading);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeStrip());
    m_scroll->setWidget(makePage());
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(NoFrame);
    m_scroll->setAlignment(Qt::AlignLeft | Qt::AlignTop); // below the buttons, also where the pane is wide
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // lines stay broken as they are when more text comes
    m_scroll->setAccessibleName(tr("All about the session"));
    column->addWidget(m_scroll, 1);
    m_stack->addWidget(empty);
    m_stack->addWidget(reading);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    passFocusTo(this, m_scroll);
    wire();
    limitLineLength();
}

SessionPane::~SessionPane()
{
    m_note->flush(); // while this can still tell it
}

QWidget *SessionPane::makeStrip()
{
    auto *strip = new QWidget(this);
    m_back = stripButton(QStringLiteral("back"), tr("Back to the list (Esc)"), strip);
    m_back->hide();
    m_pick = new PickButton(strip);
    QToolButton *copy = stripButton(QStringLiteral("copy"), tr("Copy"), strip);
    auto *menu = new QMenu(copy);
    menu->addActions(m_copyActions);
    connect(copy, &QToolButton::clicked, menu,
            [menu, copy] { menu->popup(copy->mapToGlobal(QPoint(0, copy->height()))); });

    auto *row = new QHBoxLayout(strip);
    const int gap = fontMetrics().height() / 2;
    row->setContentsMargins(gap + TextInset, gap, gap, gap / 2);
    row->addWidget(m_back);
    row->addWidget(m_pick);
    row->addStretch(1);
    row->addWidget(copy);
    return strip;
}

QWidget *SessionPane::makePage()
{
    m_page = new QWidget;
    m_header = new SessionHeader(m_page);
    m_links = new LinkRow(m_page);
    m_clashes = new RelatedList(RelatedList::Kind::Clashes, m_page);
    m_note = new NoteEditor(m_page);
    m_abstract = new TextView(tr("Abstract"), m_page);
    m_description = new TextView(tr("Description"), m_page);
    m_about = new AboutSpeakers(m_page);
    m_similarTitle = new SectionTitle(tr("Similar sessions"), m_page);
    m_similar = new RelatedList(RelatedList::Kind::Similar, m_page);
    m_license = new TextLabel(m_page);

    auto *column = new QVBoxLayout(m_page);
    const int gap = fontMetrics().height() / 2;
    column->setContentsMargins(gap, gap / 2, gap, 3 * gap);
    column->setSpacing(gap);
    auto *noteRow = new QHBoxLayout;
    noteRow->setContentsMargins(TextInset, 0, TextInset, 0);
    noteRow->addWidget(m_note);
    column->addWidget(m_header);
    column->addWidget(m_clashes);
    column->addWidget(m_links);
    column->addLayout(noteRow);
    column->addSpacing(gap / 2);
    for (QWidget *part : {static_cast<QWidget *>(m_abstract), static_cast<QWidget *>(m_description),
                          static_cast<QWidget *>(m_about), static_cast<QWidget *>(m_similarTitle),
                          static_cast<QWidget *>(m_similar), static_cast<QWidget *>(m_license)}) {
        column->addWidget(part);
    }
    column->addStretch(1);
    return m_page;
}

void SessionPane::makeCopyActions()
{
    const auto add = [this](const QString &text, void (SessionPane::*copy)()) {
        auto *action = new QAction(symbolicIcon(QStringLiteral("copy")), text, this);
        connect(action, &QAction::triggered, this, copy);
        m_copyActions += action;
        return action;
    };
    add(tr("Copy title"), &SessionPane::copyTitle);
    m_copyLink = add(tr("Copy link"), &SessionPane::copyLink);
    add(tr("Copy text"), &SessionPane::copyText);
    addActions(m_copyActions);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void SessionPane::wire()
{
    connect(m_back, &QToolButton::clicked, this, &SessionPane::backRequested);
    connect(m_pick, &PickButton::interestRequested, this,
            [this](Interest interest) { emit interestRequested(session(), interest); });
    connect(m_note, &NoteEditor::noteChanged, this, &SessionPane::noteChanged);
    connect(m_header, &SessionHeader::speakerChosen, this, &SessionPane::speakerChosen);
    connect(m_about, &AboutSpeakers::speakerChosen, this, &SessionPane::speakerChosen);
    connect(m_about, &AboutSpeakers::linkActivated, this, [this](const QString &address) { openLink(this, address); });
    connect(m_about, &AboutSpeakers::viewAdded, this, &SessionPane::takeView);
    connect(m_clashes, &RelatedList::sessionChosen, this, &SessionPane::sessionChosen);
    connect(m_similar, &RelatedList::sessionChosen, this, &SessionPane::sessionChosen);
    for (TextView *view : {m_abstract, m_description}) {
        connect(view, &TextView::linkActivated, this, [this](const QString &address) { openLink(this, address); });
        connect(view, &TextView::rebuilt, this, &SessionPane::applyMarks);
        takeView(view);
    }
    takeView(m_header->titleView());
}

void SessionPane::takeView(TextView *view)
{
    view->addActions(m_copyActions);
    connect(view, &TextView::linkFocused, this, [this, view](const QRect &place) {
        const QPoint spot = view->mapTo(m_page, place.center());
        m_scroll->ensureVisible(spot.x(), spot.y());
    });
}

void SessionPane::show(const SessionDetails &details)
{
    const bool isOther = details.session.id != session();
    setUpdatesEnabled(false);
    if (isOther && m_page->isAncestorOf(QApplication::focusWidget()) && !m_note->hasFocus()) {
        m_scroll->setFocus(); // what has it may go
    }
    m_note->setNote(details.session.id, details.note);
    m_details = details;
    m_pick->setInterest(details.interest);
    m_header->setDetails(details);
    m_clashes->setSessions(details.clashes);
    showTexts();
    followLayoutWithTab(m_page);
    if (isOther) {
        m_scroll->verticalScrollBar()->setValue(0);
    }
    m_stack->setCurrentIndex(1);
    setUpdatesEnabled(true);
}

void SessionPane::showTexts()
{
    // What is not loaded yet takes no room: it comes at once, and nothing below has to move for it.
    const SessionText text = m_details.isTextLoaded ? m_details.text : SessionText();
    m_copyLink->setEnabled(!copyableLink(m_details).isEmpty());
    m_links->setLinks(text);
    const QByteArray description = text.description == text.abstract ? QByteArray() : text.description;
    m_abstract->setText(safeHtml(text.abstract, m_details.textFormat));
    m_description->setText(safeHtml(description, m_details.textFormat));
    m_abstract->setVisible(!m_abstract->text().isEmpty());
    m_description->setVisible(!m_description->text().isEmpty());
    m_about->setSpeakers(m_details.isTextLoaded ? m_details.speakers : std::vector<SpeakerDetails>(),
                         m_details.textFormat);
    m_similar->setSessions(m_details.isTextLoaded ? m_details.similar : std::vector<RelatedSession>());
    m_similarTitle->setVisible(!m_similar->isHidden());
    const QString license = isPlaceholder(text.license) ? QString() : text.license.simplified();
    m_license->setRuns({{tr("Licence of the recording: %1").arg(license), TextRun::Style::Quiet}});
    m_license->setVisible(!license.isEmpty());
    applyMarks();
}

void SessionPane::showNothing()
{
    m_note->flush();
    m_details = {};
    m_note->setNote({}, {});
    m_stack->setCurrentIndex(0);
}

void SessionPane::setMarks(const SearchQuery &query)
{
    if (query == m_query) {
        return;
    }
    m_query = query;
    m_header->setMarks(query);
    m_about->setMarks(query);
    applyMarks();
}

void SessionPane::applyMarks()
{
    for (TextView *view : {m_abstract, m_description}) {
        view->setExtraSelections(hitMarks(*view->document(), m_query, palette()));
    }
}

void SessionPane::flushNote()
{
    m_note->flush();
}

void SessionPane::editNote()
{
    m_note->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(m_note);
}

void SessionPane::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void SessionPane::copy(const QString &text, const QString &what)
{
    if (!session().isNull() && !text.isEmpty()) {
        QApplication::clipboard()->setText(text);
        emit copied(what);
    }
}

void SessionPane::copyTitle()
{
    copy(m_details.session.title, tr("Title copied"));
}

void SessionPane::copyLink()
{
    copy(copyableLink(m_details), tr("Link copied"));
}

void SessionPane::copyText()
{
    copy(copyableText(m_details), tr("Text copied"));
}

QSize SessionPane::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 58, fontMetrics().height() * 40};
}

void SessionPane::limitLineLength()
{
    m_page->setMaximumWidth(fontMetrics().averageCharWidth() * LineLength);
}

void SessionPane::keyPressEvent(QKeyEvent *event)
{
    if (session().isNull()) {
        QFrame::keyPressEvent(event);
    } else if (const auto interest = interestForKey(*event)) {
        emit interestRequested(session(), *interest);
    } else if (isPickToggle(*event)) {
        m_pick->click();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void SessionPane::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        limitLineLength();
    }
}
