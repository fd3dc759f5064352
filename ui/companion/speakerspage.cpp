#include "ui/companion/speakerspage.h"

#include "ui/companion/facttable.h"
#include "ui/companion/filterrow.h"
#include "ui/companion/partyheader.h"
#include "ui/companion/tablepanes.h"
#include "ui/companion/windowseditor.h"
#include "ui/models/roles.h"
#include "ui/support/taborder.h"

#include <QVBoxLayout>

SpeakersPage::SpeakersPage(const FactsState &state, QWidget *parent)
    : FactsEditor(state, tr("Speakers"),
                  tr("Who stands for several people, in which roles a person need not be there, and when a person can "
                     "be there."),
                  parent),
      m_table(new FactTable(tr("Speakers"))), m_filter(new FilterRow(m_model, tr("Find a speaker …"), m_table)),
      m_header(new PartyHeader), m_available(new WindowsEditor(tr("Available"), tr("Always available.")))
{
    m_table->setModel(&m_model);
    m_table->setEmptyText(tr("Nobody is found."));
    passFocusTo(this, m_table);
    m_table->setColumnWidths({0, 9, 30, 34});
    column()->addWidget(m_filter);
    column()->addWidget(tablePanes(m_table, {m_header, m_available}), 1);

    connect(m_table, &FactTable::currentKeyChanged, this, &SpeakersPage::showSpeaker);
    connect(&m_model, &SpeakerFactsModel::speakerEdited, this, &SpeakersPage::edit);
    connect(m_available, &WindowsEditor::edited, this, [this](const std::vector<Interval> &windows) {
        SpeakerFacts facts = this->state().facts.speakers.value(m_speaker);
        facts.available = windows;
        edit(m_speaker, facts);
    });
    connect(m_header, &PartyHeader::forgetRequested, this, [this] { edit(m_speaker, {}); });
}

void SpeakersPage::showSchedule()
{
    m_model.setSchedule(state().schedule);
    m_available->setFormatting(state().formatting, state().schedule ? state().schedule->conference.firstDay : QDate());
}

void SpeakersPage::showFacts()
{
    m_model.setFacts(state().facts.speakers);
    showSpeaker(m_table->currentKey());
}

void SpeakersPage::showParty(const QString &speaker)
{
    if (!m_table->showKey(speaker)) {
        m_filter->clear();
        m_table->showKey(speaker);
    }
}

void SpeakersPage::showSpeaker(const QString &key)
{
    const QModelIndex index = m_model.indexOf(key);
    m_speaker = m_model.factsKeyAt(index);
    const bool isStranger = index.isValid() && !index.data(InProgrammeRole).toBool();
    m_header->describe(index.data(TitleRole).toString(), isStranger ? tr("Not in the programme.") : QString(),
                       m_model.isFilled(index));
    m_available->setWindows(key, m_model.factsAt(index).available);
    m_available->setEnabled(index.isValid());
}

void SpeakersPage::edit(const QString &factsKey, const SpeakerFacts &facts)
{
    send(state().document.speakerEdit(factsKey, facts, state().clock()));
}
