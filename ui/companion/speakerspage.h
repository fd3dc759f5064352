#pragma once

#include "ui/companion/factseditor.h"
#include "ui/models/speakerfactsmodel.h"

class FactTable;
class FilterRow;
class PartyHeader;
class WindowsEditor;

/// What is known of people: when they can be there, and where they need not be.
class SpeakersPage : public FactsEditor
{
    Q_OBJECT

public:
    explicit SpeakersPage(const FactsState &state, QWidget *parent = nullptr);

    void showSchedule() override;
    void showFacts() override;
    void showParty(const QString &speaker) override;

    FactTable *table() const { return m_table; }
    FilterRow *filter() const { return m_filter; }
    WindowsEditor *available() const { return m_available; }

private:
    void showSpeaker(const QString &key);
    void edit(const QString &factsKey, const SpeakerFacts &facts);

    SpeakerFactsModel m_model;
    QString m_speaker; ///< as facts name whose times are shown
    FactTable *m_table;
    FilterRow *m_filter;
    PartyHeader *m_header;
    WindowsEditor *m_available;
};
