#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// What a run of a program left behind.
struct ProgramRun
{
    int exitCode = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;

    QString text() const { return QString::fromUtf8(out); }
    /// The one JSON document on standard output; an empty object when there is anything else.
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// lectern-cli, driven from outside, on a data folder of its own.
class CliProgram
{
public:
    static QString path() { return QStringLiteral(PROGRAM_FOLDER "/lectern-cli"); }
    static QString sample(const char *name) { return QStringLiteral(TEST_DATA "/cli/") + QLatin1String(name); }

    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    /// Runs it on our data folder. @param columns what the terminal would say; 0: no terminal
    ProgramRun run(const QStringList &arguments, int columns = 0) const
    {
        return runBare(QStringList{QStringLiteral("--data"), dataFolder()} + arguments, columns);
    }

    /// Runs it with exactly these arguments.
    static ProgramRun runBare(const QStringList &arguments, int columns = 0)
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("COLUMNS"));
        if (columns > 0) {
            environment.insert(QStringLiteral("COLUMNS"), QString::number(columns));
        }
        process.setProcessEnvironment(environment);
        process.start(path(), arguments);
        const bool ended = process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit;
        return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// The sessions of `list`, `search` or `plan`.
    QJsonArray rows(const QStringList &arguments) const
    {
        const QJsonObject answer = run(arguments + QStringList{QStringLiteral("--json")}).json();
        return answer[QLatin1String(answer.contains(QLatin1String("picks")) ? "picks" : "sessions")].toArray();
    }

    /// One column of them.
    QStringList column(const QStringList &arguments, const char *key) const
    {
        QStringList values;
        for (const QJsonValue row : rows(arguments)) {
            values += row[QLatin1String(key)].toVariant().toString();
        }
        return values;
    }

private:
    QTemporaryDir m_folder;
};

/// Fails the test with the program's own words unless it ended well.
#define VERIFY_DONE(run) QVERIFY2((run).exitCode == 0, (run).err.constData())
