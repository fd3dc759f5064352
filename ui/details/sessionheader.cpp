#include "ui/details/sessionheader.h"

#include "core/search/markhits.h"
#include "ui/details/speakerruns.h"
#include "ui/support/hitmarks.h"
#include "ui/support/theme.h"
#include "ui/support/trackcolors.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textbutton.h"
#include "ui/widgets/textview.h"

#include <QEvent>
#include <QVBoxLayout>

#include <utility>

namespace {

TextSign sign(const char *icon)
{
    return {QLatin1String(icon), secondaryText, std::nullopt};
}

} // namespace

SessionHeader::SessionHeader(QWidget *parent)
    : QWidget(parent), m_withdrawn(new TextLabel(this)), m_title(new TextView(tr("Title"), this)),
      m_subtitle(new TextView(tr("Subtitle"), this)), m_speakerColumn(new QVBoxLayout), m_when(new TextLabel(this)),
      m_facts(new FlowLayout)
{
    m_withdrawn->setRuns({{tr("No longer in the programme. It stays in your plan until you drop it."), TextRun::Style::Strong}},
                         {QStringLiteral("warning"), warningColor, std::nullopt});
    auto *column = new QVBoxLayout(this);
    const int gap = fontMetrics().height() / 3;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    m_speakerColumn->setSpacing(0);
    m_facts->setSpacing(gap);
    m_facts->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_withdrawn);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addLayout(m_speakerColumn);
    column->addWidget(m_when);
    column->addLayout(m_facts);
    connect(m_title, &TextView::rebuilt, this, &SessionHeader::applyMarks);
    connect(m_subtitle, &TextView::rebuilt, this, &SessionHeader::applyMarks);
    adaptFonts();
}

void SessionHeader::adaptFonts()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    QFont middle = font();
    middle.setPointSizeF(middle.pointSizeF() * 1.15);
    m_subtitle->setFont(middle);
}

void SessionHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        adaptFonts();
    }
}

void SessionHeader::setDetails(const SessionDetails &details)
{
    const Session &session = details.session;
    m_withdrawn->setVisible(session.withdrawn);
    const QString title = session.title.toHtmlEscaped();
    m_title->setText(session.withdrawn ? QStringLiteral("<p><s>%1</s></p>").arg(title) : QStringLiteral("<p>%1</p>").arg(title));
    m_subtitle->setText(session.subtitle.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(session.subtitle.toHtmlEscaped()));
    m_subtitle->setVisible(!session.subtitle.isEmpty());
    setSpeakers(details.speakers);
    m_when->setRuns({{details.when, TextRun::Style::Plain}}, sign("time"));
    m_when->setToolTip(details.weekday);
    m_when->setAccessibleName(details.weekday.isEmpty() ? details.when : tr("%1, %2").arg(details.weekday, details.when));
    setFacts(details);
    applyMarks();
}

void SessionHeader::setSpeakers(const std::vector<SpeakerDetails> &speakers)
{
    if (speakers == m_speakers) {
        return;
    }
    m_speakers = speakers;
    for (TextButton *button : std::exchange(m_speakerButtons, {})) {
        button->hide();
        button->deleteLater(); // it may be the one that was just pressed
    }
    for (const SpeakerDetails &speaker : speakers) {
        auto *button = new TextButton(speakerRuns(speaker), sign("person"), this);
        button->setToolTip(tr("Show this speaker and their sessions"));
        connect(button, &TextButton::clicked, this, [this, key = speaker.speaker.key] { emit speakerChosen(key); });
        m_speakerColumn->addWidget(button);
        m_speakerButtons += button;
    }
}

void SessionHeader::setFacts(const SessionDetails &details)
{
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this](const QString &text, const QString &spoken, const TextSign &sign) {
        if (!text.isEmpty()) {
            auto *fact = new TextLabel({{text, TextRun::Style::Plain}}, sign, this);
            fact->setAccessibleName(spoken.arg(text));
            m_facts->addWidget(fact);
        }
    };
    const quint32 trackColor = trackColorOr(details.trackColor, details.trackName);
    add(details.rooms, tr("Room: %1"), sign("room"));
    add(details.trackName, tr("Track: %1"), {QString(), nullptr, trackColor});
    add(details.session.type, tr("Type: %1"), sign("programme"));
    add(details.session.language, tr("Language: %1"), sign("language"));
    if (details.session.recording == Recording::OptedOut) {
        add(tr("Not recorded"), QStringLiteral("%1"), sign("video"));
    }
}

void SessionHeader::setMarks(const SearchQuery &query)
{
    m_query = query;
    applyMarks();
}

void SessionHeader::applyMarks()
{
    for (TextView *view : {m_title, m_subtitle}) {
        view->setExtraSelections(hitMarks(*view->document(), m_query, palette(), SearchQuery::Scope::Title));
    }
    for (TextButton *button : m_speakerButtons) {
        button->setMarks(markHits(button->plainText(), m_query, SearchQuery::Scope::Speaker));
    }
}
