#include "ui/models/findingmodel.h"

#include "core/rules/allrules.h"
#include "ui/models/findingwords.h"
#include "ui/models/roles.h"

#include <QLocale>

#include <algorithm>

using namespace std::chrono;

FindingModel::FindingModel(QObject *parent) : QAbstractListModel(parent) {}

void FindingModel::setReport(std::shared_ptr<const CheckReport> report, SchedulePtr schedule)
{
    beginResetModel();
    m_report = std::move(report);
    m_schedule = std::move(schedule);
    m_filterer.reset();
    if (m_report && m_schedule) {
        m_filterer = std::make_unique<FindingFilterer>(m_report, m_schedule);
    }
    refill();
    endResetModel();
}

void FindingModel::setFilter(const FindingFilter &filter)
{
    if (filter == m_filter) {
        return;
    }
    beginResetModel();
    m_filter = filter;
    refill();
    endResetModel();
}

void FindingModel::refill()
{
    m_rows = {};
    m_facets = {};
    m_findingCount = 0;
    if (m_filterer) {
        FindingFilterer::Outcome outcome = m_filterer->apply(m_filter);
        m_rows = findingRows(*m_report, outcome.findings, m_filter);
        m_facets = std::move(outcome.facets);
        m_findingCount = int(outcome.findings.size());
    }
}

void FindingModel::setFormatting(const Formatting &formatting)
{
    m_formatting = formatting;
    if (!m_rows.rows.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1));
    }
}

bool FindingModel::isRow(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index);
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.rows.size());
}

Qt::ItemFlags FindingModel::flags(const QModelIndex &index) const
{
    if (!isRow(index)) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags always = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return row(index).kind == FindingRowKind::Heading ? always : always | Qt::ItemIsSelectable;
}

bool FindingModel::isExpired(int waiver) const
{
    return std::ranges::find(m_report->expired, waiver) != m_report->expired.end();
}

FindingDetails FindingModel::detailsOf(FindingRowKind kind, int position) const
{
    switch (kind) {
    case FindingRowKind::Heading: break;
    case FindingRowKind::Finding: return findingDetails(*m_report, position, *m_schedule, m_formatting);
    case FindingRowKind::NotChecked: return notCheckedDetails(m_report->notChecked[size_t(position)]);
    case FindingRowKind::Waiver: return waiverDetails(m_report->waivers[size_t(position)], isExpired(position));
    }
    return {};
}

FindingDetails FindingModel::detailsAt(const QModelIndex &index) const
{
    return isRow(index) ? detailsOf(row(index).kind, row(index).position) : FindingDetails();
}

FindingDetails FindingModel::details(const FindingKey &key) const
{
    if (!m_report || !m_schedule) {
        return {};
    }
    int position = -1;
    if (key.kind == FindingRowKind::Finding) {
        position = positionOf(key, *m_report, *m_schedule);
    } else if (key.kind == FindingRowKind::NotChecked) {
        const auto found = std::ranges::find_if(m_report->notChecked, [&key](const NotChecked &entry) {
            return QLatin1String(entry.rule->id) == key.rule;
        });
        position = found == m_report->notChecked.end() ? -1 : int(found - m_report->notChecked.begin());
    } else if (key.kind == FindingRowKind::Waiver) {
        const auto found = std::ranges::find(m_report->waivers, key.fingerprint, &Waiver::fingerprint);
        position = found == m_report->waivers.end() ? -1 : int(found - m_report->waivers.begin());
    }
    return position < 0 ? FindingDetails() : detailsOf(key.kind, position);
}

FindingKey FindingModel::keyAt(const QModelIndex &index) const
{
    if (!isRow(index)) {
        return {};
    }
    const auto [kind, position] = row(index);
    FindingKey key;
    key.kind = kind;
    switch (kind) {
    case FindingRowKind::Heading: break;
    case FindingRowKind::Finding: return findingKey(m_report->findings[size_t(position)], *m_schedule);
    case FindingRowKind::NotChecked: key.rule = QLatin1String(m_report->notChecked[size_t(position)].rule->id); break;
    case FindingRowKind::Waiver: key.fingerprint = m_report->waivers[size_t(position)].fingerprint; break;
    }
    return key;
}

QModelIndex FindingModel::indexOf(const FindingKey &key) const
{
    if (!m_report || !m_schedule || key.kind == FindingRowKind::Heading) {
        return {};
    }
    const int finding = key.kind == FindingRowKind::Finding ? positionOf(key, *m_report, *m_schedule) : -1;
    for (size_t i = 0; i < m_rows.rows.size(); ++i) {
        const FindingRows::Row &row = m_rows.rows[i];
        const auto at = size_t(row.position);
        if (row.kind == key.kind &&
            ((row.kind == FindingRowKind::Finding && row.position == finding) ||
             (row.kind == FindingRowKind::NotChecked && QLatin1String(m_report->notChecked[at].rule->id) == key.rule) ||
             (row.kind == FindingRowKind::Waiver && m_report->waivers[at].fingerprint == key.fingerprint))) {
            return index(int(i));
        }
    }
    return {};
}

QList<SessionId> FindingModel::sessionsAt(const QModelIndex &index) const
{
    return isRow(index) && row(index).kind == FindingRowKind::Finding ? keyAt(index).sessions : QList<SessionId>();
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!isRow(index)) {
        return {};
    }
    const auto [kind, position] = row(index);
    if (role == FindingKindRole) {
        return QVariant::fromValue(kind);
    }
    switch (kind) {
    case FindingRowKind::Heading: return headingData(m_rows.groups[size_t(position)], role);
    case FindingRowKind::Finding: return findingData(position, role);
    case FindingRowKind::NotChecked: return notCheckedData(m_report->notChecked[size_t(position)], role);
    case FindingRowKind::Waiver: return waiverData(position, role);
    }
    return {};
}

QVariant FindingModel::headingData(const FindingGroup &group, int role) const
{
    const auto title = [&group]() -> QString {
        switch (group.kind) {
        case FindingGroup::Kind::Rule: return group.rule->titleText();
        case FindingGroup::Kind::NotChecked: return tr("Not checked");
        case FindingGroup::Kind::UnusedWaivers: return tr("Waivers that match nothing");
        case FindingGroup::Kind::ExpiredWaivers: return tr("Waivers that have expired");
        }
        return {};
    };
    const auto counted = [&group]() -> QString {
        switch (group.kind) {
        case FindingGroup::Kind::Rule: return severityCount(group.severity, group.count);
        case FindingGroup::Kind::NotChecked: return tr("%n rule(s)", nullptr, group.count);
        case FindingGroup::Kind::UnusedWaivers:
        case FindingGroup::Kind::ExpiredWaivers: return tr("%n waiver(s)", nullptr, group.count);
        }
        return {};
    };
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return title();
    case Qt::AccessibleTextRole: return tr("%1, %2").arg(title(), counted());
    case GroupKindRole:
        return QVariant::fromValue(group.kind == FindingGroup::Kind::Rule         ? FindingRowKind::Finding
                                   : group.kind == FindingGroup::Kind::NotChecked ? FindingRowKind::NotChecked
                                                                                  : FindingRowKind::Waiver);
    case SeverityRole: return QVariant::fromValue(group.severity);
    case CountRole: return group.count;
    case ReasonRole: return counted();
    default: return {};
    }
}

QString FindingModel::whenText(const Finding &finding) const
{
    if (finding.overlap) {
        return m_formatting.heading(finding.overlap->start()) + QChar(0x2013) + m_formatting.time(finding.overlap->end());
    }
    const Session *first = finding.sessions.isEmpty() ? nullptr : &m_schedule->sessions[size_t(finding.sessions[0])];
    return first && first->start ? m_formatting.heading(*first->start) : QString();
}

QVariant FindingModel::findingData(int position, int role) const
{
    const Finding &finding = m_report->findings[size_t(position)];
    const bool isWaived = m_report->isWaived(size_t(position));
    const auto reason = [&]() -> QString {
        return isWaived ? m_report->waivers[size_t(m_report->waiverOf[size_t(position)])].reason : QString();
    };
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return sentence(finding, *m_schedule);
    case StrongRole: return QVariant::fromValue(titlesIn(sentence(finding, *m_schedule), finding, *m_schedule));
    case SeverityRole: return QVariant::fromValue(finding.severity);
    case WhenRole: return whenText(finding);
    case EndTextRole:
        return finding.overlap && finding.minutes > 0min ? m_formatting.length(finding.minutes) : QString();
    case WaivedRole: return isWaived;
    case ReasonRole: return reason();
    case Qt::AccessibleTextRole:
        return isWaived ? tr("%1, waived: %2 Reason: %3")
                              .arg(severityName(finding.severity), sentence(finding, *m_schedule), reason())
                        : tr("%1: %2").arg(severityName(finding.severity), sentence(finding, *m_schedule));
    default: return {};
    }
}

QVariant FindingModel::notCheckedData(const NotChecked &notChecked, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return notChecked.rule->titleText();
    case ReasonRole: return tr("Not checked: %1.").arg(notChecked.reason);
    case SeverityRole: return QVariant::fromValue(Severity::Off);
    case Qt::AccessibleTextRole:
        return tr("%1. Not checked: %2.").arg(notChecked.rule->titleText(), notChecked.reason);
    default: return {};
    }
}

QVariant FindingModel::waiverData(int position, int role) const
{
    const Waiver &waiver = m_report->waivers[size_t(position)];
    const FindingDetails details = waiverDetails(waiver, isExpired(position));
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return details.sentence;
    case ReasonRole: return tr("Waived: %1").arg(waiver.reason);
    case SeverityRole: return QVariant::fromValue(Severity::Off);
    case WhenRole:
        return details.isExpired ? tr("Until %1").arg(m_formatting.shortDay(waiver.until)) : details.ruleTitle;
    case Qt::AccessibleTextRole: return tr("%1 Waived: %2").arg(details.sentence, waiver.reason);
    default: return {};
    }
}
