#pragma once

#include "core/workspace/importjob.h"

#include <QObject>
#include <QPointer>

class ImportStrip;
class Workspace;

/// Runs imports for the window: progress and cancel in the strip, the zone and the doubt put to the person.
class ImportController : public QObject
{
    Q_OBJECT

public:
    ImportController(Workspace &workspace, ImportStrip &strip, QWidget *window);

    /// Begins an import of files that make one conference; while one runs they wait their turn.
    void import(const QStringList &paths);
    bool isRunning() const { return m_job && m_job->isRunning(); }

signals:
    void finished(const ImportOutcome &outcome, const QString &fileName);
    /// Code `Canceled` when a person asked.
    void failed(const Error &error);

private:
    void begin(const QStringList &paths);
    void end();
    void askForZone(const ScheduleHeader &header);
    void askForTarget(const Conference &imported, const Conference &candidate);

    Workspace &m_workspace;
    ImportStrip &m_strip;
    QWidget *m_window;
    std::unique_ptr<ImportJob> m_job;
    QList<QStringList> m_waiting;
};
