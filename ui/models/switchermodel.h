#pragma once

#include "core/model/schedule.h"
#include "core/search/searchquery.h"
#include "core/search/titleindex.h"
#include "ui/models/switcheritem.h"
#include "ui/support/formatting.h"

#include <QAbstractListModel>
#include <QList>

/// What answers the words typed into the quick switcher, best first. Without words: what a person is likely to want.
/// The roles are TitleRole, TitleMarksRole and Qt's own; the rest is in `itemAt`.
class SwitcherModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int MostOfAKind = 20;

    explicit SwitcherModel(QObject *parent = nullptr);

    /// The sessions, speakers and rooms to choose among. Looked through once for each programme.
    void setProgramme(const SchedulePtr &schedule, const Formatting &formatting);
    /// Everything else: places, commands, conferences; in the order in which they show without words.
    void setOthers(const QList<SwitcherItem> &others);
    /// Shown first without words; those that the programme does not have are left out.
    void setRecent(const QList<SessionId> &recent);

    void setTyped(const QString &typed);
    const QString &typed() const { return m_typed; }
    const SwitcherItem *itemAt(const QModelIndex &index) const; ///< null when there is none

    static QString kindName(SwitcherKind kind); ///< "Session"

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Candidate;

    void fill();
    QList<SwitcherItem> unasked() const;
    QList<SwitcherItem> answers() const;
    static void addBest(std::vector<Candidate> &candidates, const TitleIndex &index, const QString &typed, SwitcherKind kind);
    SwitcherItem itemOf(const Candidate &candidate) const;
    SwitcherItem sessionItem(int row) const;
    SwitcherItem speakerItem(int speaker) const;
    SwitcherItem roomItem(int room) const;

    SchedulePtr m_schedule;
    Formatting m_formatting;
    TitleIndex m_sessions;
    TitleIndex m_speakers;
    TitleIndex m_rooms;
    TitleIndex m_otherTitles;
    QList<SwitcherItem> m_others;
    QList<SessionId> m_recent;
    QString m_typed;
    SearchQuery m_marks;
    QList<SwitcherItem> m_items;
};
