#pragma once

#include "ui/companion/factseditor.h"
#include "ui/models/rulemodel.h"

class FactTable;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

/// How severe each rule is and with which numbers it runs.
class RulesPage : public FactsEditor
{
    Q_OBJECT

public:
    explicit RulesPage(const FactsState &state, QWidget *parent = nullptr);

    void showSchedule() override {}
    void showFacts() override;
    void showReport() override;
    void showParty(const QString &ruleId) override;

    QComboBox *profile() const { return m_profile; }
    FactTable *table() const { return m_table; }
    QComboBox *severity() const { return m_severity; }
    QPushButton *resetButton() const { return m_reset; }
    QSpinBox *number(const QString &parameterId) const; ///< of the rule shown; null when it has none of that name

private:
    QWidget *makeDetails();
    void showRule();
    void showValues();
    void makeNumbers();
    void takeSeverity();
    void takeNumber(const RuleParameter &parameter, int value);
    void reset();

    RuleModel m_model;
    const Rule *m_rule = nullptr; ///< that is shown
    QComboBox *m_profile;
    FactTable *m_table;
    QLabel *m_title;
    QLabel *m_explanation;
    QLabel *m_notChecked;
    QComboBox *m_severity;
    QFormLayout *m_form;
    QList<QSpinBox *> m_numbers; ///< in the order of the rule's parameters
    QPushButton *m_reset;
};
