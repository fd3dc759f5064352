#include "ui/details/aboutspeakers.h"

#include "ui/details/linkrow.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/details/speakerruns.h"
#include "ui/support/hitmarks.h"
#include "ui/support/links.h"
#include "ui/support/richtext.h"
#include "ui/support/theme.h"
#include "ui/widgets/textbutton.h"
#include "ui/widgets/textview.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

AboutSpeakers::AboutSpeakers(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(fontMetrics().height() / 4);
    m_column->addWidget(new SectionTitle(tr("About the speakers"), this));
    hide();
}

void AboutSpeakers::setSpeakers(const std::vector<SpeakerDetails> &speakers, TextFormat format)
{
    if (speakers == m_speakers && format == m_format) {
        return;
    }
    m_speakers = speakers;
    m_format = format;
    m_views.clear();
    for (QWidget *widget : std::exchange(m_shown, {})) {
        widget->hide();
        widget->deleteLater(); // it may be the one that was just pressed
    }
    for (const SpeakerDetails &speaker : speakers) {
        const QString biography = safeHtml(speaker.text.biography, format);
        const bool hasLinks = std::ranges::any_of(speaker.text.links, isSafeAddress, &Link::address);
        if (!biography.isEmpty() || hasLinks) {
            add(speaker, biography);
        }
    }
    setVisible(!m_shown.isEmpty());
    applyMarks();
}

void AboutSpeakers::add(const SpeakerDetails &speaker, const QString &biography)
{
    const QString name = speaker.speaker.name;
    const auto show = [this](QWidget *widget) {
        m_column->addWidget(widget);
        m_shown += widget;
    };
    auto *heading = new TextButton(speakerRuns(speaker), {QStringLiteral("person"), secondaryText, std::nullopt}, this);
    connect(heading, &TextButton::clicked, this, [this, key = speaker.speaker.key] { emit speakerChosen(key); });
    show(heading);
    if (!biography.isEmpty()) {
        auto *view = new TextView(tr("About %1").arg(name), this);
        view->setText(biography);
        connect(view, &TextView::linkActivated, this, &AboutSpeakers::linkActivated);
        connect(view, &TextView::rebuilt, this, &AboutSpeakers::applyMarks);
        show(view);
        m_views += view;
        emit viewAdded(view);
    }
    if (!speaker.text.links.isEmpty()) {
        auto *links = new LinkRow(this);
        show(links);
        links->setLinks(tr("Find %1 at").arg(name), speaker.text.links);
    }
}

void AboutSpeakers::setMarks(const SearchQuery &query)
{
    m_query = query;
    applyMarks();
}

void AboutSpeakers::applyMarks()
{
    for (TextView *view : m_views) {
        view->setExtraSelections(hitMarks(*view->document(), m_query, palette()));
    }
}
