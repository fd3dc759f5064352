#pragma once

#include "core/base/error.h"
#include "core/importing/scheduleimport.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

/// One import in the background, with the questions that only a person can answer. One at a time; signals come in the
/// thread it lives in. Destroying it cancels and waits: the store is as it was or complete.
class ImportJob : public QObject
{
    Q_OBJECT

public:
    /// @param paths of the files that make one conference, at least one
    ImportJob(const StoreFolder &folder, const QStringList &paths, QObject *parent = nullptr);
    ~ImportJob() override;

    void start();
    void cancel();
    /// Answers `zoneNeeded`. An invalid zone cancels.
    void setZone(const QTimeZone &zone);
    /// Answers `targetDoubtful`: update that conference, or (null) make a new one.
    void setTarget(ConferenceId target);

    const QStringList &paths() const { return m_paths; }
    bool isRunning() const { return m_running; }

signals:
    /// @param fraction 0 to 1, or -1 while unknown
    void progressed(double fraction);
    void zoneNeeded(const ScheduleHeader &header);
    /// @param candidate the stored conference that may be meant
    void targetDoubtful(const Conference &imported, const Conference &candidate);
    void finished(const ImportOutcome &outcome);
    void failed(const Error &error); ///< code Canceled when a person asked
private:
    struct Opened;

    void take(std::shared_ptr<Opened> opened);
    void askForZone();
    void import();
    void fail(const Error &error);

    StoreFolder m_folder;
    QStringList m_paths;
    bool m_running = false;
    bool m_waits = false; ///< for a person's answer
    std::shared_ptr<Opened> m_opened;
    std::shared_ptr<Progress> m_progress = std::make_shared<Progress>();
    ConferenceId m_target;
    QTimeZone m_zone;
    QTimer m_report;
    QFuture<void> m_work;
    QThreadPool m_pool; ///< its one thread steps back behind the window's
};
