#include "ui/models/rulemodel.h"

#include "core/rules/allrules.h"
#include "ui/models/roles.h"

#include <algorithm>

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Off: return RuleModel::tr("Off");
    case Severity::Note: return RuleModel::tr("Note");
    case Severity::Warning: return RuleModel::tr("Warning");
    case Severity::Error: return RuleModel::tr("Error");
    }
    return {};
}

QString profileText(Profile profile)
{
    switch (profile) {
    case Profile::Draft: return RuleModel::tr("Draft");
    case Profile::Release: return RuleModel::tr("Before release");
    case Profile::Released: return RuleModel::tr("Released");
    case Profile::OnSite: return RuleModel::tr("On site");
    }
    return {};
}

void RuleModel::setRuleSet(const RuleSet &ruleSet)
{
    m_ruleSet = ruleSet;
    refresh();
}

void RuleModel::setReport(const std::shared_ptr<const CheckReport> &report)
{
    m_report = report;
    refresh();
}

void RuleModel::refresh()
{
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const Rule *RuleModel::ruleAt(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) ? &allRules()[size_t(index.row())] : nullptr;
}

QModelIndex RuleModel::indexOf(const QString &ruleId) const
{
    const Rule *rule = ruleOfId(ruleId);
    return rule ? index(int(rule - allRules().data()), 0) : QModelIndex();
}

bool RuleModel::isChanged(const Rule &rule) const
{
    const bool isSeverityChanged = m_ruleSet.changedSeverities().contains(QLatin1String(rule.id));
    return isSeverityChanged || std::ranges::any_of(rule.parameters, [&](const RuleParameter &parameter) {
               return m_ruleSet.parameterOf(rule, parameter) != parameter.byDefault;
           });
}

QString RuleModel::notCheckedBecause(const Rule &rule) const
{
    if (!m_report) {
        return {};
    }
    const auto found = std::ranges::find(m_report->notChecked, &rule, &NotChecked::rule);
    return found == m_report->notChecked.end() ? QString() : found->reason;
}

QString RuleModel::note(const Rule &rule) const
{
    const QString missing = notCheckedBecause(rule);
    if (!missing.isEmpty()) {
        return tr("not checked: %1").arg(missing);
    }
    return isChanged(rule) ? tr("changed") : QString();
}

int RuleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(allRules().size());
}

QVariant RuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case TitleColumn: return tr("Rule");
    case SeverityColumn: return tr("Severity");
    case NoteColumn: return tr("Remark");
    default: return {};
    }
}

QVariant RuleModel::data(const QModelIndex &index, int role) const
{
    const Rule *rule = ruleAt(index);
    if (!rule) {
        return {};
    }
    if (role == FactKeyRole) {
        return QString::fromLatin1(rule->id);
    }
    if (role == InProgrammeRole) {
        return m_ruleSet.severityOf(*rule) != Severity::Off; // what is off stands back
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (index.column()) {
    case TitleColumn: return rule->titleText();
    case SeverityColumn: return severityText(m_ruleSet.severityOf(*rule));
    case NoteColumn: return note(*rule);
    default: return {};
    }
}
