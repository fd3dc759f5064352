#pragma once

#include "ui/companion/factseditor.h"
#include "ui/models/waivermodel.h"

class EmptyState;
class FactTable;
class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

/// Findings that were accepted: what became of each, why, until when; and the way to take one back.
class WaiversPage : public FactsEditor
{
    Q_OBJECT

public:
    explicit WaiversPage(const FactsState &state, QWidget *parent = nullptr);

    void showSchedule() override;
    void showFacts() override;
    void showReport() override;
    void showParty(const QString &fingerprint) override;

    FactTable *table() const { return m_table; }
    QLineEdit *reason() const { return m_reason; }
    QCheckBox *hasEnd() const { return m_hasEnd; }
    QDateEdit *until() const { return m_until; }
    QPushButton *takeBackButton() const { return m_takeBack; }

private:
    QWidget *makeDetails();
    void showWaiver();
    void takeReason();
    void takeEnd();

    WaiverModel m_model;
    QString m_fingerprint; ///< whose reason and end are shown
    FactTable *m_table;
    QWidget *m_list;
    EmptyState *m_nothing;
    QLabel *m_about;
    QLabel *m_remark;
    QLineEdit *m_reason;
    QCheckBox *m_hasEnd;
    QDateEdit *m_until;
    QPushButton *m_takeBack;
};
