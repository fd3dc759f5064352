#pragma once

#include "core/companion/companiondocument.h"
#include "core/model/schedule.h"
#include "core/rules/checkreport.h"
#include "ui/support/formatting.h"

#include <QWidget>

#include <memory>

class QLabel;
class QVBoxLayout;

/// What all pages show, kept by the window.
struct FactsState
{
    SchedulePtr schedule; ///< null: nothing is open
    Formatting formatting;
    CompanionDocument document;
    Companion facts; ///< of the document, with its file of favourites
    std::shared_ptr<const CheckReport> report; ///< null: not checked yet

    const ConferenceClock &clock() const { return formatting.clock(); }
};

/// One page of the window of facts. It shows the state and never changes it: what a person does comes as `edited`, and
/// what became of it with the next `showFacts`.
class FactsEditor : public QWidget
{
    Q_OBJECT

public:
    /// @param state outlives the page
    FactsEditor(const FactsState &state, const QString &title, const QString &sentence, QWidget *parent = nullptr);

    virtual void showSchedule() = 0; ///< another programme, or another version; `showFacts` follows
    virtual void showFacts() = 0;    ///< keeps selection, scroll position and what is being typed
    virtual void showReport() {}
    /// Chooses the row of a room, speaker, session, rule or waiver, by name, key, id or fingerprint. One that is not
    /// there changes nothing.
    virtual void showParty(const QString &) {}

signals:
    void edited(const CompanionEdit &edit);

protected:
    const FactsState &state() const { return m_state; }
    QVBoxLayout *column() const { return m_column; }
    void send(const CompanionEdit &edit); ///< nothing happens when the edit is empty
    void changeEvent(QEvent *event) override;

private:
    void adaptToFont();

    const FactsState &m_state;
    QLabel *m_title;
    QLabel *m_sentence;
    QVBoxLayout *m_column;
};

/// Several edits as one step that is taken back together.
CompanionEdit joined(const std::vector<CompanionEdit> &edits, const QString &text);
