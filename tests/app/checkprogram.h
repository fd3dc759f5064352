#pragma once

#include "tests/app/cliprogram.h"

#include <QFile>

/// Runs `check` and reads its report.
class CheckProgram : public CliProgram
{
public:
    /// One hall booked twice, and one person in two places.
    static QString harbour() { return QStringLiteral(TEST_DATA "/check/harbour.xml"); }
    /// The same a version before, when the person was in one place at a time.
    static QString harbourBefore() { return QStringLiteral(TEST_DATA "/check/harbour-before.xml"); }

    ProgramRun check(const QStringList &arguments) const { return run(QStringList("check") + arguments); }
    QJsonObject report(const QStringList &arguments) const
    {
        return check(arguments + QStringList{"--format", "json"}).json();
    }
    /// The first finding of a rule; empty when there is none.
    static QJsonObject firstOf(const QJsonObject &report, const QString &rule)
    {
        for (const QJsonValue finding : report["findings"].toArray()) {
            if (finding["rule"].toString() == rule) {
                return finding.toObject();
            }
        }
        return {};
    }

    /// A copy of the harbour file in a folder of its own, so that a companion may be written beside it.
    QString copied() const
    {
        const QString path = filePath("harbour.xml");
        QFile::copy(harbour(), path);
        return path;
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
};
