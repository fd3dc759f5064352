#include "ui/speakers/speakercard.h"

#include "ui/models/roles.h"
#include "ui/models/speakerorder.h"
#include "ui/models/spokentext.h"
#include "ui/speakers/initialsbadge.h"
#include "ui/speakers/speakersessionlist.h"
#include "ui/support/links.h"
#include "ui/support/richtext.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr double NameSize = 1.5; ///< of the interface's font

QString linkLines(const Links &links)
{
    QStringList lines;
    for (const Link &link : links) {
        if (isSafeAddress(link.address)) {
            const QString words = link.title.isEmpty() ? link.address : link.title;
            lines += QStringLiteral("<a href=\"%1\">%2</a>").arg(link.address.toHtmlEscaped(), words.toHtmlEscaped());
        }
    }
    return lines.join(QStringLiteral("<br>"));
}

} // namespace

SpeakerCard::SpeakerCard(QWidget *parent) : QScrollArea(parent), m_badge(new InitialsBadge)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Speaker"));
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    const int space = fontMetrics().height();
    layout->setContentsMargins(space, space, space, space);
    layout->setSpacing(space / 2);

    m_name = addText(tr("Name"));
    m_affiliation = addText(tr("Role and company"));
    auto *names = new QVBoxLayout;
    names->setSpacing(space / 5);
    names->addWidget(m_name);
    names->addWidget(m_affiliation);
    auto *head = new QHBoxLayout;
    head->setSpacing(space);
    head->addWidget(m_badge);
    head->addLayout(names, 1);
    head->setAlignment(names, Qt::AlignVCenter);
    layout->addLayout(head);
    layout->addWidget(makeOffer());

    m_sessionsHeading = new QLabel;
    m_sessions = new SpeakerSessionList;
    m_sessionsHeading->setBuddy(m_sessions);
    m_biography = addText(tr("Biography"));
    m_links = addText(tr("Links"));
    layout->addSpacing(space / 2);
    layout->addWidget(m_sessionsHeading);
    layout->addWidget(m_sessions);
    layout->addSpacing(space / 2);
    layout->addWidget(m_biography);
    layout->addWidget(m_links);
    layout->addStretch();
    setWidget(page);
    page->setBackgroundRole(QPalette::Base);
    adaptFonts();
}

QWidget *SpeakerCard::makeOffer()
{
    m_offer = new QWidget;
    m_offerText = new QLabel;
    m_offerText->setWordWrap(true);
    m_offerText->setTextFormat(Qt::PlainText);
    m_showPictures = new QPushButton(tr("Show pictures"));
    connect(m_showPictures, &QPushButton::clicked, this, &SpeakerCard::picturesAllowed);
    auto *row = new QHBoxLayout(m_offer);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_offerText, 1);
    row->addWidget(m_showPictures, 0, Qt::AlignTop);
    m_offer->hide();
    return m_offer;
}

void SpeakerCard::offerPicture(const QString &host)
{
    m_offerText->setText(tr("This speaker has a picture at %1. To show it, Lectern asks that server, which then sees your "
                            "computer’s address and what you look at. This holds for the pictures of all speakers.")
                             .arg(host));
    m_showPictures->setAccessibleDescription(m_offerText->text());
    m_offer->setVisible(!host.isEmpty());
}

void SpeakerCard::setPicture(const QImage &picture)
{
    m_badge->setPicture(picture);
}

bool SpeakerCard::hasPicture() const
{
    return m_badge->hasPicture();
}

int SpeakerCard::pictureSide() const
{
    return int(m_badge->sizeHint().width() * devicePixelRatioF());
}

QLabel *SpeakerCard::addText(const QString &accessibleName)
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setAccessibleName(accessibleName);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    connect(label, &QLabel::linkActivated, this, [this](const QString &address) { openLink(this, address); });
    return label;
}

void SpeakerCard::setSpeaker(const SchedulePtr &schedule, const Speaker &speaker, const std::vector<int> &sessions,
                             const Formatting &formatting)
{
    m_badge->setName(speaker.name);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setText(speaker.name);
    m_affiliation->setTextFormat(Qt::PlainText);
    m_affiliation->setText(affiliation(speaker));
    m_affiliation->setVisible(!m_affiliation->text().isEmpty());
    setText({}, schedule->conference.textFormat);
    m_schedule = schedule;
    m_formatting = formatting;

    m_sessions->clear();
    for (const int position : sessions) {
        const Session &session = schedule->sessions[size_t(position)];
        const QString rooms = schedule->roomNames(session);
        const QString when = formatting.dayAndTime(session);
        auto *item = new QListWidgetItem(m_sessions);
        item->setData(TitleRole, session.title);
        item->setData(WhenRole, rooms.isEmpty() ? when : tr("%1 · %2").arg(when, rooms));
        item->setData(SessionIdRole, QVariant::fromValue(session.id));
        item->setData(WithdrawnRole, session.withdrawn);
    }
    m_sessionsHeading->setText(tr("%n session(s)", nullptr, int(sessions.size())));
    m_sessions->setVisible(!sessions.empty());
    m_sessions->fitRows();
    ensureVisible(0, 0);
}

void SpeakerCard::setMarks(const AgendaMarks &marks)
{
    for (int row = 0; row < m_sessions->count(); ++row) {
        QListWidgetItem *item = m_sessions->item(row);
        const SessionId id = item->data(SessionIdRole).value<SessionId>();
        const Session &session = *m_schedule->session(id);
        const QString clashes = marks.clashText(id, *m_schedule);
        item->setData(InterestRole, QVariant::fromValue(marks.interest(id)));
        item->setData(ClashRole, clashes);
        item->setToolTip(clashes.isEmpty() ? session.title : tr("%1 (clashes with %2)").arg(session.title, clashes));
        item->setData(Qt::AccessibleTextRole, spokenSession(session, m_formatting,
                                                            {.speakers = {},
                                                             .rooms = m_schedule->roomNames(session),
                                                             .track = {},
                                                             .interest = marks.interest(id),
                                                             .clashes = clashes,
                                                             .hasNote = marks.hasNote(id)}));
    }
}

void SpeakerCard::setText(const SpeakerText &text, TextFormat format)
{
    m_biography->setTextFormat(Qt::RichText);
    m_biography->setText(safeHtml(text.biography, format));
    m_biography->setVisible(!m_biography->text().isEmpty());
    m_links->setTextFormat(Qt::RichText);
    m_links->setText(linkLines(text.links));
    m_links->setVisible(!m_links->text().isEmpty());
}

void SpeakerCard::adaptFonts()
{
    QFont large = font();
    if (large.pointSizeF() > 0) {
        large.setPointSizeF(large.pointSizeF() * NameSize);
    }
    large.setWeight(QFont::DemiBold);
    m_name->setFont(large);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_sessionsHeading->setFont(strong);
    m_sessions->fitRows();
}

void SpeakerCard::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_links) {
        adaptFonts();
    }
}
