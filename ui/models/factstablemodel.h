#pragma once

#include <QAbstractTableModel>

#include <vector>

/// What is known of the things of a programme, a row each: those of the programme in its order, then those that facts
/// name and the programme does not have. A row shows FactKeyRole and InProgrammeRole; its first column names it.
class FactsTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Shows the rows that hold every word; case and accents do not matter.
    void setFilter(const QString &words);
    /// Shows only rows of which something is known. A row that loses its last fact stays until this is chosen again.
    void setOnlyFilled(bool only);

    QString keyAt(const QModelIndex &index) const; ///< empty when there is no such row
    QModelIndex indexOf(const QString &key, int column = 0) const; ///< invalid when not listed
    int totalCount() const { return int(m_entries.size()); } ///< listed or not
    bool isFilled(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Texts and tips come from `headerText`; a heading stands over its cells as they do.
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    struct Entry
    {
        QString key;
        QString name;
        int position = -1; ///< in the programme; -1: not there
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    void setProgrammeEntries(std::vector<Entry> entries);
    /// Rows of what the programme does not have; call it after every change of facts, because it refreshes the others.
    void setStrangers(std::vector<Entry> strangers);
    const Entry &entryAt(const QModelIndex &index) const { return m_entries[size_t(m_rows[size_t(index.row())])]; }

    /// What the cells of a column hold.
    enum class Cells { Texts, Numbers, Marks };
    virtual Cells cellsOf(int column) const = 0;
    /// @param role DisplayRole, or ToolTipRole for what the column means
    virtual QString headerText(int column, int role) const = 0;
    virtual bool hasFacts(const Entry &entry) const = 0;
    virtual QVariant cell(const Entry &entry, int column, int role) const = 0;
    /// What the filter looks through.
    virtual QString searchedText(const Entry &entry) const { return entry.name; }

private:
    static int alignmentOf(Cells cells);
    QString spokenText(const Entry &entry, int column) const;
    bool passes(int entry, const QList<QByteArray> &words) const;
    std::vector<int> filteredRows() const;
    void replaceRows(std::vector<int> rows);

    std::vector<Entry> m_entries;
    size_t m_programmeCount = 0;
    std::vector<int> m_rows; ///< positions in `m_entries`
    mutable std::vector<QByteArray> m_folded; ///< by entry; made when first filtered
    QString m_filter;
    bool m_onlyFilled = false;
};
