#include "core/importing/scheduleimport.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <thread>

class ScheduleFileTest : public QObject
{
    Q_OBJECT

private slots:
    void file_isReadWhole()
    {
        const QByteArray bytes("<schedule/>\0 after a zero", 25);
        write(bytes);
        const auto read = readScheduleFile(path());
        QVERIFY(read);
        QCOMPARE(*read, bytes);
    }

    void emptyFile_isEmpty()
    {
        write({});
        const auto read = readScheduleFile(path());
        QVERIFY(read);
        QVERIFY(read->isEmpty());
    }

    void pipe_isReadToItsEnd()
    {
        const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        const QByteArray bytes(3000000, 'x');
        std::thread writer([&] {
            QFile file(pipe);
            if (file.open(QIODevice::WriteOnly)) {
                file.write(bytes);
            }
        });
        const auto read = readScheduleFile(pipe);
        writer.join();
        QVERIFY(read);
        QCOMPARE(*read, bytes);
    }

    void unreadable_isNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("missing") << QStringLiteral("missing.xml") << ErrorCode::FileAccess;
        QTest::newRow("a folder") << QStringLiteral("folder") << ErrorCode::FileAccess;
        QTest::newRow("too large") << QStringLiteral("large.xml") << ErrorCode::LimitExceeded;
    }

    void unreadable_isNamed()
    {
        QFETCH(QString, name);
        QFETCH(ErrorCode, code);
        QDir(m_folder.path()).mkdir(QStringLiteral("folder"));
        QFile large(m_folder.filePath(QStringLiteral("large.xml")));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize((qint64(1) << 30) + 1)); // takes no room: a hole
        const auto read = readScheduleFile(m_folder.filePath(name));
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
        QVERIFY(read.error().message.contains(name));
    }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("schedule.xml")); }
    void write(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(ScheduleFileTest)
#include "tst_schedulefile.moc"
