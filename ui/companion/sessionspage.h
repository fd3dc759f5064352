#pragma once

#include "ui/companion/factseditor.h"
#include "ui/models/sessionfactsmodel.h"
#include "ui/models/sessionnamesmodel.h"

class FactTable;
class FilterRow;
class PartyHeader;
class SessionListEditor;
class SessionPicker;
class WordsEdit;

/// What is known of sessions: who comes, what is a break, what belongs together.
class SessionsPage : public FactsEditor
{
    Q_OBJECT

public:
    explicit SessionsPage(const FactsState &state, QWidget *parent = nullptr);

    void showSchedule() override;
    void showFacts() override;
    void showParty(const QString &session) override;

    FactTable *table() const { return m_table; }
    FilterRow *filter() const { return m_filter; }
    SessionPicker *mirrors() const { return m_mirrors; }
    SessionListEditor *prerequisites() const { return m_prerequisites; }
    SessionListEditor *notAgainst() const { return m_notAgainst; }
    WordsEdit *neededTags() const { return m_neededTags; }

private:
    QWidget *makeDetails();
    void showSession(const QString &key);
    void edit(const SessionId &session, const SessionFacts &facts);
    template<class Value>
    void change(Value SessionFacts::*member, const Value &value);

    SessionFactsModel m_model;
    SessionNamesModel m_names;
    SessionId m_session; ///< whose relations are shown
    FactTable *m_table;
    FilterRow *m_filter;
    PartyHeader *m_header;
    SessionPicker *m_mirrors;
    WordsEdit *m_neededTags;
    SessionListEditor *m_prerequisites;
    SessionListEditor *m_notAgainst;
};
