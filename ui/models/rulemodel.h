#pragma once

#include "core/rules/checkreport.h"
#include "core/rules/ruleset.h"

#include <QAbstractTableModel>

#include <memory>

/// The rules, a row each, with how severe each is. Shows FactKeyRole: the rule's id.
class RuleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, SeverityColumn, NoteColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuleSet(const RuleSet &ruleSet);
    void setReport(const std::shared_ptr<const CheckReport> &report);
    const RuleSet &ruleSet() const { return m_ruleSet; }
    const Rule *ruleAt(const QModelIndex &index) const; ///< null when there is no such row
    QModelIndex indexOf(const QString &ruleId) const;
    /// A severity or a number of the rule is not as the profile has it.
    bool isChanged(const Rule &rule) const;
    /// Why the last check left the rule out; empty when it did not, or nothing was checked yet.
    QString notCheckedBecause(const Rule &rule) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void refresh();
    QString note(const Rule &rule) const;

    RuleSet m_ruleSet;
    std::shared_ptr<const CheckReport> m_report;
};

/// "Error", "Warning", "Note", "Off": for people.
QString severityText(Severity severity);
/// "Draft", "Before release", "Released", "On site".
QString profileText(Profile profile);
