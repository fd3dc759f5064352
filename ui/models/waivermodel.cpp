#include "ui/models/waivermodel.h"

#include "core/rules/allrules.h"
#include "ui/models/roles.h"

#include <algorithm>

namespace {

/// Where its rule stands among all; one that is not known comes last.
qsizetype orderOf(const Waiver &waiver)
{
    const Rule *rule = ruleOfId(waiver.rule);
    return rule ? rule - allRules().data() : qsizetype(allRules().size());
}

} // namespace

QString waiverStateText(WaiverState state)
{
    switch (state) {
    case WaiverState::Holds: return WaiverModel::tr("holds");
    case WaiverState::MatchesNothing: return WaiverModel::tr("matches nothing");
    case WaiverState::Expired: return WaiverModel::tr("expired");
    case WaiverState::NotChecked: return WaiverModel::tr("not checked");
    }
    return {};
}

void WaiverModel::setWaivers(std::vector<Waiver> waivers)
{
    std::ranges::stable_sort(waivers, {}, orderOf);
    const bool isSameList = std::ranges::equal(waivers, m_waivers, {}, &Waiver::fingerprint, &Waiver::fingerprint);
    if (!isSameList) {
        beginResetModel();
        m_waivers = std::move(waivers);
        endResetModel();
        return;
    }
    m_waivers = std::move(waivers);
    if (!m_waivers.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void WaiverModel::setReport(const std::shared_ptr<const CheckReport> &report, const SchedulePtr &schedule)
{
    m_report = report;
    m_schedule = schedule;
    m_states.clear();
    m_findings.clear();
    if (report) {
        for (const int position : report->unused) {
            m_states.insert(report->waivers[size_t(position)].fingerprint, WaiverState::MatchesNothing);
        }
        for (const int position : report->expired) {
            m_states.insert(report->waivers[size_t(position)].fingerprint, WaiverState::Expired);
        }
        for (size_t finding = 0; finding < report->waiverOf.size(); ++finding) {
            if (report->isWaived(finding)) {
                const QString &fingerprint = report->waivers[size_t(report->waiverOf[finding])].fingerprint;
                m_states.insert(fingerprint, WaiverState::Holds);
                m_findings.insert(fingerprint, int(finding));
            }
        }
    }
    if (!m_waivers.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

const Waiver *WaiverModel::waiverAt(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) ? &m_waivers[size_t(index.row())] : nullptr;
}

QModelIndex WaiverModel::indexOf(const QString &fingerprint) const
{
    const auto found = std::ranges::find(m_waivers, fingerprint, &Waiver::fingerprint);
    return found == m_waivers.end() ? QModelIndex() : index(int(found - m_waivers.begin()), 0);
}

QString WaiverModel::about(const Waiver &waiver) const
{
    const int finding = m_findings.value(waiver.fingerprint, -1);
    if (finding >= 0 && m_schedule) {
        return sentence(m_report->findings[size_t(finding)], *m_schedule);
    }
    if (!waiver.about.isEmpty()) {
        return waiver.about;
    }
    const Rule *rule = ruleOfId(waiver.rule);
    return rule ? rule->titleText() : tr("Finding %1").arg(waiver.fingerprint);
}

int WaiverModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_waivers.size());
}

QVariant WaiverModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case StateColumn: return tr("State");
    case AboutColumn: return tr("Accepted finding");
    case ReasonColumn: return tr("Reason");
    case UntilColumn: return tr("Until");
    case AuthorColumn: return tr("By");
    default: return {};
    }
}

QString WaiverModel::text(const Waiver &waiver, int column) const
{
    const auto day = [](const QDate &date) { return QLocale().toString(date, QLocale::ShortFormat); };
    switch (column) {
    case StateColumn: return waiverStateText(stateOf(waiver.fingerprint));
    case AboutColumn: return about(waiver);
    case ReasonColumn: return waiver.reason;
    case UntilColumn: return waiver.until.isValid() ? day(waiver.until) : tr("for good");
    case AuthorColumn:
        if (!waiver.date.isValid()) {
            return waiver.author;
        }
        return waiver.author.isEmpty() ? day(waiver.date) : tr("%1, %2").arg(waiver.author, day(waiver.date));
    default: return {};
    }
}

QVariant WaiverModel::data(const QModelIndex &index, int role) const
{
    const Waiver *waiver = waiverAt(index);
    if (!waiver) {
        return {};
    }
    switch (role) {
    case FactKeyRole: return waiver->fingerprint;
    case InProgrammeRole: return stateOf(waiver->fingerprint) != WaiverState::MatchesNothing;
    case Qt::DisplayRole: return text(*waiver, index.column());
    case Qt::ToolTipRole: return text(*waiver, index.column()).toHtmlEscaped();
    default: return {};
    }
}
