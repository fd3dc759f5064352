#include "ui/models/factstablemodel.h"

#include "core/search/textfold.h"
#include "ui/models/roles.h"

#include <algorithm>

int FactsTableModel::alignmentOf(Cells cells)
{
    switch (cells) {
    case Cells::Texts: break;
    case Cells::Numbers: return int(Qt::AlignRight | Qt::AlignVCenter);
    case Cells::Marks: return int(Qt::AlignHCenter | Qt::AlignVCenter);
    }
    return int(Qt::AlignLeft | Qt::AlignVCenter);
}

void FactsTableModel::setFilter(const QString &words)
{
    if (words != m_filter) {
        m_filter = words;
        replaceRows(filteredRows());
    }
}

void FactsTableModel::setOnlyFilled(bool only)
{
    m_onlyFilled = only;
    replaceRows(filteredRows());
}

QString FactsTableModel::keyAt(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) ? entryAt(index).key : QString();
}

QModelIndex FactsTableModel::indexOf(const QString &key, int column) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](int entry) { return m_entries[size_t(entry)].key == key; });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()), column);
}

bool FactsTableModel::isFilled(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) && hasFacts(entryAt(index));
}

QString FactsTableModel::spokenText(const Entry &entry, int column) const
{
    const QString heading = headerText(column, Qt::DisplayRole);
    if (cellsOf(column) == Cells::Marks) {
        const bool isOn = cell(entry, column, Qt::CheckStateRole).toInt() == Qt::Checked;
        return isOn ? tr("%1: yes").arg(heading) : tr("%1: no").arg(heading);
    }
    const QString text = cell(entry, column, Qt::DisplayRole).toString();
    return text.isEmpty() ? tr("%1: not known").arg(heading) : tr("%1: %2").arg(heading, text);
}

int FactsTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FactsTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index)) {
        return {};
    }
    const Entry &entry = entryAt(index);
    switch (role) {
    case FactKeyRole: return entry.key;
    case InProgrammeRole: return entry.position >= 0;
    case Qt::TextAlignmentRole: return alignmentOf(cellsOf(index.column()));
    default: break;
    }
    if (index.column() > 0) {
        return role == Qt::AccessibleTextRole ? spokenText(entry, index.column()) : cell(entry, index.column(), role);
    }
    switch (role) {
    case TitleRole: return entry.name;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return entry.position >= 0 ? entry.name : tr("%1 (not in the programme)").arg(entry.name);
    case Qt::ToolTipRole: return entry.name.toHtmlEscaped();
    default: return cell(entry, 0, role);
    }
}

Qt::ItemFlags FactsTableModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

QVariant FactsTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return headerText(section, role);
    case Qt::TextAlignmentRole: return alignmentOf(cellsOf(section));
    default: return {};
    }
}

void FactsTableModel::setProgrammeEntries(std::vector<Entry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_programmeCount = m_entries.size();
    m_folded.clear();
    m_rows = filteredRows();
    endResetModel();
}

void FactsTableModel::setStrangers(std::vector<Entry> strangers)
{
    std::ranges::sort(strangers, {}, &Entry::name);
    const std::vector<Entry> before(m_entries.begin() + qsizetype(m_programmeCount), m_entries.end());
    if (strangers != before) {
        beginResetModel();
        m_entries.resize(m_programmeCount);
        m_entries.insert(m_entries.end(), strangers.begin(), strangers.end());
        m_folded.clear();
        m_rows = filteredRows();
        endResetModel();
        return;
    }
    if (m_onlyFilled) { // what was shown stays, so that nothing vanishes under the hand
        std::vector<int> rows = filteredRows();
        std::vector<int> both;
        std::ranges::set_union(rows, m_rows, std::back_inserter(both));
        replaceRows(std::move(both));
    }
    if (!m_rows.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void FactsTableModel::replaceRows(std::vector<int> rows)
{
    if (rows != m_rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
}

std::vector<int> FactsTableModel::filteredRows() const
{
    const QList<QByteArray> words = foldPlain(QStringView(m_filter)).split(' ');
    std::vector<int> rows;
    for (int entry = 0; entry < int(m_entries.size()); ++entry) {
        const bool isShown = !m_onlyFilled || hasFacts(m_entries[size_t(entry)]);
        if (isShown && (m_filter.isEmpty() || passes(entry, words))) {
            rows.push_back(entry);
        }
    }
    return rows;
}

bool FactsTableModel::passes(int entry, const QList<QByteArray> &words) const
{
    if (m_folded.empty()) {
        m_folded.reserve(m_entries.size());
        for (const Entry &one : m_entries) {
            m_folded.push_back(foldPlain(QStringView(searchedText(one))));
        }
    }
    const QByteArray &folded = m_folded[size_t(entry)];
    return std::ranges::all_of(words, [&folded](const QByteArray &word) { return folded.contains(word); });
}
