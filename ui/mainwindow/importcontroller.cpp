#include "ui/mainwindow/importcontroller.h"

#include "core/workspace/workspace.h"
#include "ui/importing/importstrip.h"
#include "ui/importing/zonedialog.h"
#include "ui/support/dialogs.h"

#include <QFileInfo>

#include <algorithm>

ImportController::ImportController(Workspace &workspace, ImportStrip &strip, QWidget *window)
    : QObject(window), m_workspace(workspace), m_strip(strip), m_window(window)
{
    connect(&strip, &ImportStrip::cancelRequested, this, [this] {
        if (m_job) {
            m_job->cancel();
        }
    });
}

void ImportController::import(const QStringList &paths)
{
    if (isRunning()) {
        m_waiting += paths;
    } else {
        begin(paths);
    }
}

void ImportController::begin(const QStringList &paths)
{
    m_job = std::make_unique<ImportJob>(m_workspace.folder(), paths);
    m_workspace.setImporting(true);
    QStringList names;
    std::ranges::transform(paths, std::back_inserter(names), [](const QString &path) { return QFileInfo(path).fileName(); });
    const QString name = names.size() < 3 ? names.join(tr(" and ")) : tr("%1 and %n others", nullptr, int(names.size()) - 1).arg(names.front());
    m_strip.begin(name);
    ImportJob *job = m_job.get();
    connect(job, &ImportJob::progressed, &m_strip, &ImportStrip::setProgress);
    connect(job, &ImportJob::zoneNeeded, this, &ImportController::askForZone);
    connect(job, &ImportJob::targetDoubtful, this, &ImportController::askForTarget);
    connect(job, &ImportJob::finished, this, [this, name](const ImportOutcome &outcome) {
        end();
        emit finished(outcome, name);
    });
    connect(job, &ImportJob::failed, this, [this](const Error &error) {
        end();
        emit failed(error);
    });
    job->start();
}

void ImportController::end()
{
    m_strip.end();
    m_workspace.setImporting(false);
    if (!m_waiting.isEmpty()) {
        // Not from within the job's own signal: beginning the next destroys this one.
        QMetaObject::invokeMethod(this, [this, next = m_waiting.takeFirst()] { import(next); }, Qt::QueuedConnection);
    }
}

void ImportController::askForZone(const ScheduleHeader &header)
{
    auto *dialog = new ZoneDialog(ZoneDialog::Purpose::Import, header.conference.title, header.likelyZone, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog](int result) {
        m_job->setZone(result == QDialog::Accepted ? dialog->zone() : QTimeZone());
    });
    dialog->open();
}

void ImportController::askForTarget(const Conference &imported, const Conference &candidate)
{
    Question question;
    question.title = tr("Which conference?");
    question.text = tr("Is “%1” a new version of “%2”, which you have already?").arg(imported.title, candidate.name());
    question.details = tr("As a new version it takes the old one's place, and your picks and notes stay. "
                          "As another conference it stands beside it.");
    question.buttons = {{tr("New version"), QMessageBox::AcceptRole}, {tr("Another conference"), QMessageBox::NoRole}};
    switch (ask(m_window, question)) {
    case 0: m_job->setTarget(candidate.id); break;
    case 1: m_job->setTarget({}); break;
    default: m_job->cancel(); break;
    }
}
