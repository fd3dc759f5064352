#pragma once

#include "ui/companion/factseditor.h"
#include "ui/models/walkmodel.h"

class FactTable;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

/// How long people walk between rooms, from one room to all others.
class WalkingPage : public FactsEditor
{
    Q_OBJECT

public:
    explicit WalkingPage(const FactsState &state, QWidget *parent = nullptr);

    void showSchedule() override;
    void showFacts() override;
    /// Chooses the room from which the walks are shown.
    void showParty(const QString &room) override;

    FactTable *table() const { return m_table; }
    QComboBox *from() const { return m_from; }
    QSpinBox *minutesField() const { return m_minutes; }
    QPushButton *fillButton() const { return m_fill; }

private:
    void fillRooms();
    void summarize();
    CompanionEdit editTo(const QString &room, std::optional<std::chrono::minutes> walk) const;
    void fillEmpty();
    void pasteMinutes(const QString &text);

    WalkModel m_model;
    QComboBox *m_from;
    QLabel *m_summary;
    FactTable *m_table;
    QSpinBox *m_minutes;
    QPushButton *m_fill;
};
