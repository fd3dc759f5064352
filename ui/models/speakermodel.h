#pragma once

#include "core/model/schedule.h"

#include <QAbstractListModel>

/// The people of a programme by name, under their first letters. Shows AffiliationRole, CountRole, SpeakerKeyRole;
/// headings cannot be selected.
class SpeakerModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit SpeakerModel(QObject *parent = nullptr);

    void setSchedule(SchedulePtr schedule);
    /// Shows those whose name, role or company holds every word; case and accents do not matter.
    void setFilter(const QString &words);

    const SchedulePtr &schedule() const { return m_schedule; }
    int speakerCount() const { return m_speakerCount; } ///< listed
    QModelIndex indexOf(const QString &key) const; ///< invalid when not listed
    const Speaker *speakerAt(const QModelIndex &index) const; ///< null on a heading
    QStringList letters() const;                         ///< of the headings, in order
    QModelIndex headingOf(int letter) const;             ///< by position in `letters`
    int letterOf(const QModelIndex &index) const;        ///< the position of the one that it stands under; -1 none
    /// Positions in the schedule of a speaker's sessions, in order of time.
    const std::vector<int> &sessionsOf(SpeakerId speaker) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    bool isRow(const QModelIndex &index) const;
    void fillRows();
    bool passes(SpeakerId speaker, const QList<QByteArray> &words) const;
    QVariant speakerData(const Speaker &speaker, int role) const;

    SchedulePtr m_schedule;
    QString m_filter;
    std::vector<SpeakerId> m_byName;
    std::vector<std::vector<int>> m_sessions; ///< by speaker
    mutable std::vector<QByteArray> m_folded; ///< by speaker; made when first filtered
    std::vector<int> m_rows;                  ///< a SpeakerId's value, or -1 - n for the nth heading
    struct Letter
    {
        QString text;
        int count = 0;
    };
    std::vector<Letter> m_letters;
    int m_speakerCount = 0;
};
