#include "ui/companion/sessionspage.h"

#include "ui/companion/facttable.h"
#include "ui/companion/filterrow.h"
#include "ui/companion/partyheader.h"
#include "ui/companion/sessionlisteditor.h"
#include "ui/companion/sessionpicker.h"
#include "ui/companion/tablepanes.h"
#include "ui/companion/wordsedit.h"
#include "ui/models/roles.h"
#include "ui/support/taborder.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

SessionsPage::SessionsPage(const FactsState &state, QWidget *parent)
    : FactsEditor(state, tr("Sessions"),
                  tr("How many people are expected, what everybody attends, what is no talk, what must not move, and "
                     "what belongs together."),
                  parent),
      m_table(new FactTable(tr("Sessions"))),
      m_filter(new FilterRow(m_model, tr("Find a session, a speaker or a room …"), m_table)),
      m_header(new PartyHeader), m_mirrors(new SessionPicker(m_names, tr("Mirrors"))),
      m_neededTags(new WordsEdit(tr("Needs a room with"))),
      m_prerequisites(new SessionListEditor(m_names, tr("Thes&e must have ended before"))),
      m_notAgainst(new SessionListEditor(m_names, tr("&Not at the same time as")))
{
    m_table->setModel(&m_model);
    m_table->setEmptyText(tr("No session is found."));
    passFocusTo(this, m_table);
    m_table->setColumnWidths({0, 18, 10, 9, 9, 9, 26});
    column()->addWidget(m_filter);
    column()->addWidget(tablePanes(m_table, {m_header, makeDetails()}), 1);

    connect(m_table, &FactTable::currentKeyChanged, this, &SessionsPage::showSession);
    connect(&m_model, &SessionFactsModel::sessionEdited, this, &SessionsPage::edit);
    connect(m_header, &PartyHeader::forgetRequested, this, [this] { edit(m_session, {}); });
    connect(m_mirrors, &SessionPicker::picked, this,
            [this](const SessionId &mirrored) { change(&SessionFacts::mirrors, mirrored); });
    connect(m_neededTags, &WordsEdit::edited, this,
            [this](const QStringList &tags) { change(&SessionFacts::neededTags, tags); });
    connect(m_prerequisites, &SessionListEditor::edited, this,
            [this](const QList<SessionId> &sessions) { change(&SessionFacts::prerequisites, sessions); });
    connect(m_notAgainst, &SessionListEditor::edited, this,
            [this](const QList<SessionId> &sessions) { change(&SessionFacts::notAgainst, sessions); });
}

QWidget *SessionsPage::makeDetails()
{
    auto *details = new QWidget;
    auto *mirrorsLabel = new QLabel(tr("&Mirrors another session (overflow, stream)"));
    mirrorsLabel->setBuddy(m_mirrors);
    m_mirrors->setPlaceholderText(tr("No other session"));
    auto *tagsLabel = new QLabel(tr("Needs a &room with"));
    tagsLabel->setBuddy(m_neededTags);
    m_neededTags->setPlaceholderText(tr("For example: projector, step-free"));

    auto *first = new QVBoxLayout;
    first->setSpacing(fontMetrics().height() / 4);
    first->addWidget(mirrorsLabel);
    first->addWidget(m_mirrors);
    first->addSpacing(fontMetrics().height() / 2);
    first->addWidget(tagsLabel);
    first->addWidget(m_neededTags);
    first->addStretch(1);
    auto *row = new QHBoxLayout(details);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(fontMetrics().height());
    row->addLayout(first, 1);
    row->addWidget(m_prerequisites, 1);
    row->addWidget(m_notAgainst, 1);
    return details;
}

void SessionsPage::showSchedule()
{
    m_names.setSchedule(state().schedule);
    m_model.setSchedule(state().schedule);
}

void SessionsPage::showFacts()
{
    m_model.setFacts(state().facts.sessions);
    showSession(m_table->currentKey());
}

void SessionsPage::showParty(const QString &session)
{
    if (!m_table->showKey(session)) {
        m_filter->clear();
        m_table->showKey(session);
    }
}

void SessionsPage::showSession(const QString &key)
{
    const bool isOther = m_session.value() != key;
    m_session = SessionId(key);
    const QModelIndex index = m_model.indexOf(key);
    const SessionFacts facts = m_model.factsOf(m_session);
    const bool isStranger = index.isValid() && !index.data(InProgrammeRole).toBool();
    m_header->describe(index.data(TitleRole).toString(), isStranger ? tr("Not in the programme.") : QString(),
                       m_model.isFilled(index));
    if (isOther || !m_mirrors->hasFocus()) {
        m_mirrors->setSession(facts.mirrors);
    }
    m_neededTags->setWords(facts.neededTags);
    m_prerequisites->setSessions(facts.prerequisites);
    m_notAgainst->setSessions(facts.notAgainst);
    for (QWidget *field : std::initializer_list<QWidget *>{m_mirrors, m_neededTags, m_prerequisites, m_notAgainst}) {
        field->setEnabled(index.isValid());
    }
}

void SessionsPage::edit(const SessionId &session, const SessionFacts &facts)
{
    send(state().document.sessionEdit(session, facts));
}

template<class Value>
void SessionsPage::change(Value SessionFacts::*member, const Value &value)
{
    SessionFacts facts = m_model.factsOf(m_session);
    facts.*member = value;
    edit(m_session, facts);
}
