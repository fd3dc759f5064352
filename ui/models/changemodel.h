#pragma once

#include "core/model/agenda.h"
#include "core/model/sessionchange.h"
#include "core/planning/clashes.h"
#include "ui/support/formatting.h"

#include <QAbstractListModel>

/// What became of sessions since the person last took notice, as a list under headings: those of my plan first, then
/// what is gone, what changed and what is new. The roles are those of roles.h; headings cannot be selected.
class ChangeModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ChangeModel(QObject *parent = nullptr);

    /// @param clashes of the plan now @param planned the plan now
    void setChanges(OpenChanges changes, const Agenda &agenda, const std::vector<Clash> &clashes,
                    const std::vector<PlannedSession> &planned, const Formatting &formatting);

    int changeCount() const { return int(m_changes.diff.changes.size()); }
    int mineCount() const { return m_mine; } ///< of them, in my plan or noted
    /// Counts in words: "12 changes: 2 in my plan, 1 withdrawn, 4 new"; empty without any.
    QString summary() const;

    SessionId sessionAt(const QModelIndex &index) const; ///< null on a heading
    QModelIndex indexOf(const SessionId &id) const;      ///< invalid when nothing became of it
    bool isInProgramme(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    enum class Section { Mine, Withdrawn, Changed, New };
    struct Row
    {
        Section section = Section::Mine;
        int change = -1; ///< position in the changes; -1: the heading
        int count = 0;   ///< below a heading
    };

    void arrange(const Agenda &agenda);
    Section sectionOf(const SessionChange &change, const Agenda &agenda) const;
    static QString titleOf(Section section);
    QVariant headingData(const Row &row, int role) const;
    QVariant changeData(const SessionChange &change, int role) const;
    const Session &sessionOf(const SessionChange &change) const;

    OpenChanges m_changes;
    Formatting m_formatting;
    QHash<SessionId, QString> m_clashes; ///< new ones, in words
    QHash<SessionId, Interest> m_interests;
    std::vector<Row> m_rows;
    int m_mine = 0;
};
